"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Taken } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { ANSWERS, type Answer } from "@/lib/domain/consultations";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";

export type Said = { answer: Answer; words: string };

type AnswerFormProps = {
  act: (said: Said) => Promise<Taken<unknown>>;
  isBusy: boolean;
  /** Beside the button: the way back out. */
  cancel?: { label: string; onPress: () => void };
};

/** Yes, no, or yes on a condition; whatever is not a plain yes is said in words. What was typed stays when it is refused. */
export function AnswerForm({ act, isBusy, cancel }: AnswerFormProps) {
  const t = useTranslations("consultations.answer");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!answer) return setErrors({ fields: { answer: t("choose") } });
    const taken = await act({ answer, words });
    setErrors(taken.ok ? undefined : taken.errors);
  }

  return (
    <Form errors={errors} onSubmit={(event) => void submit(event)} className="gap-3!">
      <RadioGroup
        name="answer"
        label={t("label")}
        value={answer}
        onChange={(value) => setAnswer(value as Answer)}
        choices={ANSWERS.map((one) => ({ id: one, label: t(one) }))}
      />
      <TextArea
        name="words"
        label={t(answer === "yes_if" ? "condition" : answer === "no" ? "reason" : "words")}
        hint={t(answer === null ? "kept" : `${answer}Means`)}
        rows={2}
        maxLength={WORDS_MAX}
        value={words}
        onChange={setWords}
      />
      <div className="flex flex-wrap justify-end gap-2 max-md:flex-col-reverse">
        {cancel ? (
          <Button kind="quiet" onPress={cancel.onPress}>
            {cancel.label}
          </Button>
        ) : null}
        <Button type="submit" kind="primary" busy={isBusy}>
          {t("send")}
        </Button>
      </div>
    </Form>
  );
}
