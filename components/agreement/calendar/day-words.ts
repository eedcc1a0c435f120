import { WEEKDAYS } from "@/lib/domain/calendars";
import { dateFormat, intlTag, type Locale } from "@/lib/domain/language";
import type { Weekday } from "@/lib/domain/worktime";

/** "maandag"; 1 January 2024 was one. */
export const weekdayName = (day: Weekday, locale: Locale): string =>
  dateFormat(intlTag(locale), { weekday: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)),
  );

/** "donderdag 24 december 2026" of a local date "2026-12-24". */
export const dateName = (date: string, locale: Locale): string =>
  worded(date, locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "do 24 dec 2026", where several stand in a line. */
export const shortDate = (date: string, locale: Locale): string =>
  worded(date, locale, { weekday: "short", day: "numeric", month: "short", year: "numeric" });

/** Joined by hand: Intl puts commas and points in that no Dutch sentence has. */
function worded(date: string, locale: Locale, widths: Intl.DateTimeFormatOptions): string {
  const format = dateFormat(intlTag(locale), { ...widths, timeZone: "UTC" });
  const parts = new Map(
    format.formatToParts(new Date(`${date}T00:00:00Z`)).map(({ type, value }) => [type, value.replace(/\.$/, "")]),
  );
  return ["weekday", "day", "month", "year"].map((type) => parts.get(type as Intl.DateTimeFormatPartTypes)).join(" ");
}
