"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { boxText } from "@/lib/domain/agreement/sentences";
import { NONE, POWERS, type Power, WORK_KINDS, type WorkKind } from "@/lib/domain/authority";
import { useAsking } from "./asking-context";

/** What somebody wants to do and with what kind of work: two facts that people name as one. */
export type ActKey = `${Power}.${WorkKind}`;
export const ACTS: readonly ActKey[] = WORK_KINDS.toReversed().flatMap((kind) =>
  POWERS.map((power): ActKey => `${power}.${kind}`),
);

const OWN = ["topic", "segment", "channel"] as const;
const isOwn = (fact: string): fact is (typeof OWN)[number] => OWN.some((own) => own === fact);

type AskedWords = {
  /** A value as it stands in the sentence: "een klacht", "over mobiliteit", "laag risico". */
  value: (fact: string, value: string) => string;
  act: (act: ActKey) => string;
};

/** The words of a question, in the language of the reader. */
export function useAskedWords(): AskedWords {
  const t = useTranslations("asking");
  const authority = useTranslations("authority");
  const { words, dimensions } = useAsking();
  return useMemo(() => {
    const plain = { w: (chunks: string) => chunks };
    const ownWord = (fact: (typeof OWN)[number], key: string) =>
      key === NONE
        ? authority.markup(`box.${fact}.none`, plain)
        : authority.markup(`box.${fact}.named`, { ...plain, names: words[fact][key] ?? key });
    return {
      value: (fact, value) =>
        isOwn(fact) ? ownWord(fact, value) : boxText({ [fact]: [value] }, { t: authority, words, dimensions }),
      act: (act) => t(`act.${act}`),
    };
  }, [t, authority, words, dimensions]);
}
