import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import type { Day } from "@/lib/domain/planning/days";
import { addDays } from "@/lib/domain/planning/days";

/** A stretch of time in epoch milliseconds; `until` is the first moment that does not belong to it any more. */
export type Stretch = { from: number; until: number };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The first moment at which the clock of the zone shows this time of this day or is past it: of an hour that comes twice
 * the first, and of an hour that is skipped the moment of the skip. Never goes back: of two times of a day the later one
 * is never an earlier moment, so turns that follow each other on the clock follow each other in time.
 *
 * @param time "09:00"; "24:00" is the midnight at the end of the day.
 */
export function momentAt(day: Day, time: string, zone: string): number {
  if (time === "24:00") return momentAt(addDays(day, 1), "00:00", zone);
  const wanted = `${day}T${time}`;
  const moment = Date.parse(instantOf(wanted, zone));
  return wallClockOf(new Date(moment).toISOString(), zone) === wanted ? moment : skipBefore(moment, wanted, zone);
}

/** The clock never showed it: the moment at which it jumped over it, which lies in the day before `after`. */
function skipBefore(after: number, wanted: string, zone: string): number {
  let [early, late] = [after - DAY_MS, after];
  while (late - early > MINUTE_MS) {
    const middle = early + Math.floor((late - early) / MINUTE_MS / 2) * MINUTE_MS;
    if (wallClockOf(new Date(middle).toISOString(), zone) < wanted) early = middle;
    else late = middle;
  }
  return late;
}

/**
 * From one time of the clock until another, which is on the next day when it is not later. Null when the clock skips all
 * of it.
 */
export function stretchOn(day: Day, { from, until }: { from: string; until: string }, zone: string): Stretch | null {
  const lastDay = until > from ? day : addDays(day, 1);
  const stretch = { from: momentAt(day, from, zone), until: momentAt(lastDay, until, zone) };
  return stretch.until > stretch.from ? stretch : null;
}
