"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeed } from "@/components/channels/use-deed";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import {
  type Option,
  QUESTION_KEYS,
  QUESTIONS,
  type QuestionKey,
  type StartUpAnswers,
  unansweredOf,
} from "@/lib/domain/start-up";
import { answerStartUpAction } from "@/lib/features/start-up/actions";

/** The questions, each kept as soon as it is answered: whoever leaves goes on later where they were. */
export function StartUpCheck({ answers: kept }: { answers: StartUpAnswers }) {
  const t = useTranslations("startUp");
  const [answers, setAnswers] = useState(kept);
  const { run, errors } = useDeed(answerStartUpAction);
  const left = unansweredOf(answers).length;

  async function answer(question: QuestionKey, option: string) {
    setAnswers((all) => ({ ...all, [question]: option as Option }));
    await run({ question, option });
  }

  return (
    <div className="grid gap-7">
      <p className="text-t14 text-ink-2" role="status">
        {left === 0 ? t("allAnswered") : t("left", { count: left })}
      </p>
      {errors?.whole ? <Notice kind="error">{errors.whole}</Notice> : null}
      {QUESTION_KEYS.map((question) => (
        <RadioGroup
          key={question}
          label={t(`questions.${question}`)}
          value={answers[question] ?? null}
          onChange={(option) => void answer(question, option)}
          choices={QUESTIONS[question].map((option) => ({
            id: option,
            label: t(`options.${question}.${option}` as "options.lines.short"),
          }))}
        />
      ))}
    </div>
  );
}
