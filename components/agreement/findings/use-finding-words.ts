"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { boxText, boxTokens, situationText, type Token } from "@/lib/domain/agreement/sentences";
import type { Situation, When } from "@/lib/domain/authority";
import type { DraftRow, DraftView } from "@/lib/features/drafts/schema";

type FindingWords = {
  row: (rowId: string) => DraftRow | undefined;
  /** The number under which a row is read; 0 for one that is gone. */
  number: (rowId: string) => number;
  situation: (situation: Situation) => string;
  box: (when: When) => string;
  boxTokens: (when: When) => Token[];
};

type RowsById = ReadonlyMap<string, DraftRow>;
const known = new WeakMap<readonly DraftRow[], RowsById>();

/** Every row of the matrix asks, and all of them about the same list. */
function rowsById(rows: readonly DraftRow[]): RowsById {
  const byId = known.get(rows) ?? new Map(rows.map((row) => [row.id, row]));
  known.set(rows, byId);
  return byId;
}

/** The rows of the draft by id, and its situations in the language of the reader. */
export function useFindingWords(draft: Pick<DraftView, "rows" | "words" | "dimensions">): FindingWords {
  const t = useTranslations("authority");
  const { rows, words, dimensions } = draft;
  return useMemo(() => {
    const byId = rowsById(rows);
    const inWords = { t, words, dimensions };
    return {
      row: (rowId) => byId.get(rowId),
      number: (rowId) => byId.get(rowId)?.number ?? 0,
      situation: (situation) => situationText(situation, t, words),
      box: (when) => boxText(when, inWords),
      boxTokens: (when) => boxTokens(when, inWords),
    };
  }, [rows, words, dimensions, t]);
}
