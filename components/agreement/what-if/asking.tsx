"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { firstSituation, fitting } from "@/lib/domain/agreement/asking";
import type { Situation } from "@/lib/domain/authority";
import { AskedAnswer } from "./asked-answer";
import { AskedSentence } from "./asked-sentence";
import { useAsking } from "./asking-context";
import { KeepSituation } from "./keep-situation";
import { NearbyAnswers } from "./nearby-answers";
import { TypedQuestion } from "./typed-question";

type AskingProps = { mayKeep?: boolean };

/** A question to the agreement, chosen word by word or typed, and its answer. Nothing of it is written down. */
export function Asking({ mayKeep = false }: AskingProps) {
  const t = useTranslations("asking");
  const { dimensions } = useAsking();
  const [chosen, setChosen] = useState<Situation>(() => firstSituation(dimensions));
  const situation = useMemo(() => withinReach(chosen, dimensions), [chosen, dimensions]);
  const headingId = useId();
  const choose = (words: Record<string, string>) => setChosen(fitting(situation, words));
  return (
    <section aria-labelledby={headingId} className="grid content-start gap-2.5 text-t14">
      <h2 id={headingId} className="text-t15 font-semibold tracking-normal">
        {t("title")}
      </h2>
      <AskedSentence situation={situation} onChoose={choose} />
      <TypedQuestion onHear={choose} />
      <AskedAnswer situation={situation} />
      <NearbyAnswers situation={situation} />
      {mayKeep ? <KeepSituation situation={situation} /> : null}
    </section>
  );
}

/** A channel or topic that somebody scrapped meanwhile is no longer asked about. */
function withinReach({ power, facts }: Situation, dimensions: Record<string, string[]>): Situation {
  const first = firstSituation(dimensions).facts;
  const known = Object.entries(dimensions).map(([fact, values]): [string, string] => {
    const value = facts[fact];
    return [fact, value !== undefined && values.includes(value) ? value : (first[fact] ?? "")];
  });
  return { power, facts: Object.fromEntries(known) };
}
