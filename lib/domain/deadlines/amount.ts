import { type Calendar, normalDayMinutes } from "@/lib/domain/worktime";
import type { Term } from "./term";

const hourMinutes = 60;
const clockDayMinutes = 24 * hourMinutes;
/** a working day where no calendar says how long it is */
const usualDayMinutes = 8 * hourMinutes;

/**
 * An amount of time as people say it, in numbers only; the words come from the message catalogues.
 * `overdue`: the amount was negative, so "2 hours too late" rather than "2 hours left".
 */
export type HumanAmount =
  | { unit: "minutes"; minutes: number; overdue: boolean }
  | { unit: "hours"; hours: number; minutes: number; overdue: boolean }
  /** `working`: working days, else days of 24 hours */
  | { unit: "days"; days: number; working: boolean; overdue: boolean };

/**
 * Splits minutes into what a message says: minutes under an hour ("nog 35 min"), hours and minutes ("nog 2 u 10"), and
 * from two days on whole days ("nog 2 werkdagen"). A day of the working clock is as long as a normal working day of the
 * calendar (8 hours without one). Days are rounded down: never more is promised than is left. Throws CalendarError for
 * a malformed calendar.
 */
export function humanAmount(minutes: number, clock: Term["clock"], calendar?: Calendar): HumanAmount {
  const amount = Math.abs(Math.round(minutes));
  const overdue = minutes < 0;
  const working = clock === "working";
  const day = working ? workingDay(calendar) : clockDayMinutes;
  if (amount < hourMinutes) return { unit: "minutes", minutes: amount, overdue };
  if (amount >= 2 * day) return { unit: "days", days: Math.floor(amount / day), working, overdue };
  return { unit: "hours", hours: Math.floor(amount / hourMinutes), minutes: amount % hourMinutes, overdue };
}

function workingDay(calendar: Calendar | undefined): number {
  const normal = calendar === undefined ? 0 : normalDayMinutes(calendar);
  return normal === 0 ? usualDayMinutes : normal;
}
