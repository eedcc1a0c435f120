"use client";

import { useCallback, useRef } from "react";
import { TELL_EVERY_MS, useOthersHere } from "@/components/live/use-others-here";
import { tellEditingRow } from "./edit-service";

/** Tells the others which row this person is in; often enough to stay, seldom enough to cost nothing. */
export function useRowTeller(draftId: string): (rowId: string) => void {
  const told = useRef<{ rowId: string | null; at: number }>({ rowId: null, at: 0 });
  return useCallback(
    (rowId) => {
      const { current } = told;
      if (current.rowId === rowId && performance.now() - current.at < TELL_EVERY_MS) return;
      told.current = { rowId, at: performance.now() };
      tellEditingRow(draftId, rowId);
    },
    [draftId],
  );
}

/** Who else writes in this draft now, by the row they are in. */
export function useRowWriters(draftId: string, viewerId: string): ReadonlyMap<string, string> {
  const writers = useOthersHere((event) => {
    if (event.topic !== "editing_row" || event.draftId !== draftId || event.memberId === viewerId) return null;
    const { memberId, rowId, name } = event;
    return { memberId, rowId, name };
  });
  return new Map(writers.map(({ rowId, name }) => [rowId, name]));
}
