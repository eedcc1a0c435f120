import { parseInstant } from "@/lib/domain/worktime/instant";
import { type Measure, millisecondsBetween, momentAfter, type Pause, TermError } from "./term";

/** Since when a clock runs, how it is measured, and when it stood still. */
export type RunningClock = Measure & { openedAt: string; pauses: Pause[] };

/** `to` null: still running. */
type Stretch = { from: string; to: string | null };

/**
 * The stretches in which the clock runs, in order. Pauses may come in any order and overlap; what lies before the
 * opening does not count. Throws TermError for a pause that ends before it begins.
 */
function runningStretches({ openedAt, pauses }: RunningClock): Stretch[] {
  const stretches: Stretch[] = [];
  let from = openedAt;
  for (const pause of inOrder(pauses)) {
    if (isBefore(from, pause.from)) stretches.push({ from, to: pause.from });
    if (pause.to === null) return stretches;
    if (isBefore(from, pause.to)) from = pause.to;
  }
  return [...stretches, { from, to: null }];
}

/** Milliseconds the clock has run until a moment; negative when the moment lies before the opening. */
export function runUntil(clock: RunningClock, until: string): number {
  if (isBefore(until, clock.openedAt)) return millisecondsBetween(clock, clock.openedAt, until);
  return runningStretches(clock)
    .filter(({ from }) => isBefore(from, until))
    .reduce((sum, { from, to }) => {
      const end = to !== null && isBefore(to, until) ? to : until;
      return sum + millisecondsBetween(clock, from, end);
    }, 0);
}

/** Milliseconds the clock runs from one moment to another, pauses left out; negative backwards. */
export function runBetween(clock: RunningClock, fromIso: string, toIso: string): number {
  return runUntil(clock, toIso) - runUntil(clock, fromIso);
}

/** The moment at which the clock has run so long, in UTC; null when it stands still before that, with no end in sight. */
export function momentOfRun(clock: RunningClock, milliseconds: number): string | null {
  let left = milliseconds;
  for (const { from, to } of runningStretches(clock)) {
    if (to === null) return momentAfter(clock, from, left);
    const length = millisecondsBetween(clock, from, to);
    if (left <= length) {
      const moment = momentAfter(clock, from, left);
      // Nothing left to run, but the next opening comes only after the pause has begun: wait for its end.
      if (!isBefore(to, moment)) return moment;
    }
    left = Math.max(0, left - length);
  }
  return null;
}

/**
 * A moment that was promised while the clock ran, when the clock then stood still: what was left of the time until it
 * runs on from the end of the pause. Counted from the stored moment, so that an extension of it stays one. What had come
 * by the beginning of the pause does not move, and a pause before the opening takes nothing. Throws TermError for a pause
 * that ends before it begins.
 */
export function movedByPause(
  clock: Measure & { openedAt: string },
  promised: string,
  pause: { from: string; to: string },
): string {
  inOrder([pause]);
  const from = isBefore(pause.from, clock.openedAt) ? clock.openedAt : pause.from;
  if (!isBefore(from, promised) || !isBefore(from, pause.to)) return promised;
  return momentAfter(clock, pause.to, millisecondsBetween(clock, from, promised));
}

function inOrder(pauses: Pause[]): Pause[] {
  for (const { from, to } of pauses) {
    if (to !== null && isBefore(to, from)) throw new TermError(`A pause from ${from} cannot end at ${to}.`);
  }
  return pauses.toSorted((a, b) => parseInstant(a.from) - parseInstant(b.from));
}

function isBefore(a: string, b: string): boolean {
  return parseInstant(a) < parseInstant(b);
}
