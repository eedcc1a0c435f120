"use client";

import { useTranslations } from "next-intl";
import { useStep } from "@/components/items/use-step";
import { WordsDialog } from "@/components/items/words-dialog";
import { Button } from "@/components/ui/button";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { declineVersionAction } from "@/lib/features/versions/actions";

type DeclineButtonProps = {
  version: { versionId: string; number: number };
  /** `signed`: it was signed already and would begin later. */
  kind: "proposal" | "signed";
};

/** Says no to a version, in words that go to whoever proposed it. */
export function DeclineButton({ version: { versionId, number }, kind }: DeclineButtonProps) {
  const t = useTranslations(`versions.decline.${kind}`);
  const { take, isBusy } = useStep(declineVersionAction);
  return (
    <WordsDialog
      trigger={<Button size="lg">{t("open")}</Button>}
      title={t("title", { number })}
      label={t("label")}
      hint={t("hint")}
      maxLength={WORDS_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      danger
      isBusy={isBusy}
      act={(words) => take({ versionId, words })}
    />
  );
}
