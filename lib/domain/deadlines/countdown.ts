import { openSpans } from "@/lib/domain/worktime";
import { dueState, type RunningStage } from "./judge";
import type { Term } from "./term";

/** A deadline that can be shown and go on counting down where it is shown: plain values, moments as ISO texts. */
export type Countdown = {
  at: string;
  leftMinutes: number;
  termMinutes: number;
  usedMinutes: number;
  clock: Term["clock"];
  /** When it was counted. */
  asOf: string;
  /** Until when the clock runs from then on without a stop; null while it stands still or is yet to begin. */
  runsUntil: string | null;
  /** When the clock begins, where that is still to come: a planned message has its term from its moment on. */
  startsAt: string | null;
  /** Since when somebody else has it and the clock stands still; null while it is theirs. */
  standsStillSince: string | null;
};

const dayMs = 86_400_000;

/** What is left of a running stage's term, and until when it goes on running. Throws TermError or CalendarError. */
export function countdown(stage: RunningStage): Countdown {
  const { calendar, term, openedAt, dueAt, now, pausedSince = null } = stage;
  const { remainingMinutes } = dueState(stage);
  const startsAt = Date.parse(openedAt) > Date.parse(now) ? openedAt : null;
  return {
    at: dueAt,
    leftMinutes: remainingMinutes,
    termMinutes: term.amountMinutes,
    usedMinutes: Math.max(0, term.amountMinutes - remainingMinutes),
    clock: term.clock,
    asOf: now,
    runsUntil: runsUntil(),
    startsAt,
    standsStillSince: pausedSince,
  };

  function runsUntil(): string | null {
    if (pausedSince !== null || startsAt !== null) return null;
    return term.clock === "clock" ? new Date(Date.parse(now) + dayMs).toISOString() : closingAfter();
  }

  function closingAfter(): string | null {
    const [open] = openSpans(calendar, now, new Date(Date.parse(now) + dayMs).toISOString());
    return open && Date.parse(open.from) === Date.parse(now) ? open.to : null;
  }
}
