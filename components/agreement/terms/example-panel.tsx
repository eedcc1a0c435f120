"use client";

import { Bell, CircleAlert, CornerUpRight, Flag, Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { StageTerm } from "@/lib/domain/agreement";
import { type ExampleMoment, workedExample } from "@/lib/domain/agreement/worked-example";
import { atStart } from "@/lib/domain/language";
import { useExample } from "./example-context";
import { ExampleTimeline } from "./example-timeline";
import { useExampleSentence, useExampleStep } from "./example-words";
import { stageText } from "./term-words";

const ICONS = { start: Inbox, remind: Bell, due: Flag, escalate: CornerUpRight };

/** A term worked out for one moment: the deadline in a sentence, every step in words, and the hours it lies in. */
export function ExamplePanel({ term }: { term: StageTerm }) {
  const { calendar, startsAt } = useExample();
  const t = useTranslations("termEditor.example");
  const tAgreement = useTranslations("agreement");
  const tTerms = useTranslations("terms");
  const sentence = useExampleSentence();
  const outcome = useMemo(() => workedExample(calendar, term, startsAt), [calendar, term, startsAt]);
  const stage = stageText(term, tTerms);
  const of = [stage, tAgreement(`termKind.${term.workKind}`).toLowerCase()];
  if (term.workKind !== "idea") of.push(tAgreement(`termPriority.${term.priority}`).toLowerCase());
  return (
    <div className="grid gap-3">
      <p className="text-t13 text-ink-2">{of.join(" · ")}</p>
      {outcome ? (
        <>
          <p className="text-t17 font-semibold text-pretty" data-example>
            {sentence(term, { startsAt, dueAt: outcome.dueAt, zone: calendar.timeZone })}
          </p>
          <Moments moments={outcome.moments} term={term} />
          <ExampleTimeline example={outcome} />
          {outcome.isOutsideHours ? <Warning>{t("outsideHours")}</Warning> : null}
        </>
      ) : (
        <Warning>{t("impossible")}</Warning>
      )}
    </div>
  );
}

function Moments({ moments, term }: { moments: readonly ExampleMoment[]; term: StageTerm }) {
  const stepWords = useExampleStep();
  return (
    <ol className="grid gap-1 text-t14">
      {moments.map((moment) => {
        const Icon = ICONS[moment.kind];
        const { when, what } = stepWords(moment, term);
        return (
          <li
            key={moment.kind === "escalate" ? `${moment.kind} ${moment.step}` : moment.kind}
            className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2"
          >
            <Icon className="icon mt-0.5 text-ink-3" aria-hidden />
            <span>
              <time dateTime={moment.at} className="font-semibold">
                {atStart(when)}
              </time>{" "}
              <span className="text-ink-2">{what}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <p className="flex gap-2 text-t14 font-medium text-amber-ink">
      <CircleAlert className="icon mt-0.5" aria-hidden />
      <span>{children}</span>
    </p>
  );
}
