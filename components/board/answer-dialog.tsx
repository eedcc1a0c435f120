"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { TextArea } from "@/components/ui/text-area";
import { WORDS_MAX } from "@/lib/domain/board";
import { givenName } from "@/lib/domain/language";
import type { IdeaCard } from "@/lib/features/board/schema";
import { titleOf } from "./stack/stacked";

export type Asked = { card: IdeaCard; to: "selected" | "parked" };

type AnswerDialogProps = { asked: Asked; onAnswer: (words: string) => void; onClose: () => void };

/** The word that goes with an answer: needed for parking, welcome for selecting. The pinner gets it as it stands. */
export function AnswerDialog({ asked: { card, to }, onAnswer, onClose }: AnswerDialogProps) {
  const t = useTranslations(card.stack ? `board.stack.answer.${to}` : `board.answer.${to}`);
  const tBoard = useTranslations("board");
  const [words, setWords] = useState("");
  const [isMissing, setMissing] = useState(false);
  const isNeeded = to === "parked";

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isNeeded && words.trim() === "") setMissing(true);
    else onAnswer(words.trim());
  }

  return (
    <Dialog isOpen onOpenChange={(isOpen) => isOpen || onClose()} title={t("title")} size="sm">
      <Form onSubmit={submit} {...(isMissing ? { errors: { fields: { words: t("missing") } } } : {})}>
        <p className="text-ink-2">{tBoard("quoted", { title: titleOf(card) })}</p>
        <TextArea
          name="words"
          label={t("words", { name: givenName(card.pinnedBy) })}
          hint={t("hint", { name: givenName(card.pinnedBy) })}
          autoFocus
          maxLength={WORDS_MAX}
          value={words}
          onChange={(value) => {
            setWords(value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event as unknown as FormEvent);
          }}
        />
        <FormButtons cancel={tBoard("cancel")} onCancel={onClose} submit={t("confirm")} />
      </Form>
    </Dialog>
  );
}
