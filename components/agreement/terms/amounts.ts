import type { Term } from "@/lib/domain/deadlines";

export const UNITS = ["workMinutes", "workHours", "workDays", "minutes", "hours", "days"] as const;
/** What an amount is counted in: time in which people work, or time on the clock. */
export type Unit = (typeof UNITS)[number];
export type Amount = { count: number; unit: Unit };

const HOUR = 60;
/** A working day where the calendar has none to measure by. */
const USUAL_DAY = 8 * HOUR;

/** Minutes of one unit; `dayMinutes` is how long a normal working day of the calendar is. */
export function minutesPer(unit: Unit, dayMinutes: number): number {
  if (unit === "workDays") return dayMinutes > 0 ? dayMinutes : USUAL_DAY;
  if (unit === "days") return 24 * HOUR;
  return unit === "hours" || unit === "workHours" ? HOUR : 1;
}

export const clockOf = (unit: Unit): Term["clock"] =>
  unit === "minutes" || unit === "hours" || unit === "days" ? "clock" : "working";

/** The units of one clock, from small to large. */
export const unitsOf = (clock: Term["clock"]): Unit[] => UNITS.filter((unit) => clockOf(unit) === clock);

/** Minutes in the largest unit of the clock in which they are a whole number. */
export function amountOf(minutes: number, clock: Term["clock"], dayMinutes: number): Amount {
  const fitting = unitsOf(clock).filter((unit) => minutes % minutesPer(unit, dayMinutes) === 0);
  const unit = (minutes === 0 ? unitsOf(clock)[1] : fitting.at(-1)) ?? "minutes";
  return { count: minutes / minutesPer(unit, dayMinutes), unit };
}

export const minutesOf = ({ count, unit }: Amount, dayMinutes: number): number =>
  Math.round(count * minutesPer(unit, dayMinutes));
