"use client";

import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useItem } from "@/components/items/item-context";
import { useStep } from "@/components/items/use-step";
import { useWords } from "@/components/items/use-words";
import { WordsDialog } from "@/components/items/words-dialog";
import { Button } from "@/components/ui/button";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { openConsultationAction } from "@/lib/features/consultations/actions";

/** Before whom a held step can be laid, until when they have time, and what the clock does meanwhile. */
export function PutBeforeText() {
  const t = useTranslations("consultations.putBefore");
  const { page } = useItem();
  const words = useWords(page.viewerId);
  if (!page.putBefore) return null;
  const { people, amountMinutes, clock, dueAt } = page.putBefore;
  return (
    <p className="border-t border-line pt-3">
      {t("text", {
        who: words.toAnyOf(people),
        term: words.term(amountMinutes, clock),
        until: words.moment(dueAt),
      })}
    </p>
  );
}

/** Asks those people, with the question in words. */
export function PutBeforeButton() {
  const t = useTranslations("consultations.putBefore");
  const { page, drafts } = useItem();
  const words = useWords(page.viewerId);
  const { take, isBusy } = useStep(openConsultationAction);
  if (!page.putBefore) return null;
  const { power, people } = page.putBefore;
  return (
    <WordsDialog
      trigger={
        <Button kind="primary" size="lg" icon={<MessagesSquare className="icon" aria-hidden />}>
          {t("open")}
        </Button>
      }
      title={t("title", { who: words.toAnyOf(people) })}
      label={t("label")}
      hint={t("hint")}
      maxLength={WORDS_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      isBusy={isBusy}
      act={async (question) => {
        await drafts.settleAll();
        return take({ itemId: page.id, seenVersion: page.version, power, words: question });
      }}
    />
  );
}
