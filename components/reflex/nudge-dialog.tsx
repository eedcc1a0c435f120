"use client";

import { useTranslations } from "next-intl";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { givenName } from "@/lib/domain/language";
import type { LadderPerson } from "@/lib/features/ladder/schema";
import { sendNudgeAction } from "@/lib/features/nudges/actions";

/** A kind word that lies ready, to send as it is or to say otherwise. */
export function NudgeDialog({ person }: { person: LadderPerson }) {
  const t = useTranslations("reflex.nudge");
  const { memberId, name, suggested, activity } = person;
  const ready = t(`words.${suggested}`, { name: givenName(name), ideas: activity.deeds.ideas ?? 0 });
  return (
    <DialogForm
      trigger={
        <Button size="sm" aria-label={t("openNamed", { name })}>
          {t("open")}
        </Button>
      }
      title={t("title", { name })}
      submit={t("send")}
      cancel={t("cancel")}
      done={t("done", { name: givenName(name) })}
      send={(form) => {
        const { words = "" } = textsOf(form);
        return sendNudgeAction({ memberId, kind: words.trim() === ready ? suggested : "own", words });
      }}
    >
      {(wrong) => (
        <>
          <p className="text-ink-2">{t("text")}</p>
          <TextArea name="words" label={t("label")} error={wrong("words")} defaultValue={ready} autoFocus />
        </>
      )}
    </DialogForm>
  );
}
