"use client";

import { useTranslations } from "next-intl";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { withdrawItemAction } from "@/lib/features/flow/actions";
import { useItem } from "./item-context";
import { useStep } from "./use-step";
import { WordsDialog } from "./words-dialog";

/** Takes the item out of the flow; the reason stays with it. */
export function WithdrawDialog({ close }: { close: () => void }) {
  const t = useTranslations("items.withdraw");
  const { page } = useItem();
  const { take, isBusy } = useStep(withdrawItemAction);
  return (
    <WordsDialog
      onClose={close}
      title={t("title")}
      label={t("label")}
      hint={t("hint")}
      maxLength={WORDS_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      danger
      isBusy={isBusy}
      act={(words) => take({ itemId: page.id, seenVersion: page.version, words })}
    >
      <p className="text-ink-2">{t(page.bundle ? "textWithBundle" : page.idea ? "textWithIdea" : "text")}</p>
    </WordsDialog>
  );
}
