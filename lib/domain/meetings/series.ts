import { addDays, type Day, daysBetween, mondayOf } from "@/lib/domain/planning";
import { momentAt } from "@/lib/domain/roster";

/** A meeting that comes back, on the organisation's own clock. */
export type Rhythm = {
  /** 1 to 7, Monday first. */
  weekday: number;
  startsAt: string;
  everyWeeks: number;
  /** Held from this day on: the weeks are counted from the one in which it is first held. */
  fromDay: Day;
};

const DAYS_PER_WEEK = 7;

/** The first day on which it is held. */
function firstDay({ weekday, fromDay }: Rhythm): Day {
  const day = addDays(mondayOf(fromDay), weekday - 1);
  return day < fromDay ? addDays(day, DAYS_PER_WEEK) : day;
}

/** So many days of a series, from a day on, in order. A day on which the office is closed is one too: people decide. */
export function daysOfSeries(rhythm: Rhythm, from: Day, count: number): Day[] {
  const first = firstDay(rhythm);
  const stride = DAYS_PER_WEEK * rhythm.everyWeeks;
  const skipped = from > first ? Math.ceil(daysBetween(first, from) / stride) : 0;
  return Array.from({ length: count }, (_, index) => addDays(first, stride * (skipped + index)));
}

/** Whether it is held on a day. */
export const isDayOfSeries = (rhythm: Rhythm, day: Day): boolean => daysOfSeries(rhythm, day, 1)[0] === day;

/** The moment at which it begins on a day: the same time of the clock in summer and in winter. */
export const startOn = (day: Day, startsAt: string, zone: string): Date => new Date(momentAt(day, startsAt, zone));
