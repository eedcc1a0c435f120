"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";

const AddChannelForm = dynamic(
  () => later(() => import("./add-channel-form")).then((module) => module.AddChannelForm),
  {
    ssr: false,
  },
);

/** A new place to post. */
export function AddChannel() {
  const t = useTranslations("channels.add");
  return (
    <Dialog
      size="sm"
      title={t("title")}
      trigger={<Button icon={<Plus className="icon" aria-hidden />}>{t("open")}</Button>}
    >
      {(close) => <AddChannelForm close={close} />}
    </Dialog>
  );
}
