import type { Calendar, Weekday } from "@/lib/domain/worktime";

/** A day of the week (0 is Monday) and minutes since midnight, as far as somebody named them. */
export type Clock = { day: number | null; minutes: number | null };

const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const TIME = /^([01]?\d|2[0-3])(?:[:.u]([0-5]\d)|(?:u|h|uur))$/;

/** Takes a word that names a day or an hour: "zaterdag", "21:10", "9u". `days` in the reader's language, from Monday. */
export function clockIn(word: string, days: readonly string[], clock: Clock): boolean {
  const day = days.findIndex((name) => word === name || word === `${name}s`);
  if (day >= 0) {
    clock.day = day;
    return true;
  }
  const [, hours, minutes = "0"] = TIME.exec(word) ?? [];
  if (hours === undefined) return false;
  clock.minutes = Number(hours) * 60 + Number(minutes);
  return true;
}

/**
 * Whether people are at work then; null when neither a day nor an hour was named. A day alone counts as inside when it
 * opens at all, an hour alone when any day is open at it.
 */
export function opensAt({ day, minutes }: Clock, { weeklyHours }: Pick<Calendar, "weeklyHours">): boolean | null {
  if (day === null && minutes === null) return null;
  const named = day === null ? WEEKDAYS : WEEKDAYS.slice(day, day + 1);
  const spans = named.flatMap((weekday) => weeklyHours[weekday]);
  if (minutes === null) return spans.length > 0;
  return spans.some(([from, to]) => minutesOf(from) <= minutes && minutes < minutesOf(to));
}

/** "09:30" in minutes since midnight. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
