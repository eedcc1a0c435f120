"use client";

import { useEffect, useState } from "react";

const TICK_MS = 1_000;

/** The clock of the server, counted on from when it was read; it moves by the second. */
export function useSeconds(readAt: string): Date {
  const [now, setNow] = useState(() => new Date(readAt));
  useEffect(() => {
    const start = Date.parse(readAt) - performance.now();
    const tick = () => setNow(new Date(start + performance.now()));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [readAt]);
  return now;
}
