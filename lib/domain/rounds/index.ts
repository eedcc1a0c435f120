/*
 * What goes round by itself: the mail of the week, the letter of the month. Their moments are counted in the organisation's own time.
 * Source: seed 000, "communiceer vaak over de gevolgen en resultaten".
 */
import { instantOf } from "@/lib/domain/language/wall-clock";
import { lastWholeMonth, type Month, monthBefore } from "@/lib/domain/month-report";
import { addDays, type Day, dayOf, mondayOf } from "@/lib/domain/planning";

export type WeekMailTimes = {
  /** 1 to 7, Monday first. */
  weekMailDay: number;
  /** "15:00" */
  weekMailAt: string;
};

/** Sent late it is still told, but not on another day: then it would be about another week. */
const LATE_MS = 12 * 3_600_000;
const WEEK_DAYS = 7;

/** A mail of the week: about the week with this Monday, at this moment. */
export type WeekRound = { weekOf: Day; at: string };

function roundOf({ weekMailDay, weekMailAt }: WeekMailTimes, monday: Day, zone: string): WeekRound {
  return { weekOf: monday, at: instantOf(`${addDays(monday, weekMailDay - 1)}T${weekMailAt}`, zone) };
}

/** The mail that is due now; null when none is. */
export function dueWeekMail(times: WeekMailTimes, zone: string, now: Date): WeekRound | null {
  const monday = mondayOf(dayOf(now.toISOString(), zone));
  const rounds = [roundOf(times, monday, zone), roundOf(times, addDays(monday, -WEEK_DAYS), zone)];
  return rounds.find(({ at }) => isDue(at, now)) ?? null;
}

/** When the next one goes, after now. */
export function nextWeekMail(times: WeekMailTimes, zone: string, now: Date): string {
  const monday = mondayOf(dayOf(now.toISOString(), zone));
  const { at } = roundOf(times, monday, zone);
  return Date.parse(at) > now.getTime() ? at : roundOf(times, addDays(monday, WEEK_DAYS), zone).at;
}

function isDue(at: string, now: Date): boolean {
  const passedMs = now.getTime() - Date.parse(at);
  return passedMs >= 0 && passedMs < LATE_MS;
}

export type MonthReportTimes = {
  /** 1 to 28: each month has it. */
  monthReportDay: number;
  /** "09:00" */
  monthReportAt: string;
};

/** A letter of a month that is over, at a moment in the month after it. */
export type MonthRound = { month: Month; at: string };

function monthRoundOf({ monthReportDay, monthReportAt }: MonthReportTimes, month: Month, zone: string): MonthRound {
  const day = `${monthBefore(month, -1)}-${String(monthReportDay).padStart(2, "0")}`;
  return { month, at: instantOf(`${day}T${monthReportAt}`, zone) };
}

/** The letter that is due now; null when none is. */
export function dueMonthReport(times: MonthReportTimes, zone: string, now: Date): MonthRound | null {
  const round = monthRoundOf(times, lastWholeMonth(dayOf(now.toISOString(), zone)), zone);
  return isDue(round.at, now) ? round : null;
}

/** When the next one goes, after now. */
export function nextMonthReport(times: MonthReportTimes, zone: string, now: Date): string {
  const last = lastWholeMonth(dayOf(now.toISOString(), zone));
  const { at } = monthRoundOf(times, last, zone);
  return Date.parse(at) > now.getTime() ? at : monthRoundOf(times, monthBefore(last, -1), zone).at;
}
