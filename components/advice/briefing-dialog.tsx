"use client";

import { useTranslations } from "next-intl";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { writeBriefingAction } from "@/lib/features/briefing/actions";
import type { BriefingText } from "@/lib/features/briefing/schema";

const LINES = 10;

/** Writes a part of the briefing anew. */
export function BriefingDialog({ text: { part, number, now } }: { text: BriefingText }) {
  const t = useTranslations("advice.briefing");
  const name = t(`parts.${part}`);
  return (
    <DialogForm
      trigger={
        <Button kind="quiet" size="sm" aria-label={t("writeNamed", { name })}>
          {now ? t("change") : t("write")}
        </Button>
      }
      title={name}
      submit={t("save")}
      cancel={t("cancel")}
      done={t("saved")}
      send={(form) => writeBriefingAction({ part, seenNumber: number, body: textsOf(form).body ?? "" })}
    >
      {(wrong) => (
        <TextArea
          name="body"
          label={t("body")}
          hint={t(`hints.${part}`)}
          rows={LINES}
          error={wrong("body")}
          defaultValue={now?.body ?? ""}
          autoFocus
        />
      )}
    </DialogForm>
  );
}
