/*
 * The public and regional holidays an organisation can switch on. Kept apart from index.ts: date-holidays brings the
 * whole world's rules along, so only what edits calendars should import this.
 *
 * The package computes the dates from its rule language; which days there are, what they are called and which count as
 * official is our own table, because the package has no Dutch names for some days, calls others by the wrong name, lacks
 * a few that municipalities keep, and gives nothing stable to switch on.
 */
import Holidays from "date-holidays";
import { CalendarError } from "./errors";
import { belgium, type HolidayRow, netherlands } from "./holiday-table";
import { parseLocalDate } from "./instant";

export type HolidayCountry = "BE" | "NL";

export type Holiday = {
  /** stable within its country, the same every year */
  id: string;
  /** local date, "YYYY-MM-DD" */
  date: string;
  name: { nl: string; en: string };
  /** a general day off in the whole country that year */
  official: boolean;
  /** who keeps it, where the country as a whole does not */
  regional?: string;
};

const tables: Record<HolidayCountry, HolidayRow[]> = { BE: belgium, NL: netherlands };
const engines = new Map<HolidayCountry, Holidays>();

/**
 * The holidays of a year, in order of date. Two can share a date (15 November in Belgium). Dutch 5 May is
 * `liberation_day_lustrum` (official) in years ending in 0 or 5 and `liberation_day` (not official) in the others:
 * switch on both to close every year. Throws CalendarError `out_of_range` outside 2014 to 2200: before 2014 the
 * Netherlands kept another royal holiday.
 */
export function holidaysOf(country: HolidayCountry, year: number): Holiday[] {
  if (!Number.isInteger(year) || year < 2014 || year > 2200) {
    throw new CalendarError("out_of_range", `Holidays are known from 2014 to 2200, not in ${year}.`);
  }
  const dates = datesByRule(country, year);
  const isLustrum = year % 5 === 0;
  return tables[country]
    .filter((row) => row.lustrum === undefined || row.lustrum === isLustrum)
    .map(({ rule, lustrum: _, ...holiday }) => ({ ...holiday, date: dates(rule) }))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

export type ClosedDaysChoice = {
  country: HolidayCountry;
  years: number[];
  /** the ids that are switched on, or "official" for every official day */
  enabled: string[] | "official";
};

/**
 * The dates for `Calendar.closed`: the holidays that are switched on in the given years, and the organisation's own
 * closing days, in order, each once. Throws CalendarError: `holiday` for an id the country does not have, `date` for an
 * own closing day that is no date.
 */
export function closedDays({ country, years, enabled }: ClosedDaysChoice, ownClosingDays: string[]): string[] {
  if (enabled !== "official") requireKnown(country, enabled);
  for (const date of ownClosingDays) parseLocalDate(date);
  const holidays = years
    .flatMap((year) => holidaysOf(country, year))
    .filter(({ id, official }) => (enabled === "official" ? official : enabled.includes(id)));
  return [...new Set([...holidays.map(({ date }) => date), ...ownClosingDays])].sort();
}

function requireKnown(country: HolidayCountry, ids: string[]): void {
  for (const id of ids) {
    if (!tables[country].some((row) => row.id === id)) {
      throw new CalendarError("holiday", `${JSON.stringify(id)} is not a holiday of ${country}.`);
    }
  }
}

function datesByRule(country: HolidayCountry, year: number): (rule: string) => string {
  const dates = new Map(
    engineOf(country)
      .getHolidays(year)
      .map((found) => [found.rule, found.date.slice(0, 10)]),
  );
  return (rule) => {
    const date = dates.get(rule);
    if (date === undefined) throw new CalendarError("holiday", `date-holidays gives no date for ${rule} in ${year}.`);
    return date;
  };
}

/** An engine that knows the rules of our table and nothing else. */
function engineOf(country: HolidayCountry): Holidays {
  const known = engines.get(country);
  if (known) return known;
  const engine = new Holidays();
  for (const { rule, name } of tables[country]) engine.setHoliday(rule, { name, type: "public" });
  engines.set(country, engine);
  return engine;
}
