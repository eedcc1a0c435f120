import type { Term } from "@/lib/domain/deadlines";
import type { Calendar, Span } from "@/lib/domain/worktime";

const day: Span[] = [["09:00", "17:00"]];

/** Monday to Friday from nine to five in Brussels: 480 minutes a day. */
export const office: Calendar = {
  timeZone: "Europe/Brussels",
  weeklyHours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  closed: [],
};

/** Four working hours, a reminder after three, escalation at once and a day later. */
export const fourHours: Term = {
  amountMinutes: 240,
  clock: "working",
  remindAtShare: 0.75,
  afterwards: "pass_on",
  escalation: [
    { afterMinutes: 0, toRole: "trekker" },
    { afterMinutes: 480, toRole: "executive" },
  ],
};

export const oneDayOfClock: Term = { ...fourHours, amountMinutes: 24 * 60, clock: "clock", escalation: [] };

/** A moment of July 2026 in Brussels, two hours ahead of UTC; the 13th is a Monday. */
export function july(date: number, time: string): string {
  return new Date(`2026-07-${String(date).padStart(2, "0")}T${time}:00+02:00`).toISOString();
}
