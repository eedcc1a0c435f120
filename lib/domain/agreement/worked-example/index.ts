/*
 * What a term comes down to for something that comes in at a given moment: the moments themselves, and the days they
 * lie in with their opening hours, to be drawn. Reckoned by the functions that plan real deadlines. Source: domain.md,
 * "Deadlines".
 */
import { planDeadline, type Term } from "@/lib/domain/deadlines";
import { wallClockOf } from "@/lib/domain/language/wall-clock";
import { type Calendar, CalendarError, isOpen, openSpans } from "@/lib/domain/worktime";

/** Something that happens; `step` is the place in the escalation, from 0. Moments are UTC texts. */
export type ExampleMoment =
  | { kind: "start" | "remind" | "due"; at: string }
  | { kind: "escalate"; at: string; step: number };

/** Minutes since local midnight. */
export type DaySpan = { from: number; to: number };

/** One local date of the example: when it is open, and what happens at which minute of it. */
export type ExampleDay = { date: string; open: DaySpan[]; marks: { kind: ExampleMoment["kind"]; minute: number }[] };

/** Days of the example in which nothing happens, told together; `from` is the first of them. */
export type SkippedDays = { from: string; skipped: number; openDays: number };

export type WorkedExample = {
  dueAt: string;
  /** In order of time, what it starts with first. */
  moments: ExampleMoment[];
  days: (ExampleDay | SkippedDays)[];
  /** The hours all days are drawn in, whole ones. */
  fromHour: number;
  toHour: number;
  /** Nobody is at work between the start and the deadline. */
  isOutsideHours: boolean;
};

/** Null: the calendar has no time in which this could ever be done. */
export type ExampleOutcome = WorkedExample | null;

const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * 60_000;
/** So many days in a row in which nothing happens are still drawn one by one. */
const DRAWN_IDLE_DAYS = 3;

/** Throws TermError for a malformed term, CalendarError for a malformed calendar or moment. */
export function workedExample(calendar: Calendar, term: Term, startIso: string): ExampleOutcome {
  const moments = momentsOf(calendar, term, startIso);
  if (!moments) return null;
  const dueAt = moments.find(({ kind }) => kind === "due")?.at ?? startIso;
  const days = daysOf(calendar, moments);
  const drawn = days.flatMap(({ open, marks }) => [
    ...open.flatMap(({ from, to }) => [from, to]),
    ...marks.map(({ minute }) => minute),
  ]);
  return {
    dueAt,
    moments,
    days: withoutIdle(days),
    fromHour: Math.floor(Math.min(...drawn) / 60),
    toHour: Math.min(24, Math.max(Math.ceil(Math.max(...drawn) / 60), Math.floor(Math.min(...drawn) / 60) + 1)),
    isOutsideHours: !isOpen(calendar, startIso) && openSpans(calendar, startIso, dueAt).length === 0,
  };
}

function momentsOf(calendar: Calendar, term: Term, startIso: string): ExampleMoment[] | null {
  try {
    const { steps } = planDeadline(calendar, term, startIso);
    return [{ kind: "start", at: new Date(startIso).toISOString() }, ...steps.map(momentOf)];
  } catch (error) {
    if (error instanceof CalendarError && (error.code === "never_open" || error.code === "out_of_range")) return null;
    throw error;
  }
}

function momentOf({ step, at }: { step: string; at: string }): ExampleMoment {
  if (step === "remind" || step === "due") return { kind: step, at };
  return { kind: "escalate", at, step: Number(step.replace("escalate:", "")) - 1 };
}

/** Every local date from the first moment to the last. */
function daysOf(calendar: Calendar, moments: readonly ExampleMoment[]): ExampleDay[] {
  const { timeZone } = calendar;
  const at = moments.map((moment) => moment.at);
  const first = dateOf(at[0] ?? "", timeZone);
  const last = dateOf(at.at(-1) ?? "", timeZone);
  const days = new Map<string, ExampleDay>();
  for (let day = Date.parse(first); day <= Date.parse(last); day += DAY_MS) {
    const date = new Date(day).toISOString().slice(0, 10);
    days.set(date, { date, open: [], marks: [] });
  }
  // A day on either side: no zone is further from UTC.
  const from = new Date(Date.parse(first) - DAY_MS).toISOString();
  const to = new Date(Date.parse(last) + 2 * DAY_MS).toISOString();
  for (const span of openSpans(calendar, from, to)) addSpan(days, span, timeZone);
  for (const { kind, at: moment } of moments) {
    days.get(dateOf(moment, timeZone))?.marks.push({ kind, minute: minuteOf(moment, timeZone) });
  }
  return [...days.values()];
}

/** A span that runs over midnight belongs to both days. */
function addSpan(days: Map<string, ExampleDay>, span: { from: string; to: string }, zone: string): void {
  const [fromDate, toDate] = [dateOf(span.from, zone), dateOf(span.to, zone)];
  for (let day = Date.parse(fromDate); day <= Date.parse(toDate); day += DAY_MS) {
    const date = new Date(day).toISOString().slice(0, 10);
    const from = date === fromDate ? minuteOf(span.from, zone) : 0;
    const to = date === toDate ? minuteOf(span.to, zone) : DAY_MINUTES;
    if (from < to) days.get(date)?.open.push({ from, to });
  }
}

const dateOf = (iso: string, zone: string): string => wallClockOf(iso, zone).slice(0, 10);

function minuteOf(iso: string, zone: string): number {
  const [hour, minute] = wallClockOf(iso, zone).slice(11).split(":").map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

/** Long stretches of days in which nothing happens become one line. */
function withoutIdle(days: readonly ExampleDay[]): WorkedExample["days"] {
  const told: WorkedExample["days"] = [];
  let idle: ExampleDay[] = [];
  for (const day of days) {
    if (day.marks.length === 0) {
      idle.push(day);
      continue;
    }
    told.push(...toldTogether(idle), day);
    idle = [];
  }
  return told;
}

function toldTogether(idle: ExampleDay[]): WorkedExample["days"] {
  const [first] = idle;
  if (!first || idle.length <= DRAWN_IDLE_DAYS) return idle;
  return [{ from: first.date, skipped: idle.length, openDays: idle.filter(({ open }) => open.length > 0).length }];
}
