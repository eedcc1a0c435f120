/*
 * From what people choose to the dates on which an organisation is closed, and back. Apart from index.ts, because the
 * holidays bring the rules of the whole world along: nothing that runs in a browser imports this.
 */
import { closedDays, type HolidayCountry, holidaysOf } from "@/lib/domain/worktime/holidays";
import type { CalendarChoices } from ".";

/** How many years ahead holidays are laid down: further than any term reaches. */
const YEARS_AHEAD = 5;

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * `Calendar.closed` for choices that hold from `today` on ("YYYY-MM-DD"). What was closed before today stays so,
 * whatever is chosen now: time that passed is counted as it was. Throws CalendarError for an id or date that is not one.
 */
export function closedFrom(
  { holidays, closingDays }: Pick<CalendarChoices, "holidays" | "closingDays">,
  { today, closed }: { today: string; closed: readonly string[] },
): string[] {
  const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => yearOf(today) + ahead);
  const own = closingDays.map(({ date }) => date);
  const chosen = closedDays({ country: holidays.country, years, enabled: holidays.on }, own);
  const past = closed.filter((date) => date < today);
  return [...new Set([...past, ...chosen.filter((date) => date >= today)])].sort();
}

/**
 * What a list of closed dates was chosen with, where that was never written down: a holiday is on when all its dates in
 * the years of the list are closed, the other dates are own closing days without a name.
 */
export function choicesBehind(
  closed: readonly string[],
  country: HolidayCountry,
): Pick<CalendarChoices, "holidays" | "closingDays"> {
  const years = [...new Set(closed.map(yearOf))].filter((year) => year >= 2014 && year <= 2200);
  const dates = new Map<string, string[]>();
  for (const { id, date } of years.flatMap((year) => holidaysOf(country, year))) {
    dates.set(id, [...(dates.get(id) ?? []), date]);
  }
  const isClosed = new Set(closed);
  const on = [...dates].filter(([, all]) => all.every((date) => isClosed.has(date)));
  const covered = new Set(on.flatMap(([, all]) => all));
  const own = closed.filter((date) => !covered.has(date));
  return {
    holidays: { country, on: on.map(([id]) => id) },
    closingDays: [...own].sort().map((date) => ({ date, name: "" })),
  };
}
