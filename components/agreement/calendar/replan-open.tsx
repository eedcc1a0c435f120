"use client";

import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { replanOpenAction } from "@/lib/features/calendars/actions";
import { REPLAN_WORDS_MAX, type Replanning } from "@/lib/features/calendars/schema";
import { focusAfter } from "./focus-after";

/** What is open under an earlier version keeps its moment, until somebody plans it anew on purpose. */
export function ReplanOpen({ replanning }: { replanning: Replanning }) {
  const t = useTranslations("calendarEditor.replan");
  const { whole } = useRefusal();
  const [words, setWords] = useState("");
  const { behind, later, earlier, lateAtOnce } = replanning;
  if (later + earlier === 0) return null;
  const effect = t("effect", { later, earlier, lateAtOnce });
  async function replan(): Promise<string | undefined> {
    const answer = await replanOpenAction({ words }).catch(() => null);
    if (!answer) return t("unreachable");
    if (!answer.ok) return whole(answer.refusal);
    focusAfter(() => document.getElementById("kalenderversies"));
    toast.show({ text: t("done", { moved: answer.value.moved }) });
    return undefined;
  }
  return (
    <Notice
      kind="presence"
      icon={<CalendarClock className="icon" aria-hidden />}
      className="mt-4"
      action={
        <ConfirmDialog
          title={t("title")}
          trigger={<Button size="sm">{t("open")}</Button>}
          confirmLabel={t("confirm", { count: later + earlier })}
          cancelLabel={t("cancel")}
          onConfirm={replan}
        >
          <p>{effect}</p>
          <p>{t("consequence")}</p>
          <TextArea label={t("words")} value={words} onChange={setWords} maxLength={REPLAN_WORDS_MAX} rows={2} />
        </ConfirmDialog>
      }
    >
      <p className="font-medium">{t("behind", { count: behind })}</p>
      <p>{effect}</p>
    </Notice>
  );
}
