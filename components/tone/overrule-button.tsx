"use client";

import { useTranslations } from "next-intl";
import type { Taken } from "@/components/items/use-step";
import { WordsDialog } from "@/components/items/words-dialog";
import { Button } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-style";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import type { ToneError } from "@/lib/features/tone/schema";
import { ErrorList } from "./stopped";

type OverruleButtonProps = {
  errors: readonly ToneError[];
  size: ButtonSize;
  isBusy: boolean;
  act: (overrule: { reason: string; count: number }) => Promise<Taken<unknown>>;
};

/** Lets a text pass that the tone guide stops, with the reason and what it is about in sight. */
export function OverruleButton({ errors, size, isBusy, act }: OverruleButtonProps) {
  const t = useTranslations("tone.stop");
  return (
    <WordsDialog
      trigger={<Button size={size}>{t("overrule")}</Button>}
      title={t("overruleTitle")}
      name="overrule.reason"
      label={t("label")}
      hint={t("hint")}
      maxLength={WORDS_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      isBusy={isBusy}
      act={(reason) => act({ reason, count: errors.length })}
    >
      <ErrorList errors={errors} />
    </WordsDialog>
  );
}
