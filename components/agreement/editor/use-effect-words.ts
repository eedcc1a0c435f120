"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Effect } from "@/lib/domain/agreement/editing/effect";
import { atStart } from "@/lib/domain/language";

/** More changes than these nobody reads in one line. */
const MOVES_SHOWN = 2;

/** What a change does, in a few words ("ruimer: na akkoord wordt zelf, 31 keer in 90 dagen") or as a sentence. */
export function useEffectWords() {
  const t = useTranslations("editor.effect");
  return useMemo(() => {
    const short = ({ kind, moves, cases }: Effect): string => {
      if (kind === "none") return t("none");
      const shown = moves.slice(0, MOVES_SHOWN).map(({ from, to }) => {
        return t("move", { from: t(`answer.${from}`), to: t(`answer.${to}`) });
      });
      const what = t("what", { kind: t(kind), moves: shown.join(", ") });
      return cases > 0 ? t("often", { what, count: cases }) : what;
    };
    return { short, sentence: (effect: Effect) => `${atStart(short(effect))}.` };
  }, [t]);
}
