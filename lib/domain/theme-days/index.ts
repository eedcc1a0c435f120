/*
 * Days that have a name in Flanders and the Netherlands, to make a post about. The days and their sources stand in
 * `days.ts`; what an organisation adds itself is not here.
 */
import { addDays, type Day, type Days, isDay, isIn } from "@/lib/domain/planning";
import { type Country, THEME_DAYS } from "./days";
import { dayInYear } from "./rules";

export type { Country } from "./days";

/** A theme day in a year; `until` is its last day, the same one when it lasts a day. */
export type FoundDay = { day: Day; until: Day; name: { nl: string; en: string } };

/** The theme days that begin in a stretch of days, for one country, by day. */
export function themeDaysIn(days: Days, country: Country): FoundDay[] {
  const found = THEME_DAYS.filter((theme) => !theme.only || theme.only === country).flatMap((theme) =>
    yearsOf(days).map((year): FoundDay => {
      const day = dayInYear(theme.rule, year);
      return { day, until: addDays(day, (theme.days ?? 1) - 1), name: { nl: theme.nl, en: theme.en } };
    }),
  );
  return found.filter(({ day }) => isIn(day, days)).toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The days in a stretch on which a date comes back each year; 29 February only in the years that have one. */
export const yearlyOn = (date: Day, days: Days): Day[] =>
  yearsOf(days)
    .map((year) => `${year}${date.slice(4)}`)
    .filter((day) => isDay(day) && isIn(day, days));

function yearsOf({ from, to }: Days): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
