"use client";

import { useEffect, useState } from "react";
import { type HeardEvent, useLive } from "./use-live";

/** How often somebody who is busy somewhere says so. */
export const TELL_EVERY_MS = 15_000;
/** Two silences: one lost word does not make somebody leave. */
const GONE_AFTER_MS = 35_000;

type Present = { memberId: string };

/**
 * Who else is busy here now, each once, until nothing was heard of them for a while.
 * @param heard what an event says of somebody else; null when it is about something else.
 */
export function useOthersHere<Other extends Present>(heard: (event: HeardEvent) => Other | null): readonly Other[] {
  const [others, setOthers] = useState<readonly { other: Other; until: number }[]>([]);
  useLive((event) => {
    const other = heard(event);
    if (!other) return;
    const seen = { other, until: performance.now() + GONE_AFTER_MS };
    setOthers((known) => [...known.filter((one) => one.other.memberId !== other.memberId), seen]);
  });
  useEffect(() => {
    if (others.length === 0) return;
    const timer = setTimeout(
      () => setOthers((known) => known.filter(({ until }) => until > performance.now())),
      TELL_EVERY_MS,
    );
    return () => clearTimeout(timer);
  }, [others]);
  return others.map(({ other }) => other);
}
