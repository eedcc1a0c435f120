"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type {
  DeadlineCounts,
  DeadlineLine,
  ReplayCounts,
  ReplayLine,
  ReplayMessage,
  ReplayMonths,
  ReplayStart,
} from "@/lib/features/replay/schema";

/** A replay as far as it came. */
export type Replay = {
  state: "running" | "done" | "failed";
  start: ReplayStart | null;
  readDecisions: number;
  readStages: number;
  counts: ReplayCounts;
  deadlines: DeadlineCounts;
  lines: ReplayLine[];
  deadlineLines: DeadlineLine[];
};

const NOTHING: Replay = {
  state: "running",
  start: null,
  readDecisions: 0,
  readStages: 0,
  counts: { held: 0, narrower: 0, wider: 0, obligations: 0 },
  deadlines: { late: 0, in_time: 0, wasLate: 0 },
  lines: [],
  deadlineLines: [],
};

/** Plays the draft over the past months and follows it; a new choice or leaving stops the one before. */
export function useReplay(months: ReplayMonths): { replay: Replay; again: () => void } {
  const [replay, setReplay] = useState<Replay>(NOTHING);
  const running = useRef<AbortController>(null);
  const again = useCallback(() => {
    running.current?.abort();
    const leaving = new AbortController();
    running.current = leaving;
    setReplay(NOTHING);
    const hear = (message: ReplayMessage) => {
      if (!leaving.signal.aborted) setReplay((before) => withMessage(before, message));
    };
    follow(months, { hear, signal: leaving.signal }).catch(() => hear({ kind: "fault", reference: "" }));
  }, [months]);
  useEffect(() => {
    again();
    return () => running.current?.abort();
  }, [again]);
  return { replay, again };
}

function withMessage(before: Replay, message: ReplayMessage): Replay {
  switch (message.kind) {
    case "start":
      return { ...before, start: message };
    case "decisions": {
      const { read: readDecisions, counts, lines } = message;
      return { ...before, readDecisions, counts, lines: [...before.lines, ...lines] };
    }
    case "stages": {
      const { read: readStages, counts: deadlines, lines } = message;
      return { ...before, readStages, deadlines, deadlineLines: [...before.deadlineLines, ...lines] };
    }
    case "done":
      return { ...before, state: "done" };
    case "fault":
      return { ...before, state: "failed" };
  }
}

type Following = { hear: (message: ReplayMessage) => void; signal: AbortSignal };

/** Reads the answer line by line, each a message. @throws when the line is lost before the end. */
async function follow(months: ReplayMonths, { hear, signal }: Following): Promise<void> {
  const answer = await fetch(`/api/agreement/replay?months=${months}`, { signal });
  if (!answer.ok || !answer.body) throw new Error(`/api/agreement/replay answered ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let isOver = false;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const message: ReplayMessage = JSON.parse(line);
      isOver = message.kind === "done" || message.kind === "fault";
      hear(message);
    }
  }
  if (!isOver) throw new Error("The replay was cut off.");
}
