"use client";

import { CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/time/moment";
import { isRule, isUnanswered } from "@/lib/domain/campaigns";
import type { FactView } from "@/lib/features/campaign-facts/schema";
import { FactWords } from "./fact-words";

type FactLineProps = {
  fact: FactView;
  /** Said where a question waits: who has to answer it. */
  waits: string;
  /** Without who said it and how it was before, where there is little room. */
  isShort?: boolean;
  children?: ReactNode;
};

/** One fact; a question nobody answered yet stands out. */
export function FactLine({ fact, waits, isShort = false, children }: FactLineProps) {
  const t = useTranslations("campaigns");
  const { kind, before, by, at } = fact;
  const isWaiting = isUnanswered(fact);
  const mark = before === undefined || isWaiting ? null : before ? t("facts.changed") : t("facts.new");
  const rule = isRule(kind) ? t(`rules.${kind}`) : null;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 py-2.5 text-t14">
      <div className="min-w-0">
        {rule || mark ? (
          <p className="flex flex-wrap items-baseline gap-x-2 text-t13 font-medium text-ink-2">
            {rule}
            {mark ? <span className="rounded-r-s bg-accent-soft px-1 text-t12 text-accent-ink">{mark}</span> : null}
          </p>
        ) : null}
        <FactWords kind={kind} after={fact} before={isWaiting ? undefined : before} />
        {isWaiting ? (
          <p className="mt-1 flex items-start gap-1.5 rounded-r-s bg-amber-soft px-2 py-1 font-medium text-amber-ink">
            <CircleQuestionMark className="icon mt-0.5" aria-hidden />
            {waits}
          </p>
        ) : null}
        {isShort ? null : (
          <>
            <p className="mt-0.5 text-t13 text-ink-3">
              {t.rich(isWaiting ? "questions.asked" : "facts.by", { name: by, at: () => <Moment at={at} /> })}
            </p>
            <Earlier fact={fact} />
          </>
        )}
      </div>
      {children}
    </li>
  );
}

function Earlier({ fact }: { fact: FactView }) {
  const t = useTranslations("campaigns.facts");
  if (fact.earlier.length === 0) return null;
  return (
    <details className="mt-1 text-t13 text-ink-2">
      <summary className="inline-block min-h-6 cursor-pointer underline decoration-line-2 underline-offset-3">
        {t("earlier")}
      </summary>
      <ul className="mt-1 grid gap-1.5 border-l border-line pl-3">
        {fact.earlier.map(({ question, words, by, at }) => (
          <li key={at}>
            {question && question !== fact.question ? <p className="font-medium">{question}</p> : null}
            <p className="wrap-break-word whitespace-pre-wrap">{words}</p>
            <p className="text-ink-3">{t.rich("by", { name: by, at: () => <Moment at={at} /> })}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
