import { addDays, type Day, type Days, mondayOf } from "./days";

export const VIEWS = ["month", "week", "agenda"] as const;
export type View = (typeof VIEWS)[number];

const AGENDA_DAYS = 28;
const WEEK_DAYS = 7;

/** The days a view shows around a day: a month in whole weeks, the week from Monday, four weeks of agenda. */
export function daysOfView(view: View, on: Day): Days {
  if (view === "agenda") return { from: on, to: addDays(on, AGENDA_DAYS) };
  if (view === "week") return { from: mondayOf(on), to: addDays(mondayOf(on), WEEK_DAYS) };
  const last = addDays(firstOfMonth(on, 1), -1);
  return { from: mondayOf(firstOfMonth(on)), to: addDays(mondayOf(last), WEEK_DAYS) };
}

/** The day a view is about after a step back (-1) or on (1). */
export function stepped(view: View, on: Day, way: -1 | 1): Day {
  if (view === "month") return firstOfMonth(on, way);
  return addDays(on, way * (view === "week" ? WEEK_DAYS : AGENDA_DAYS));
}

/** The first day of the month of a day, or of one so many months away. */
function firstOfMonth(day: Day, away = 0): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + away, 1)).toISOString().slice(0, 10);
}
