"use client";

import { startTransition, useEffect, useRef, useState } from "react";
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
  const [found, setFound] = useState<Found | null>(() =>
    draft.rows.length <= AT_ONCE_ROWS ? { findings: findingsOf({ ...draft, past }), draft, past } : null,
  );
  const search = useRef<Search | null>(null);
  useEffect(() => {
    search.current = startSearch((next) => startTransition(() => setFound(next)));
    return () => search.current?.stop();
  }, []);
  const isKnown = found?.draft === draft && found.past === past;
  useEffect(() => {
    if (isKnown) return;
    const timer = setTimeout(() => search.current?.ask(draft, past), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, past, isKnown]);
  return found;
}

type Search = { ask: (draft: DraftView, past: readonly PastSituation[]) => void; stop: () => void };

/** One search at a time; of what was asked meanwhile only the last is looked for. */
function startSearch(tell: (found: Found) => void): Search {
  const worker = new Worker(new URL("./findings-worker.ts", import.meta.url), { type: "module" });
  let now: Omit<Found, "findings"> | null = null;
  let next: Omit<Found, "findings"> | null = null;
  function look(): void {
    [now, next] = [next, null];
    if (now) worker.postMessage(inputOf(now));
  }
  worker.onmessage = ({ data }: MessageEvent<Findings>) => {
    if (now) tell({ ...now, findings: data });
    look();
  };
  return {
    ask: (draft, past) => {
      next = { draft, past };
      if (!now) look();
    },
    stop: () => worker.terminate(),
  };
}

function inputOf({ draft, past }: Omit<Found, "findings">): FindingsInput {
  const { dimensions, rows, terms, calendar, crew, isSmallTeam } = draft;
  return { dimensions, rows, terms, calendar, crew, isSmallTeam, past };
}
