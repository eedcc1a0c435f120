"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { StageTerm } from "@/lib/domain/agreement";
import { workedExample } from "@/lib/domain/agreement/worked-example";
import { atStart } from "@/lib/domain/language";
import { useExample } from "./example-context";
import { useExampleSentence, useExampleStep } from "./example-words";
import type { TermWord } from "./term-words";

const ABOUT = { amount: null, reminder: "remind", afterwards: "escalate" } as const;

/** What is being chosen comes down to, said aloud while it changes: the deadline, or the moments of the steps. */
export function ExampleLine({ term, word }: { term: StageTerm; word: TermWord }) {
  const { calendar, startsAt } = useExample();
  const t = useTranslations("termEditor.example");
  const sentence = useExampleSentence();
  const stepWords = useExampleStep();
  const outcome = useMemo(() => workedExample(calendar, term, startsAt), [calendar, term, startsAt]);
  const steps = outcome?.moments.filter(({ kind }) => kind === ABOUT[word]) ?? [];
  const said = outcome
    ? [
        sentence(term, { startsAt, dueAt: outcome.dueAt, zone: calendar.timeZone }),
        ...steps.map((step) => `${atStart(Object.values(stepWords(step, term)).join(" "))}.`),
      ]
    : [t("impossible")];
  return (
    <p role="status" className="border-t border-line pt-3 text-t13 text-ink-2">
      {said.join(" ")}
    </p>
  );
}
