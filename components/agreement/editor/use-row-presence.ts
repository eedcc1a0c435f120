"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { tellEditingRow } from "./edit-service";

const TELL_EVERY_MS = 15_000;
/** Two silences: one lost word does not make somebody leave. */
const GONE_AFTER_MS = 35_000;

type Writer = { memberId: string; rowId: string; name: string; until: number };

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
  const [writers, setWriters] = useState<readonly Writer[]>([]);
  useLive((event) => {
    if (event.topic !== "editing_row" || event.draftId !== draftId || event.memberId === viewerId) return;
    const { memberId, rowId, name } = event;
    const seen = { memberId, rowId, name, until: performance.now() + GONE_AFTER_MS };
    setWriters((others) => [...others.filter((other) => other.memberId !== memberId), seen]);
  });
  useEffect(() => {
    if (writers.length === 0) return;
    const timer = setTimeout(
      () => setWriters((others) => others.filter(({ until }) => until > performance.now())),
      TELL_EVERY_MS,
    );
    return () => clearTimeout(timer);
  }, [writers]);
  return new Map(writers.map(({ rowId, name }) => [rowId, name]));
}
