"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { proposalCheckOptions } from "@/lib/features/versions/options";
import { ProposeForm } from "./propose-form";

type ProposeButtonProps = { draftId: string; revision: number; kind?: ButtonKind };

/** Puts the draft before the executives: asks for the words they read with it, and says what stands in the way. */
export function ProposeButton({ draftId, revision, kind = "primary" }: ProposeButtonProps) {
  const t = useTranslations("versions.propose");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} onPress={() => setOpen(true)}>
        {t("open")}
      </Button>
      {isOpen ? (
        <Dialog isOpen onOpenChange={setOpen} title={t("title")}>
          {(close) => <Question draftId={draftId} revision={revision} close={close} />}
        </Dialog>
      ) : null}
    </>
  );
}

function Question({ draftId, revision, close }: { draftId: string; revision: number; close: () => void }) {
  const t = useTranslations("versions.propose");
  const { data: check, isError } = useQuery(proposalCheckOptions(draftId));
  if (isError) return <Notice kind="error">{t("failed")}</Notice>;
  if (!check) return <Skeleton label={t("loading")} lines={["60%", "90%", "40%"]} />;
  return <ProposeForm draftId={draftId} revision={revision} check={check} close={close} />;
}
