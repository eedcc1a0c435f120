"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeed } from "@/components/channels/use-deed";
import { Notice } from "@/components/ui/notice";
import { type Option, type QuestionKey, type StartUpAnswers, unansweredOf } from "@/lib/domain/start-up";
import { answerStartUpAction } from "@/lib/features/start-up/actions";
import { Questions } from "./questions";

/** The questions, each kept as soon as it is answered: whoever leaves goes on later where they were. */
export function StartUpCheck({ answers: kept }: { answers: StartUpAnswers }) {
  const t = useTranslations("startUp");
  const [answers, setAnswers] = useState(kept);
  const { run, errors } = useDeed(answerStartUpAction);
  const left = unansweredOf(answers).length;

  async function answer(question: QuestionKey, option: Option) {
    setAnswers((all) => ({ ...all, [question]: option }));
    await run({ question, option });
  }

  return (
    <div className="grid gap-7">
      <p className="text-t14 text-ink-2" role="status">
        {left === 0 ? t("allAnswered") : t("left", { count: left })}
      </p>
      {errors?.whole ? <Notice kind="error">{errors.whole}</Notice> : null}
      <Questions answers={answers} answer={(question, option) => void answer(question, option)} />
    </div>
  );
}
