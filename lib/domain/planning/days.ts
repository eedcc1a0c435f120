import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";

/** A day on the calendar, "2026-11-24", whatever the zone. */
export type Day = string;
/** From a day up to, and without, another. */
export type Days = { from: Day; to: Day };

const DAY_MS = 86_400_000;
const DAYS_PER_WEEK = 7;

/** Whether it is a day, of the centuries that anybody plans in: whatever is counted on from it is a day as well. */
export const isDay = (text: string): boolean =>
  /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Noon in UTC: the same day in every zone that has an office. */
export const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** How many days `to` lies after `from`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: Day): number => (new Date(day).getUTCDay() + 6) % DAYS_PER_WEEK;

export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

/** The number of the week by ISO 8601: weeks start on Monday, and week 1 holds the first Thursday of its year. */
export function weekNumber(day: Day): number {
  const thursday = addDays(mondayOf(day), 3);
  const firstOfYear = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor(daysBetween(firstOfYear, thursday) / DAYS_PER_WEEK) + 1;
}

export const daysIn = ({ from, to }: Days): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => addDays(from, index));

export const isIn = (day: Day, { from, to }: Days): boolean => from <= day && day < to;

/** The day on which a moment falls in the zone. */
export const dayOf = (iso: string, zone: string): Day => wallClockOf(iso, zone).slice(0, 10);

/** The moments of a stretch of days: from the first midnight of the zone up to the last. */
export const momentsOf = ({ from, to }: Days, zone: string): { from: Date; to: Date } => ({
  from: new Date(instantOf(`${from}T00:00`, zone)),
  to: new Date(instantOf(`${to}T00:00`, zone)),
});

/** The same time of the clock on another day; where the clock skips it, the hour after. */
export const onDay = (iso: string, day: Day, zone: string): string =>
  instantOf(`${day}T${wallClockOf(iso, zone).slice(11)}`, zone);
