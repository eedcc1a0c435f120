"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Option, QUESTION_KEYS, QUESTIONS, type QuestionKey, type StartUpAnswers } from "@/lib/domain/start-up";

type QuestionsProps = { answers: StartUpAnswers; answer: (question: QuestionKey, option: Option) => void };

/** What has to be known to say whether a team is needed, each question with its three answers. */
export function Questions({ answers, answer }: QuestionsProps) {
  const t = useTranslations("startUp");
  return QUESTION_KEYS.map((question) => (
    <RadioGroup
      key={question}
      label={t(`questions.${question}`)}
      value={answers[question] ?? null}
      onChange={(option) => answer(question, option as Option)}
      choices={QUESTIONS[question].map((option) => ({
        id: option,
        label: t(`options.${question}.${option}` as "options.lines.short"),
      }))}
    />
  ));
}
