import type { Span } from "@/lib/domain/insight";
import { addDays, type Day, mondayOf } from "@/lib/domain/planning";

/** "2026-10" */
export type Month = string;

const MONTHS_PER_YEAR = 12;
const LAST_OF_WEEK = 6;

const isMonth = (text: string): boolean => /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text);

/** The month so many before another; fewer than none is after it. */
export function monthBefore(month: Month, count = 1): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * MONTHS_PER_YEAR + number - 1 - count;
  return `${Math.floor(months / MONTHS_PER_YEAR)}-${String((months % MONTHS_PER_YEAR) + 1).padStart(2, "0")}`;
}

/** The last month that is over. */
export const lastWholeMonth = (today: Day): Month => monthBefore(today.slice(0, 7));

/** The month that is asked for; the last whole one where that is none, or not over yet. */
export function monthAsked(asked: string | undefined, today: Day): Month {
  const last = lastWholeMonth(today);
  return asked !== undefined && isMonth(asked) && asked < last ? asked : last;
}

/**
 * The days of a month, and the Mondays of the weeks that end in it: each week belongs to one month, and is over when the
 * month is.
 */
export function spanOfMonth(month: Month): Span {
  const fromDay = `${month}-01`;
  const toDay = addDays(`${monthBefore(month, -1)}-01`, -1);
  return { fromDay, toDay, fromWeek: mondayOf(fromDay), toWeek: mondayOf(addDays(toDay, -LAST_OF_WEEK)) };
}
