"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { HardenForm } from "./harden-form";

/** Brings a text from elsewhere into the library. */
export function NewContent({ viewerId }: { viewerId: string }) {
  const t = useTranslations("hardening");
  return (
    <Dialog
      title={t("newTitle")}
      trigger={
        <Button kind="primary" icon={<Plus className="icon" aria-hidden />}>
          {t("new")}
        </Button>
      }
    >
      {(close) => (
        <HardenForm itemId={null} start={{ title: "", topicId: null, ownerId: viewerId }} texts={[]} close={close} />
      )}
    </Dialog>
  );
}
