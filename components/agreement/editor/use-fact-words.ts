"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Fact, NONE } from "@/lib/domain/authority";
import { useMatrix } from "./matrix-context";

const OWN = ["topic", "segment", "channel"] as const;
type OwnFact = (typeof OWN)[number];
const isOwn = (fact: Fact): fact is OwnFact => OWN.some((one) => one === fact);

export type FactWords = {
  /** "laag"; of the organisation's own things the name they gave it. */
  value: (fact: Fact, value: string) => string;
  /** "elk risico": the fact is left open. */
  any: (fact: Fact) => string;
  /** The fact itself: "risico". */
  name: (fact: Fact) => string;
};

/** The values of the facts as one chooses among them. */
export function useFactWords(): FactWords {
  const t = useTranslations("editor");
  const { words } = useMatrix();
  return useMemo(() => {
    return {
      value: (fact, value) => {
        if (!isOwn(fact)) return t(`value.${fact}.${value}` as "value.risk.low");
        return value === NONE ? t(`none.${fact}`) : (words[fact][value] ?? value);
      },
      any: (fact) => t(`any.${fact}`),
      name: (fact) => t(`fact.${fact}`),
    };
  }, [t, words]);
}
