/*
 * Working time: counting minutes in an organisation's opening hours.
 *
 * Moments are ISO texts that carry "Z" or an offset; answers are UTC with milliseconds ("2024-01-02T10:00:00.000Z").
 * A moment is open when the local clock reads a time inside a span of that local date, the beginning included and the
 * end not. Source: the seed's terms ("binnen welke termijn wordt gereageerd"), domain chapter "Deadlines".
 */
import type { Calendar } from "./calendar";
import { CalendarError } from "./errors";
import { formatInstant, minuteMs, parseInstant, parseLocalDate, wholeMinutes } from "./instant";
import { isOpenAt, momentAfter, openBetween, openingFrom, openOnDay, spansBetween, timelineOf } from "./timeline";

export type { Calendar, Span, Weekday } from "./calendar";
export { CalendarError, type CalendarErrorCode } from "./errors";

/**
 * The moment at which `minutes` of working time have passed since `startIso`, in UTC.
 *
 * It is the first such moment, so an amount that is used up exactly at closing time ends on that closing time, not on
 * the next opening. Zero minutes give the start itself when that is open or a closing time, else the next opening.
 * Seconds and milliseconds of the start are kept; a broken number of minutes counts to the millisecond.
 *
 * Throws CalendarError: malformed calendar or moment, `minutes` when the amount is negative or not a number,
 * `never_open` when the calendar has no opening left, `out_of_range` outside the years 1900 to 2200.
 */
export function addWorkingMinutes(calendar: Calendar, startIso: string, minutes: number): string {
  if (!Number.isFinite(minutes) || minutes < 0) {
    throw new CalendarError("minutes", `${minutes} is not an amount of working minutes.`);
  }
  return formatInstant(momentAfter(timelineOf(calendar), parseInstant(startIso), Math.round(minutes * minuteMs)));
}

/**
 * Working minutes from one moment to another, to the nearest whole minute (half a minute counts as one); negative when
 * `toIso` lies before `fromIso`, so swapping the moments changes only the sign. Measuring what `addWorkingMinutes`
 * added gives exactly the whole minutes back. Throws CalendarError for a malformed calendar or moment.
 */
export function workingMinutesBetween(calendar: Calendar, fromIso: string, toIso: string): number {
  return wholeMinutes(workingMillisecondsBetween(calendar, fromIso, toIso));
}

/**
 * The same, exact: working milliseconds, negative backwards. Parts of a stretch add up to the whole, which rounded
 * minutes do not. Throws CalendarError for a malformed calendar or moment.
 */
export function workingMillisecondsBetween(calendar: Calendar, fromIso: string, toIso: string): number {
  const [from, to] = [parseInstant(fromIso), parseInstant(toIso)];
  const timeline = timelineOf(calendar);
  // Subtracting from zero keeps "minus zero" out of the answer.
  return to < from ? 0 - openBetween(timeline, to, from) : openBetween(timeline, from, to);
}

/** Whether work is done at this moment: opening time belongs to it, closing time does not. Throws CalendarError. */
export function isOpen(calendar: Calendar, iso: string): boolean {
  return isOpenAt(timelineOf(calendar), parseInstant(iso));
}

/** The moment itself when it is open, else the next opening, in UTC. Throws CalendarError, `never_open` when none comes. */
export function nextOpening(calendar: Calendar, iso: string): string {
  return formatInstant(openingFrom(timelineOf(calendar), parseInstant(iso)));
}

/**
 * The stretches of working time between two moments, cut off at them, in order, as UTC moments; empty when `toIso` is
 * not later. Stretches that touch, over midnight too, are one. Throws CalendarError for a malformed calendar or moment.
 */
export function openSpans(calendar: Calendar, fromIso: string, toIso: string): { from: string; to: string }[] {
  const [from, to] = [parseInstant(fromIso), parseInstant(toIso)];
  if (to <= from) return [];
  return spansBetween(timelineOf(calendar), from, to).map((span) => ({
    from: formatInstant(span.from),
    to: formatInstant(span.to),
  }));
}

/**
 * Working minutes of one local date ("YYYY-MM-DD"), as long as they really last: an hour less when the clock goes
 * forward within them. Throws CalendarError for a malformed calendar or date.
 */
export function openMinutesOn(calendar: Calendar, localDate: string): number {
  return wholeMinutes(openOnDay(timelineOf(calendar), parseLocalDate(localDate)));
}

/**
 * The length of a normal working day in minutes: the length most open weekdays have, the longest of those when
 * weekdays differ; 0 when no weekday opens. Closing days and extra openings do not count. Throws CalendarError.
 */
export function normalDayMinutes(calendar: Calendar): number {
  const count = new Map<number, number>();
  for (const spans of timelineOf(calendar).calendar.week) {
    const length = spans.reduce((sum, span) => sum + span.to - span.from, 0);
    if (length > 0) count.set(length, (count.get(length) ?? 0) + 1);
  }
  const [commonest] = [...count].sort(([a, daysA], [b, daysB]) => daysB - daysA || b - a);
  return commonest?.[0] ?? 0;
}
