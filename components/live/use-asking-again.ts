"use client";

import { useEffect, useRef } from "react";
import { type HeardEvent, useLive } from "./use-live";

/** Several changes at once, such as those of one step, are asked for once. */
const GATHER_MS = 200;

/** Asks again what is shown when something that it is about changed, or may have changed unheard. */
export function useAskingAgain(
  isAboutIt: (event: HeardEvent) => boolean,
  ask: () => unknown,
  gatherMs: number = GATHER_MS,
): void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  useLive((event) => {
    if (timer.current || !(event.topic === "resync" || isAboutIt(event))) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      latest.current();
    }, gatherMs);
  });
}
