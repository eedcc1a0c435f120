import { dateFormat, intlTag, type Locale, numberFormat } from "@/lib/domain/language";
import { type Day, daysBetween, noonOf } from "@/lib/domain/planning";
import type { Aim, Course } from "./course";

/** Sentences by their keys under `goals.course` in the catalogues, with every day and number put in words already. */
export type CourseSaid = { key: CourseKey; values: Record<string, string | number> };

type CourseKey = HeadKey | ForecastKey | "stale";
type HeadKey =
  | "noAim"
  | "noFigures"
  | "tooEarly"
  | "ahead"
  | "onCourse"
  | "behind"
  | "behindDown"
  | "behindAway"
  | "behindLastDay"
  | "reached"
  | "holding"
  | "held"
  | "missed"
  | "fell";
type ForecastKey = "anyDay" | "around" | "between" | "notBefore" | "never";

/** A day so far off is named with its year. */
const WITH_YEAR_DAYS = 180;
const EARLY_UNTIL = 10;
const MID_UNTIL = 20;

/**
 * Says in one to three sentences how a goal stands: where it is, when it would be reached in this tempo as far as that can
 * be said, and that the last reading is old where it is.
 */
export function courseSaid(course: Course, aim: Pick<Aim, "targetOn" | "holdUntil">, say: Say): CourseSaid[] {
  const namer = namerOf(say);
  const said = [headOf(course, aim, namer)];
  const { state, last, isStale } = course;
  const isRunning = state === "ahead" || state === "on_course" || state === "behind";
  if (isRunning && course.forecast) said.push(forecastOf(course.forecast, namer));
  if (isStale && last && !(state === "held" || state === "missed"))
    said.push({ key: "stale", values: { day: namer.day(last.onDay) } });
  return said;
}

/** In which language, and what day it is there. */
type Say = { locale: Locale; today: Day };
type Namer = ReturnType<typeof namerOf>;

function namerOf({ locale, today }: Say) {
  const name = (day: Day, parts: Intl.DateTimeFormatOptions) => {
    const isFar = Math.abs(daysBetween(today, day)) > WITH_YEAR_DAYS;
    const year = isFar ? ({ year: "numeric" } as const) : {};
    return dateFormat(intlTag(locale), { ...parts, ...year, timeZone: "UTC" }).format(noonOf(day));
  };
  const month = (day: Day) => name(day, { month: "long" });
  const day = (of: Day) => name(of, { day: "numeric", month: "long" });
  return {
    day,
    month,
    /** The first of a month is "until March". */
    until: (of: Day) => (of.endsWith("-01") ? month(of) : day(of)),
    number: (value: number) => numberFormat(intlTag(locale), {}).format(value),
  };
}

function headOf(
  course: Course,
  { targetOn, holdUntil }: Pick<Aim, "targetOn" | "holdUntil">,
  namer: Namer,
): CourseSaid {
  const { state, lacks, reachedOn, fellOn, direction } = course;
  const plain = (key: HeadKey): CourseSaid => ({ key, values: {} });
  const dated = (key: HeadKey, day: Day | null): CourseSaid => ({ key, values: { day: day ? namer.day(day) : "" } });
  switch (state) {
    case "no_figures":
      return plain(lacks === "aim" ? "noAim" : "noFigures");
    case "too_early":
      return plain("tooEarly");
    case "ahead":
      return plain("ahead");
    case "on_course":
      return plain("onCourse");
    case "behind":
      return behindOf(course, namer);
    case "reached":
      return dated("reached", reachedOn);
    case "holding":
      return { key: "holding", values: { day: holdUntil ? namer.until(holdUntil) : "" } };
    case "held":
      return { key: "held", values: { day: holdUntil ? namer.until(holdUntil) : "" } };
    case "missed":
      return fellOn ? { key: "fell", values: { day: namer.day(fellOn), direction } } : dated("missed", targetOn);
  }
}

function behindOf({ pace, neededPerWeek, direction }: Course, namer: Namer): CourseSaid {
  const perWeek = (pace?.perWeek ?? 0) * (direction === "down" ? -1 : 1);
  if (neededPerWeek === null) return { key: "behindLastDay", values: {} };
  const needed = Math.abs(neededPerWeek);
  if (perWeek <= 0) return { key: "behindAway", values: { needed: namer.number(rounded(needed)) } };
  const digits = rounded(perWeek) === rounded(needed) ? 3 : 2;
  const values = { pace: namer.number(rounded(perWeek, digits)), needed: namer.number(rounded(needed, digits)) };
  return { key: direction === "down" ? "behindDown" : "behind", values };
}

function forecastOf(forecast: NonNullable<Course["forecast"]>, namer: Namer): CourseSaid {
  const partOf = (day: Day) => {
    const inMonth = Number(day.slice(-2));
    return inMonth <= EARLY_UNTIL ? "early" : inMonth <= MID_UNTIL ? "mid" : "late";
  };
  switch (forecast.kind) {
    case "any_day":
      return { key: "anyDay", values: {} };
    case "around":
      return { key: "around", values: { day: namer.day(forecast.day) } };
    case "between": {
      const { from, to } = forecast;
      const months = { fromMonth: namer.month(from), toMonth: namer.month(to) };
      return { key: "between", values: { fromPart: partOf(from), toPart: partOf(to), ...months } };
    }
    case "not_before":
      return { key: "notBefore", values: { part: partOf(forecast.from), month: namer.month(forecast.from) } };
    case "never":
      return { key: "never", values: {} };
  }
}

/** A number with as many digits as anybody reads: two that count. */
export const rounded = (value: number, digits = 2): number => Number(value.toPrecision(digits));
