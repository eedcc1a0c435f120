"use client";

import { useTranslations } from "next-intl";
import { WordsDialog } from "@/components/items/words-dialog";
import { NOTE_MAX, SIGNAL_BODY_MAX } from "@/lib/domain/cases/limits";
import { noteOnCaseAction, recordByHandAction } from "@/lib/features/cases/actions";
import { useCaseStep } from "./case-steps";
import { seenCase, useCase } from "./use-case";

/** Something said among ourselves; the other side never sees it. */
export function NoteDialog({ close }: { close: () => void }) {
  const t = useTranslations("inbox.note");
  const page = useCase();
  const { take, isBusy } = useCaseStep(noteOnCaseAction);
  return (
    <WordsDialog
      onClose={close}
      title={t("title")}
      name="body"
      label={t("words")}
      hint={t("hint")}
      maxLength={NOTE_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      isBusy={isBusy}
      act={(body) => take({ ...seenCase(page), body })}
    />
  );
}

/** What the other side said since, where no connection hears it. */
export function HeardDialog({ close }: { close: () => void }) {
  const t = useTranslations("inbox.heard");
  const { id: caseId, contact } = useCase();
  const { take, isBusy } = useCaseStep(recordByHandAction);
  return (
    <WordsDialog
      onClose={close}
      title={t("title")}
      name="body"
      label={t("words")}
      hint={t("hint")}
      maxLength={SIGNAL_BODY_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      isBusy={isBusy}
      act={(body) => take({ caseId, body, from: contact?.name ?? "" })}
    />
  );
}
