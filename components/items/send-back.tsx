"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-style";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { sendBackItemAction } from "@/lib/features/flow/actions";
import { useStep } from "./use-step";
import { WordsDialog } from "./words-dialog";

type SendBackButtonProps = { item: { id: string; version: number }; size?: ButtonSize };

/** Gives the text back to its writer, with what should be different. */
export function SendBackButton({ item, size = "md" }: SendBackButtonProps) {
  const t = useTranslations("flow.sendBack");
  const { take, isBusy } = useStep(sendBackItemAction);
  return (
    <WordsDialog
      trigger={<Button size={size}>{t("open")}</Button>}
      title={t("title")}
      label={t("label")}
      hint={t("hint")}
      maxLength={WORDS_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      isBusy={isBusy}
      act={(words) => take({ itemId: item.id, seenVersion: item.version, words })}
    />
  );
}
