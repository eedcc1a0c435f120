"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import { useMomentContext } from "@/components/time/now";
import { type Findings, type FindingsInput, findingsOf, type PastSituation } from "@/lib/domain/agreement/findings";
import type { DraftView } from "@/lib/features/drafts/schema";

/** What was found, in which state of the draft and with which past. */
export type Found = { findings: Findings; draft: DraftView; past: readonly PastSituation[] };

/** Up to here the first look is taken at once, so that the page comes with it; from there on it follows. */
const AT_ONCE_ROWS = 80;
/** A burst of changes is looked at once. */
const PAUSE_MS = 120;

/**
 * What is to be said of the draft, looked for beside the page; null until the first answer. While it is being looked
 * for, what was found before stays.
 */
export function useFindings(draft: DraftView, past: readonly PastSituation[]): Found | null {
  const { now } = useMomentContext();
  const [found, setFound] = useState<Found | null>(() =>
    draft.rows.length <= AT_ONCE_ROWS ? { findings: findingsOf(inputOf({ draft, past, now })), draft, past } : null,
  );
  // Whether a term still fits in the calendar changes with the days: not worth a search of its own.
  const latestNow = useRef(now);
  useEffect(() => {
    latestNow.current = now;
  }, [now]);
  const search = useRef<Search | null>(null);
  useEffect(() => {
    search.current = startSearch((next) => startTransition(() => setFound(next)));
    return () => search.current?.stop();
  }, []);
  const isKnown = found?.draft === draft && found.past === past;
  useEffect(() => {
    if (isKnown) return;
    const timer = setTimeout(() => search.current?.ask({ draft, past, now: latestNow.current }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, past, isKnown]);
  return found;
}

type Asked = Omit<Found, "findings"> & { now: Date };
type Search = { ask: (asked: Asked) => void; stop: () => void };

/** One search at a time; of what was asked meanwhile only the last is looked for. */
function startSearch(tell: (found: Found) => void): Search {
  const worker = new Worker(new URL("./findings-worker.ts", import.meta.url), { type: "module" });
  let current: Asked | null = null;
  let next: Asked | null = null;
  function look(): void {
    [current, next] = [next, null];
    if (current) worker.postMessage(inputOf(current));
  }
  worker.onmessage = ({ data }: MessageEvent<Findings>) => {
    if (current) tell({ draft: current.draft, past: current.past, findings: data });
    look();
  };
  return {
    ask: (asked) => {
      next = asked;
      if (!current) look();
    },
    stop: () => worker.terminate(),
  };
}

function inputOf({ draft, past, now }: Asked): FindingsInput {
  const { dimensions, rows, terms, calendar, crew, isSmallTeam } = draft;
  return { dimensions, rows, terms, calendar, crew, isSmallTeam, past, now: now.toISOString() };
}
