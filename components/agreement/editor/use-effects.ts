"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { effectOf } from "@/lib/domain/agreement/editing/effect";
import type { DraftRow } from "@/lib/features/drafts/schema";
import { useFoundPast } from "./findings-context";
import { useMatrix, useSettledRows } from "./matrix-context";
import type { Option } from "./use-choices";
import { useEffectWords } from "./use-effect-words";

/** Worked out in one go at most so long, so that a key pressed meanwhile is answered. */
const SLICE_MS = 12;

/**
 * What choosing each option would do, by its id. Worked out option by option between what the person does, so that a
 * long list opens at once.
 */
export function useEffects(row: DraftRow, options: readonly Option[]): ReadonlyMap<string, string> {
  const t = useTranslations("editor.effect");
  const words = useEffectWords();
  const { dimensions } = useMatrix();
  const rows = useSettledRows();
  const past = useFoundPast();
  const [effects, setEffects] = useState<ReadonlyMap<string, string>>(new Map());

  useEffect(() => {
    const matrix = { dimensions, rows };
    const found = new Map<string, string>();
    const left = [...options];
    let timer = setTimeout(goOn, 0);
    function goOn() {
      const until = performance.now() + SLICE_MS;
      for (let option = left.shift(); option; option = left.shift()) {
        found.set(option.id, effectIn(option));
        if (performance.now() > until) break;
      }
      setEffects(new Map(found));
      if (left.length > 0) timer = setTimeout(goOn, 0);
    }
    function effectIn({ makes, isNow, isChosen }: Option): string {
      if (isNow) return t("now");
      const effect = words.short(effectOf({ matrix, row, instead: { ...row, ...makes }, past }));
      return isChosen ? t("leaveOut", { effect }) : effect;
    }
    return () => clearTimeout(timer);
  }, [dimensions, rows, past, row, options, words, t]);

  return effects;
}
