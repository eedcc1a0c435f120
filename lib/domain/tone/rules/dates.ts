import type { Finding } from "@/lib/domain/tone/model";
import { type Check, finding, isSpared, type Situation } from "@/lib/domain/tone/situation";
import { inCaseOf } from "@/lib/domain/tone/text/letter-case";
import type { Span } from "@/lib/domain/tone/text/words";
import {
  DUTCH_DAYS,
  DUTCH_MONTHS,
  dayFrom,
  ENGLISH_DAYS,
  isBefore,
  type WrittenDay,
  weekdayOf,
  yearOf,
} from "./calendar";

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "januari jan january",
    "februari feb february",
    "maart mrt march mar",
    "april apr",
    "mei may",
    "juni jun june",
    "juli jul july",
    "augustus aug august",
    "september sep sept",
    "oktober okt october oct",
    "november nov",
    "december dec",
  ].flatMap((names, month) => names.split(" ").map((name) => [name, month + 1])),
);
const ANY_MONTH = Object.keys(MONTHS)
  .sort((one, other) => other.length - one.length)
  .join("|");
const ANY_DAY = [...DUTCH_DAYS, ...ENGLISH_DAYS, "zo", "ma", "di", "wo", "do", "vr", "za"].join("|");
const YEAR = "((?:19|20)\\d\\d)";
const DATE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(${ANY_DAY})(?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)?(?:\\.?,?\\s+|\\s+de\\s+))?(?<![\\p{L}\\p{N}.,/:-])(?:([0-3]?\\d)(?:\\s+(${ANY_MONTH})(?![\\p{L}\\p{N}])\\.?(?:,?\\s+${YEAR}(?!\\p{N}))?|([/-])([01]?\\d)\\5${YEAR}(?!\\p{N})))`,
  "giu",
);

type Dated = Span & { weekday: string | undefined; day: WrittenDay; hasYear: boolean; inFigures: boolean };

/**
 * Dates of what is still to come: people plan by the day of the week. A weekday that is wrong is told whatever the guide
 * says, since one of the two then sends people on the wrong day.
 */
export const checkDates: Check = (situation) => {
  const { reading, style, guide } = situation;
  const today = dayFrom(guide.today);
  return datesIn(reading.text, today).flatMap((date) => {
    if (isSpared(situation, date)) return [];
    const right = date.hasYear || today ? weekdayOf(date.day) : undefined;
    const found: Finding[] = [];
    if (date.weekday) found.push(...wrongDay(situation, date, right));
    else if (style.dates?.withWeekday && isWorthADay(reading.text, date, today))
      found.push(withoutDay(situation, date, right));
    if (date.inFigures && style.dates?.monthInWords) found.push(inFigures(situation, date));
    return found;
  });
};

function datesIn(text: string, today: WrittenDay | undefined): Dated[] {
  return Array.from(text.matchAll(DATE), (match) => {
    const [whole, weekday, day = "", monthName, yearWritten, , monthFigure, yearFigure] = match;
    const month = monthName === undefined ? Number(monthFigure) : (MONTHS[monthName.toLowerCase()] ?? 0);
    const year = yearWritten ?? yearFigure;
    const written = Number(day);
    const meant = year === undefined ? (today ? yearOf(month, written, today) : 0) : Number(year);
    return {
      start: match.index,
      end: match.index + whole.replace(/\.$/u, "").length,
      weekday,
      day: { year: meant, month, day: written },
      hasYear: year !== undefined,
      inFigures: monthFigure !== undefined,
    };
  });
}

const DAY_AFTER = new RegExp(`^\\s*\\(?(?:${[...DUTCH_DAYS, ...ENGLISH_DAYS].join("|")})`, "iu");
const RANGE_AFTER = /^\s*(?:[-–]|tot|t\.e\.m\.|t\/m|en)\s*\d/u;

/** A day long past needs no weekday, nor the last of a range whose first has one. */
function isWorthADay(text: string, { start, end, day, hasYear }: Dated, today: WrittenDay | undefined): boolean {
  if (today && isBefore(day, today)) return false;
  if (hasYear && weekdayOf(day) === undefined) return false;
  if (DAY_AFTER.test(text.slice(end, end + 16))) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    !/(?:[-–/]|\d\s?(?:en|tot)\s)\s*$|(?:sinds|geboren|van voor)\s$/iu.test(before) &&
    !RANGE_AFTER.test(text.slice(end, end + 16))
  );
}

function withoutDay({ reading }: Situation, date: Dated, right: number | undefined): Finding {
  const { start, end } = date;
  const written = reading.text.slice(start, end);
  const name = right === undefined ? undefined : dayName(reading.language, right);
  const replacements = name ? [`${name} ${written}`] : [];
  const messageKey = name ? "tone.findings.dateWithoutDay" : "tone.findings.dateWithoutDayUnknown";
  const values = { date: written, day: name ?? "" };
  return finding(reading, { start, end, rule: "dates", severity: "suggestion", messageKey, values, replacements });
}

function wrongDay({ reading }: Situation, { start, end, weekday = "" }: Dated, right: number | undefined): Finding[] {
  const lower = weekday.toLowerCase();
  const isShort = lower.length === 2;
  const isEnglish = ENGLISH_DAYS.some((day) => day.toLowerCase() === lower);
  const index = [DUTCH_DAYS, ENGLISH_DAYS.map((day) => day.toLowerCase())]
    .map((days) => days.findIndex((day) => (isShort ? day.slice(0, 2) === lower : day === lower)))
    .find((found) => found >= 0);
  if (right === undefined || index === right) return [];
  const name = dayName(isEnglish ? "en" : "nl", right);
  const day = inCaseOf(weekday, isShort ? name.slice(0, 2) : name);
  const whole = reading.text.slice(start, end);
  const replacements = [day + whole.slice(weekday.length)];
  const values = { date: whole.slice(weekday.length).trim(), day: name, written: weekday };
  const messageKey = "tone.findings.dateWrongDay";
  return [finding(reading, { start, end, rule: "dates", severity: "warning", messageKey, values, replacements })];
}

function inFigures({ reading }: Situation, { start, end, day, weekday }: Dated): Finding {
  const written = reading.text.slice(start, end);
  const month = DUTCH_MONTHS[day.month - 1];
  const values = { date: written };
  const messageKey = "tone.findings.dateInFigures";
  const before = weekday ? `${weekday} ` : "";
  const replacements = month && reading.language === "nl" ? [`${before}${day.day} ${month} ${day.year}`] : [];
  return finding(reading, { start, end, rule: "dates", severity: "suggestion", messageKey, values, replacements });
}

const dayName = (language: "nl" | "en", day: number): string =>
  (language === "nl" ? DUTCH_DAYS : ENGLISH_DAYS)[day] ?? "";
