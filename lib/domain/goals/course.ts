import { addDays, type Day, daysBetween } from "@/lib/domain/planning";
import { type Reading, STALE_DAYS, type Tempo, tempoOf } from "./pace";

/** In the order of what they ask of people: what is behind first, what was never made sharp last. */
export const GOAL_STATES = [
  "behind",
  "missed",
  "on_course",
  "ahead",
  "holding",
  "too_early",
  "reached",
  "held",
  "no_figures",
] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** Orders goals by what they ask of people; those in one state stay as they stood. */
export const byAttention = (one: { state: GoalState }, other: { state: GoalState }): number =>
  GOAL_STATES.indexOf(one.state) - GOAL_STATES.indexOf(other.state);

/** What a goal aims at: from where, to where, by when, and until when it is to stay there. */
export type Aim = {
  baseline: number | null;
  baselineOn: Day | null;
  target: number | null;
  targetOn: Day | null;
  holdUntil: Day | null;
};

/** When the target would be reached if it went on like this. */
type Forecast =
  | { kind: "any_day" }
  | { kind: "around"; day: Day }
  | { kind: "between"; from: Day; to: Day }
  | { kind: "not_before"; from: Day }
  | { kind: "never" };

/** How a goal stands. Every value is in the unit of the goal; a pace is per week and points the way it really goes. */
export type Course = {
  state: GoalState;
  /** What is missing before anything can be said: how it is measured or where to, or any reading at all. */
  lacks: "aim" | "figures" | null;
  direction: "up" | "down";
  last: Reading | null;
  /** The last reading is old: what is said is about then. */
  isStale: boolean;
  /** Where it would have to be today on a straight line from the baseline to the target. */
  dueNow: number | null;
  pace: { perWeek: number; low: number; high: number; readings: number } | null;
  /** What each week until the date would have to bring; null when there is none left, or nothing left to do. */
  neededPerWeek: number | null;
  forecast: Forecast | null;
  /** Whether the edges of the tempo say the same as its middle. */
  isSure: boolean;
  /** Since when it has been at the target without a break; and since when it no longer is, after it was. */
  reachedOn: Day | null;
  fellOn: Day | null;
  /** Weeks at the target so far, and still to go until it may let go. */
  weeksHeld: number;
  weeksToGo: number;
};

const WEEK = 7;
/** Within so many days of each other, two edges are one day "or about". */
const AROUND_DAYS = 21;
/** Nobody plans further: beyond it a date says no more than "not soon". */
const FAR_DAYS = 1_461;
/** Ahead is in time with this much to spare: a tenth of the whole term, two weeks at least. */
const SPARE_DAYS = 14;
const SPARE_SHARE = 0.1;

const NOTHING: Course = {
  ...{ state: "no_figures", lacks: "aim", direction: "up", last: null, isStale: false, dueNow: null, pace: null },
  ...{ neededPerWeek: null, forecast: null, isSure: true, reachedOn: null, fellOn: null, weeksHeld: 0, weeksToGo: 0 },
};

type Sharp = { baseline: number; baselineOn: Day; target: number; targetOn: Day; holdUntil: Day | null };

/**
 * Says how a goal stands today. `series` may come in any order; of two readings of one day the last given counts, and
 * those of days to come do not. The order of the readings, the scale, the point nought and the direction make no
 * difference, and a better last reading never makes it worse. Source: seed 004 §2.2 (T: by when, and how long is it to be
 * held) and §7.2.4 (keep an eye on your goals, steer when behind).
 */
export function courseOf(aim: Aim, series: readonly Reading[], today: Day): Course {
  const sharp = sharpOf(aim);
  const readings = inOrder(series, today);
  const last = readings.at(-1) ?? null;
  if (!sharp) return { ...NOTHING, last };
  const direction = sharp.target < sharp.baseline ? "down" : "up";
  const known = { direction, last, dueNow: dueOn(sharp, today) } as const;
  if (!last) return { ...NOTHING, ...known, lacks: "figures" };
  const isStale = daysBetween(last.onDay, today) > STALE_DAYS;
  const held = holdingOf(sharp, readings, today);
  const tempo = tempoFrom(sharp, readings);
  const course = { ...NOTHING, ...known, isStale, lacks: null, ...held, pace: tempo ? weekly(tempo) : null };
  if (held.state) return { ...course, state: held.state };
  const running = { sharp, tempo, today };
  return { ...course, neededPerWeek: neededOf(running, last), ...runningOf(running) };
}

function sharpOf({ baseline, baselineOn, target, targetOn, holdUntil }: Aim): Sharp | null {
  if (baseline === null || baselineOn === null || target === null || targetOn === null) return null;
  return { baseline, baselineOn, target, targetOn, holdUntil };
}

function inOrder(series: readonly Reading[], today: Day): Reading[] {
  const byDay = new Map(series.map((reading) => [reading.onDay, reading]));
  return [...byDay.values()].filter(({ onDay }) => onDay <= today).toSorted((a, b) => a.onDay.localeCompare(b.onDay));
}

const signOf = ({ baseline, target }: Sharp): 1 | -1 => (target < baseline ? -1 : 1);
const meets = (sharp: Sharp, value: number): boolean => signOf(sharp) * (value - sharp.target) >= 0;

function dueOn({ baseline, baselineOn, target, targetOn }: Sharp, today: Day): number {
  const whole = daysBetween(baselineOn, targetOn);
  const gone = Math.min(Math.max(daysBetween(baselineOn, today), 0), whole);
  return whole <= 0 ? target : baseline + ((target - baseline) * gone) / whole;
}

/** The baseline is a reading too, where there is none of its day. */
function tempoFrom({ baseline, baselineOn }: Sharp, readings: readonly Reading[]): Tempo | null {
  const isRead = readings.some(({ onDay }) => onDay === baselineOn);
  return tempoOf(isRead ? readings : [{ onDay: baselineOn, value: baseline }, ...readings]);
}

const weekly = ({ middle, low, high, readings }: Tempo) => ({
  ...{ perWeek: middle * WEEK, low: low * WEEK, high: high * WEEK, readings },
});

/** From where the tempo has it today: less than this is behind, by the same rule. */
function neededOf({ sharp, tempo, today }: Running, { value }: Reading): number | null {
  const days = daysBetween(today, sharp.targetOn);
  const from = tempo ? tempo.at(today, tempo.middle) : value;
  return days <= 0 ? null : ((sharp.target - from) / days) * WEEK;
}

type Holding = Pick<Course, "reachedOn" | "fellOn" | "weeksHeld" | "weeksToGo"> & { state: GoalState | null };

/** Whether it is at the target, was held there, or no longer is when it ought to be; null: still on its way. */
function holdingOf(sharp: Sharp, readings: readonly Reading[], today: Day): Holding {
  const { targetOn, holdUntil } = sharp;
  const reachedOn = unbrokenSince(sharp, readings);
  const fellOn = reachedOn ? null : fellSince(sharp, readings);
  const weeksHeld = reachedOn ? Math.floor(daysBetween(reachedOn, today) / WEEK) : 0;
  const weeksToGo = holdUntil ? Math.max(0, Math.ceil(daysBetween(today, holdUntil) / WEEK)) : 0;
  const said = { reachedOn, fellOn, weeksHeld, weeksToGo };
  if (holdUntil && today > holdUntil) {
    const inTime = readings.filter(({ onDay }) => onDay <= holdUntil);
    if (unbrokenSince(sharp, inTime)) return { ...said, state: "held" };
    return { ...said, state: reachedOn ? "reached" : "missed" };
  }
  if (reachedOn) return { ...said, state: holdUntil ? "holding" : "reached" };
  return { ...said, state: today > targetOn ? "missed" : null };
}

/** The first day of the readings at the target that run on to the last one. */
function unbrokenSince(sharp: Sharp, readings: readonly Reading[]): Day | null {
  const broken = readings.findLastIndex(({ value }) => !meets(sharp, value));
  return readings[broken + 1]?.onDay ?? null;
}

function fellSince(sharp: Sharp, readings: readonly Reading[]): Day | null {
  const met = readings.findLastIndex(({ value }) => meets(sharp, value));
  return met === -1 ? null : (readings[met + 1]?.onDay ?? null);
}

type Running = { sharp: Sharp; tempo: Tempo | null; today: Day };

/** Of what is still on its way: whether this tempo gets it there in time, and when. */
function runningOf({ sharp, tempo, today }: Running): Pick<Course, "state" | "forecast" | "isSure"> {
  if (!tempo) return { state: "too_early", forecast: null, isSure: false };
  const { targetOn, baselineOn } = sharp;
  const [slow, fast] = signOf(sharp) > 0 ? [tempo.low, tempo.high] : [tempo.high, tempo.low];
  const isThere = (slope: number, day: Day) => meets(sharp, tempo.at(day, slope));
  const ahead = (slope: number) => daysAhead({ sharp, tempo, today }, slope);
  const forecast = forecastOf(today, { early: ahead(fast), middle: ahead(tempo.middle), late: ahead(slow) });
  if (!isThere(tempo.middle, targetOn)) return { state: "behind", forecast, isSure: !isThere(fast, targetOn) };
  const spare = Math.max(SPARE_DAYS, Math.round(daysBetween(baselineOn, targetOn) * SPARE_SHARE));
  const early = addDays(targetOn, -spare);
  const isAhead = early >= today && isThere(slow, early);
  return { state: isAhead ? "ahead" : "on_course", forecast, isSure: isThere(slow, targetOn) };
}

/** In how many days it would be at the target at such a pace; null: not in any time that counts. */
function daysAhead({ sharp, tempo, today }: Running & { tempo: Tempo }, slope: number): number | null {
  const left = sharp.target - tempo.at(today, slope);
  if (signOf(sharp) * left <= 0) return 0;
  const days = left / slope;
  return days > 0 && days <= FAR_DAYS ? days : null;
}

type DaysAhead = { early: number | null; middle: number | null; late: number | null };

function forecastOf(today: Day, { early, middle, late }: DaysAhead): Forecast {
  if (early === null || middle === null) return { kind: "never" };
  const dayIn = (days: number) => addDays(today, Math.ceil(days));
  if (late === null) return { kind: "not_before", from: dayIn(early) };
  if (late === 0) return { kind: "any_day" };
  if (late - early <= AROUND_DAYS) return { kind: "around", day: dayIn(middle) };
  return { kind: "between", from: dayIn(early), to: dayIn(late) };
}
