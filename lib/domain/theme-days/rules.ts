import { addDays, type Day, weekdayOf } from "@/lib/domain/planning";

const MON_TO_SUN = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
type Weekday = (typeof MON_TO_SUN)[number];

/**
 * When a day falls in a year: on a date ("MM-DD"), on a weekday of a month ("last" or its number), so many days from
 * Easter Sunday, or on a date that gives way to the day before when it is a Sunday.
 */
export type DayRule =
  | { on: string; notOnSunday?: true }
  | { nth: 1 | 2 | 3 | 4 | "last"; weekday: Weekday; month: number }
  | { easter: number };

/** The day in a year by its rule. */
export function dayInYear(rule: DayRule, year: number): Day {
  if ("easter" in rule) return addDays(easterSunday(year), rule.easter);
  if ("on" in rule) {
    const day = `${year}-${rule.on}`;
    return rule.notOnSunday && weekdayOf(day) === 6 ? addDays(day, -1) : day;
  }
  const wanted = MON_TO_SUN.indexOf(rule.weekday);
  if (rule.nth === "last") {
    const last = addDays(firstOf(rule.month === 12 ? year + 1 : year, (rule.month % 12) + 1), -1);
    return addDays(last, -((weekdayOf(last) - wanted + 7) % 7));
  }
  const first = firstOf(year, rule.month);
  return addDays(first, ((wanted - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7);
}

const firstOf = (year: number, month: number): Day => `${year}-${String(month).padStart(2, "0")}-01`;

/** Western Easter, by the anonymous Gregorian computus (Meeus, *Astronomical Algorithms*, chapter 8). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leaps = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const inCentury = year % 100;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, "0")}-${String((days % 31) + 1).padStart(2, "0")}`;
}
