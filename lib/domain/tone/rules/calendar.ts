/** A day as it is written in a text. */
export type WrittenDay = { year: number; month: number; day: number };

export const DUTCH_DAYS = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
export const ENGLISH_DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const DUTCH_MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

const DAY = 86_400_000;

/** Days since 1970-01-01 of the Gregorian calendar; undefined where the calendar has no such day ("31 april"). */
function dayNumber({ year, month, day }: WrittenDay): number | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const first = Date.UTC(year, month - 1, 1) / DAY;
  const next = Date.UTC(month === 12 ? year + 1 : year, month % 12, 1) / DAY;
  return day <= next - first ? first + day - 1 : undefined;
}

/** 0 for Sunday to 6 for Saturday; undefined where there is no such day. */
export function weekdayOf(day: WrittenDay): number | undefined {
  const number = dayNumber(day);
  return number === undefined ? undefined : (((number + 4) % 7) + 7) % 7;
}

/** How long ago a day without a year may lie and still be this year's: people look back, but mostly announce. */
const LOOKS_BACK_DAYS = 60;

/** The year a day without one belongs to: the first in which it does not lie more than two months before today. */
export function yearOf(month: number, day: number, today: WrittenDay): number {
  const now = dayNumber(today) ?? 0;
  const thisYear = dayNumber({ year: today.year, month, day });
  return thisYear !== undefined && thisYear < now - LOOKS_BACK_DAYS ? today.year + 1 : today.year;
}

export function isBefore(one: WrittenDay, other: WrittenDay): boolean {
  return (dayNumber(one) ?? 0) < (dayNumber(other) ?? 0);
}

/** "2026-11-22" as a day; nothing where it is no such date. */
export function dayFrom(iso: string | undefined): WrittenDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso ?? "") ?? [];
  if (year === undefined) return undefined;
  const written = { year: Number(year), month: Number(month), day: Number(day) };
  return dayNumber(written) === undefined ? undefined : written;
}
