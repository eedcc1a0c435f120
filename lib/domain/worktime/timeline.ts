import { type Calendar, type ParsedCalendar, parseCalendar, spansOn } from "./calendar";
import { CalendarError } from "./errors";
import { dayMs, minuteMs } from "./instant";
import { type OffsetStretch, offsetsInYear } from "./zone";

/*
 * A calendar laid out as real time, one UTC year at a time: the opening spans in epoch milliseconds, in order, with the
 * open time that precedes each. A question inside a year is then one binary search, and a whole year costs one addition.
 *
 * A moment is open exactly when the clock on the wall there reads a time inside a span of that date. So a span over the
 * spring change is shorter, one over the autumn change longer, and a time that does not exist is never waited for.
 */
export type OpenYear = {
  starts: number[];
  ends: number[];
  /** open time of this year before each span */
  before: number[];
  total: number;
};

export type Timeline = { calendar: ParsedCalendar; years: Map<number, OpenYear> };

const firstYear = 1900;
const lastYear = 2200;

const timelines = new WeakMap<Calendar, Timeline>();

/** The timeline of a calendar, made once per calendar object. Throws CalendarError when the calendar is malformed. */
export function timelineOf(calendar: Calendar): Timeline {
  const known = timelines.get(calendar);
  if (known) return known;
  const timeline: Timeline = { calendar: parseCalendar(calendar), years: new Map() };
  // Any year will do: a zone that does not exist should be refused whatever is asked first.
  offsetsInYear(calendar.timeZone, 2000);
  timelines.set(calendar, timeline);
  return timeline;
}

/** Open milliseconds from one epoch moment to a later one. */
export function openBetween(timeline: Timeline, from: number, to: number): number {
  const fromYear = yearOf(from);
  const toYear = yearOf(to);
  let sum = openBefore(openYear(timeline, toYear), to) - openBefore(openYear(timeline, fromYear), from);
  for (let year = fromYear; year < toYear; year++) sum += openYear(timeline, year).total;
  return sum;
}

/**
 * The first moment at which `amount` open milliseconds have passed since `from`: a closing time when it is reached
 * exactly there. For zero: `from` itself when that is open or a closing time, else the next opening.
 */
export function momentAfter(timeline: Timeline, from: number, amount: number): number {
  if (amount === 0) return touchesOpening(timeline, from) ? from : openingFrom(timeline, from);
  let year = yearOf(from);
  let target = amount + openBefore(openYear(timeline, year), from);
  for (;;) {
    const open = openYear(timeline, year);
    if (target <= open.total) {
      const index = countUntil(open.before, target - 1) - 1;
      return at(open.starts, index) + target - at(open.before, index);
    }
    target -= open.total;
    year = nextYear(timeline, year);
  }
}

/** `from` when it is open, else the next opening. Throws CalendarError `never_open` when there is none. */
export function openingFrom(timeline: Timeline, from: number): number {
  for (let year = yearOf(from); ; year = nextYear(timeline, year)) {
    const open = openYear(timeline, year);
    const index = countUntil(open.ends, from);
    if (index < open.starts.length) return Math.max(from, at(open.starts, index));
  }
}

export function isOpenAt(timeline: Timeline, moment: number): boolean {
  const open = openYear(timeline, yearOf(moment));
  const index = countUntil(open.starts, moment) - 1;
  return index >= 0 && moment < at(open.ends, index);
}

/** The opening spans between two moments, cut off at them; spans that touch (24:00 and 00:00) are one. */
export function spansBetween(timeline: Timeline, from: number, to: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  const toYear = yearOf(to);
  for (let year = yearOf(from); year <= toYear; year++) {
    const open = openYear(timeline, year);
    for (let index = countUntil(open.ends, from); index < open.starts.length && at(open.starts, index) < to; index++) {
      appendSpan(spans, { from: Math.max(from, at(open.starts, index)), to: Math.min(to, at(open.ends, index)) });
    }
  }
  return spans;
}

/** Open milliseconds of one local date (days since 1970-01-01). */
export function openOnDay(timeline: Timeline, day: number): number {
  const spans: { from: number; to: number }[] = [];
  // No zone is further than a day from UTC, so the local date lies within these three.
  const from = (day - 1) * dayMs;
  const to = (day + 2) * dayMs;
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    for (const stretch of offsetsInYear(timeline.calendar.timeZone, year)) {
      layOutDay({ timeline, stretch, spans }, day);
    }
  }
  return spans.reduce((sum, span) => sum + span.to - span.from, 0);
}

function openYear(timeline: Timeline, year: number): OpenYear {
  const known = timeline.years.get(year);
  if (known) return known;
  const spans: { from: number; to: number }[] = [];
  for (const stretch of offsetsInYear(timeline.calendar.timeZone, year)) {
    const firstDay = Math.floor((stretch.from + stretch.offset) / dayMs);
    const lastDay = Math.floor((stretch.to - 1 + stretch.offset) / dayMs);
    const layout = { timeline, stretch, spans };
    for (let day = firstDay; day <= lastDay; day++) layOutDay(layout, day);
  }
  const built = addUp(spans);
  timeline.years.set(year, built);
  return built;
}

type Layout = { timeline: Timeline; stretch: OffsetStretch; spans: { from: number; to: number }[] };

/** Adds a local date's spans as far as they fall in the stretch. */
function layOutDay({ timeline, stretch, spans }: Layout, day: number): void {
  const midnight = day * dayMs - stretch.offset;
  for (const span of spansOn(timeline.calendar, day)) {
    const from = Math.max(stretch.from, midnight + span.from * minuteMs);
    const to = Math.min(stretch.to, midnight + span.to * minuteMs);
    if (from < to) appendSpan(spans, { from, to });
  }
}

function appendSpan(spans: { from: number; to: number }[], span: { from: number; to: number }): void {
  const last = spans.at(-1);
  if (last && last.to === span.from) last.to = span.to;
  else spans.push(span);
}

function addUp(spans: { from: number; to: number }[]): OpenYear {
  const before: number[] = [];
  let total = 0;
  for (const span of spans) {
    before.push(total);
    total += span.to - span.from;
  }
  return { starts: spans.map((span) => span.from), ends: spans.map((span) => span.to), before, total };
}

function openBefore(open: OpenYear, moment: number): number {
  const index = countUntil(open.starts, moment) - 1;
  if (index < 0) return 0;
  return at(open.before, index) + Math.min(moment, at(open.ends, index)) - at(open.starts, index);
}

/** Whether the moment is open or a closing time. A span that ends with the year closes in the first moment of the next. */
function touchesOpening(timeline: Timeline, moment: number): boolean {
  return isOpenAt(timeline, moment) || openBetween(timeline, moment - 1, moment) > 0;
}

/** How many of the ascending values are at most `limit`. */
function countUntil(values: number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(values, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at(values: number[], index: number): number {
  return values[index] ?? Number.NaN;
}

function nextYear(timeline: Timeline, year: number): number {
  // A local date can lie a day beside its UTC year.
  if (Date.UTC(year + 1, 0, 1) > (timeline.calendar.lastOpenDay + 2) * dayMs) {
    throw new CalendarError("never_open", "The calendar has no opening left.");
  }
  return inRange(year + 1);
}

function yearOf(moment: number): number {
  return inRange(new Date(moment).getUTCFullYear());
}

function inRange(year: number): number {
  if (year >= firstYear && year <= lastYear) return year;
  throw new CalendarError("out_of_range", `Moments are counted from ${firstYear} to ${lastYear}, not in ${year}.`);
}
