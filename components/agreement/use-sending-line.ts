"use client";

import { useEffect, useState } from "react";

type SendingLine = { bringBack: () => void; run: () => void; stop: () => void };

/**
 * A line that sends what somebody does, for as long as the screen is there: it takes up what an earlier visit left
 * unsent, and tries at once when the connection is back.
 */
export function useSendingLine<Line extends SendingLine>(make: () => Line): Line {
  const [line] = useState(make);
  useEffect(() => {
    line.bringBack();
    const onOnline = () => line.run();
    window.addEventListener("online", onOnline);
    return () => {
      window.removeEventListener("online", onOnline);
      line.stop();
    };
  }, [line]);
  return line;
}

/** Runs something later; gives what calls it off. */
export function later(run: () => void, afterMs: number): () => void {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
}
