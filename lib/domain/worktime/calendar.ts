import { CalendarError } from "./errors";
import { parseLocalDate } from "./instant";

/** One opening span of a day in local wall-clock time, "HH:MM" to "HH:MM"; an end may be "24:00". */
export type Span = [from: string, to: string];

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * When an organisation works. `closed` shuts whole local dates ("YYYY-MM-DD"). `extraOpen` adds spans to a date: on a
 * closed date they are the only opening, on any other date they come on top of the weekly hours. Treat a calendar as
 * immutable: what is derived from it is remembered per object, so an edited calendar must be a new object.
 */
export type Calendar = {
  timeZone: string;
  weeklyHours: Record<Weekday, Span[]>;
  closed: string[];
  extraOpen?: Record<string, Span[]>;
};

/** Minutes since local midnight, `from` < `to` ≤ 1440. */
export type MinuteSpan = { from: number; to: number };

/** A checked calendar; dates are days since 1970-01-01. Weekdays run from Sunday (0) to Saturday (6). */
export type ParsedCalendar = {
  timeZone: string;
  week: MinuteSpan[][];
  closed: Set<number>;
  extraOpen: Map<number, MinuteSpan[]>;
  /** After this day the calendar never opens again; Infinity when some weekday is open, -Infinity when none ever is. */
  lastOpenDay: number;
};

const weekdays: Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const minutesOfDay = 24 * 60;

/** Checks a calendar once. Throws CalendarError naming the value that is wrong. */
export function parseCalendar(calendar: Calendar): ParsedCalendar {
  const hours: Partial<Record<Weekday, Span[]>> = calendar.weeklyHours;
  for (const key of Object.keys(hours)) {
    if (!weekdays.some((day) => day === key))
      throw new CalendarError("span", `Unknown weekday ${JSON.stringify(key)}.`);
  }
  const week = weekdays.map((day) => parseSpans(hours[day] ?? [], day));
  const closed = new Set(calendar.closed.map(parseLocalDate));
  const extraOpen = new Map<number, MinuteSpan[]>();
  for (const [date, spans] of Object.entries(calendar.extraOpen ?? {})) {
    const parsed = parseSpans(spans, date);
    if (parsed.length > 0) extraOpen.set(parseLocalDate(date), parsed);
  }
  const opensWeekly = week.some((spans) => spans.length > 0);
  const lastOpenDay = opensWeekly ? Number.POSITIVE_INFINITY : Math.max(...extraOpen.keys());
  return { timeZone: calendar.timeZone, week, closed, extraOpen, lastOpenDay };
}

/** The spans of one local date, sorted, without overlap. */
export function spansOn(calendar: ParsedCalendar, day: number): MinuteSpan[] {
  const extra = calendar.extraOpen.get(day);
  if (calendar.closed.has(day)) return extra ?? [];
  // 1970-01-01 was a Thursday.
  const weekly = calendar.week[(((day + 4) % 7) + 7) % 7] ?? [];
  return extra === undefined ? weekly : merged([...weekly, ...extra]);
}

function parseSpans(spans: Span[], where: string): MinuteSpan[] {
  return merged(
    spans.map(([fromText, toText]) => {
      const from = parseTime(fromText);
      const to = parseTime(toText);
      if (from === null || to === null || from >= to) {
        throw new CalendarError("span", `"${fromText}-${toText}" on ${where} is not an opening span.`);
      }
      return { from, to };
    }),
  );
}

function parseTime(text: string): number | null {
  const match = /^(\d{2}):([0-5]\d)$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= minutesOfDay ? minutes : null;
}

function merged(spans: MinuteSpan[]): MinuteSpan[] {
  const result: MinuteSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}
