"use client";

import { useMemo } from "react";
import { useItem } from "@/components/items/item-context";
import { findAgain } from "@/lib/domain/texts";
import type { ItemRemark } from "@/lib/features/item-page/schema";

export type Mark = { id: string; start: number; end: number };

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
