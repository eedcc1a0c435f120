import {
  addWorkingMinutes,
  type Calendar,
  nextOpening,
  openMinutesOn,
  workingMinutesBetween,
} from "@/lib/domain/worktime";

/** Working minutes before the moment at which the story is told. */
export type Ago = number;

const DAY_HOURS = 7;
const MINUTE_MS = 60_000;

/**
 * Working days of seven hours, hours and minutes back. Counted in working time, everything happens while people are at
 * work and every term runs as long as the story means it to, on whatever day and hour it is told.
 */
export const ago = (days: number, hours = 0, minutes = 0): Ago => (days * DAY_HOURS + hours) * 60 + minutes;

export type Moments = {
  before(minutes: Ago): Date;
  /** How long ago a moment is; below nought: it lies ahead. */
  since(at: Date): Ago;
  /** So many minutes after opening; 1 is the first working day after today. */
  ahead(workingDays: number, minutesAfterOpening: number): Date;
};

/**
 * The moments of a story that began at `start`, on a whole minute, and is told at `now`, in the calendar the organisation
 * works by: whole minutes too.
 */
export function momentsOf(calendar: Calendar, { start, now }: { start: Date; now: Date }): Moments {
  const startIso = start.toISOString();
  // The minute that is running has not happened yet.
  const total = workingMinutesBetween(
    calendar,
    startIso,
    new Date(now.getTime() - (now.getTime() % MINUTE_MS)).toISOString(),
  );
  return {
    before(minutes) {
      if (minutes > total) throw new Error(`The story begins ${total} working minutes ago, not ${minutes}.`);
      // An amount that is used up at closing time means the next opening here: that is when people are there again.
      return new Date(nextOpening(calendar, addWorkingMinutes(calendar, startIso, total - minutes)));
    },
    since(at) {
      if (at > now) return -workingMinutesBetween(calendar, now.toISOString(), at.toISOString());
      return total - workingMinutesBetween(calendar, startIso, at.toISOString());
    },
    ahead(workingDays, minutesAfterOpening) {
      const opening = nextOpening(calendar, `${workingDayAfter(calendar, now, workingDays)}T00:00:00.000Z`);
      return new Date(addWorkingMinutes(calendar, opening, minutesAfterOpening));
    },
  };
}

function workingDayAfter(calendar: Calendar, now: Date, count: number): string {
  let left = count;
  for (let day = 1; ; day++) {
    const date = new Date(now.getTime() + day * 24 * 3600_000).toISOString().slice(0, 10);
    if (openMinutesOn(calendar, date) > 0) left -= 1;
    if (left === 0) return date;
  }
}
