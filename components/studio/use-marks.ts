"use client";

import { useMemo } from "react";
import { useItem } from "@/components/items/item-context";
import { findAgain } from "@/lib/domain/texts";
import type { Finding, Severity } from "@/lib/domain/tone";
import type { ItemRemark } from "@/lib/features/item-page/schema";

/** Words that are marked in a text: something was said of them, or the tone guide has something against them. */
export type Mark = { id: string; start: number; end: number; look?: "remark" | Severity; isCurrent?: boolean };

/** The remarks about one text: which still stand, where their words are now, and which were dealt with. */
export type Marks = { remarks: ItemRemark[]; open: Mark[]; settled: ItemRemark[] };

/** Finds the words that were remarked on again in the text as it is now. `null`: what the channels share. */
export function useMarks(channelId: string | null, body: string): Marks {
  const { page } = useItem();
  return useMemo(() => {
    const about = page.remarks.filter(({ anchor }) => anchor !== null && anchor.channelId === channelId);
    const remarks = about.filter(({ settled }) => settled === null);
    const open = remarks.flatMap(({ id, anchor }) => {
      const place = anchor ? findAgain(body, anchor) : null;
      return place ? [{ id, ...place }] : [];
    });
    return { remarks, open, settled: about.filter(({ settled }) => settled !== null) };
  }, [page.remarks, channelId, body]);
}

/** A line under more than this is a line under everything: it is drawn only while one stands at the finding. */
const BROAD = 90;

/** The lines under what the tone guide found. What stands nowhere in the text has none. */
export function toneMarks(findings: readonly Finding[], current?: Finding): Mark[] {
  return findings.flatMap((found): Mark[] => {
    const { rule, start, end, severity: look } = found;
    const isCurrent = found === current;
    if (end === start || (end - start > BROAD && !isCurrent)) return [];
    return [{ id: `${rule} ${start} ${end}`, start, end, look, isCurrent }];
  });
}
