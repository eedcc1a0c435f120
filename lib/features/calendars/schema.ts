import { z } from "zod";
import { type CalendarChange, type CalendarChoices, HOLIDAY_COUNTRIES, WEEKDAYS } from "@/lib/domain/calendars";
import type { HolidayCountry } from "@/lib/domain/worktime/holidays";
import { changeCount, plainText } from "@/lib/features/items/schema";

export const DAY_NAME_MAX = 80;
export const SPANS_MAX = 6;
export const REPLAN_WORDS_MAX = 500;
const DAYS_MAX = 400;
const HOLIDAYS_MAX = 60;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const from = z.string().regex(TIME, { error: "fields.time" });
const to = z.union([z.literal("24:00"), from], { error: "fields.time" });

/** Spans of one day: each ends after it begins, and begins after the one before it ends. */
const spans = z
  .array(z.tuple([from, to]))
  .max(SPANS_MAX, { error: "fields.tooManySpans" })
  .superRefine((list, context) => {
    list.forEach(([begin, end], index) => {
      const before = list[index - 1];
      if (begin >= end) context.addIssue({ code: "custom", message: "fields.spanBackwards", path: [index] });
      else if (before && begin <= before[1])
        context.addIssue({ code: "custom", message: "fields.spanOverlaps", path: [index] });
    });
  });

const date = z.iso.date({ error: "fields.date" });
const weeklyHours = z
  .object({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans })
  .refine((week) => WEEKDAYS.some((day) => week[day].length > 0), { error: "fields.neverOpen" });

const timeZone = z.string().max(80).refine(isTimeZone, { error: "fields.unknown" });

/** By name alone: an offset would not know of summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

const closingDays = z
  .array(z.object({ date, name: plainText(DAY_NAME_MAX).trim().default("") }))
  .max(DAYS_MAX, { error: "fields.tooManyDays" })
  .superRefine((days, context) => {
    days.forEach((day, index) => {
      const isTwice = days.findIndex((one) => one.date === day.date) < index;
      if (isTwice) context.addIssue({ code: "custom", message: "fields.dayTwice", path: [index, "date"] });
    });
  })
  .transform((days) => days.toSorted((a, b) => (a.date < b.date ? -1 : 1)));

const extraOpen = z
  .record(date, spans.min(1, { error: "fields.required" }))
  .refine((days) => Object.keys(days).length <= DAYS_MAX, { error: "fields.tooManyDays" });

/** The calendar as it should be from now on; `seenNumber` is the version it was changed from. */
export const changeCalendarInput = z.object({
  seenNumber: changeCount,
  timeZone,
  weeklyHours,
  holidays: z.object({
    country: z.enum(HOLIDAY_COUNTRIES, { error: "fields.unknown" }),
    on: z.array(plainText(DAY_NAME_MAX)).max(HOLIDAYS_MAX),
  }),
  closingDays,
  extraOpen,
});

export const replanOpenInput = z.object({ words: plainText(REPLAN_WORDS_MAX).trim().default("") });

/** A holiday that can be switched on, with the next days it falls on. */
export type HolidayOption = {
  id: string;
  name: { nl: string; en: string };
  official: boolean;
  regional: string | null;
  /** This year's and next year's, "YYYY-MM-DD"; a day that is not kept every year may have one or none. */
  dates: string[];
};

/** A version of the calendar that is or was in force; moments are ISO texts. */
export type CalendarHistoryEntry = {
  number: number;
  at: string;
  by: string | null;
  isInForce: boolean;
  /** Empty for the first. */
  changes: CalendarChange[];
};

/** What becomes of the stages and the answers that are promised under an earlier version, should they be planned anew. */
export type Replanning = {
  /** Those that keep a moment promised under an earlier version. */
  behind: number;
  later: number;
  earlier: number;
  /** Of the earlier ones: those that would be late at once. */
  lateAtOnce: number;
};

/** Everything the page of the calendar shows and changes. */
export type CalendarEditorView = {
  number: number;
  choices: CalendarChoices;
  /** "YYYY-MM-DD" in the calendar's zone. */
  today: string;
  holidayOptions: Record<HolidayCountry, HolidayOption[]>;
  /** Every stage that is open now and every idea that waits for an answer, under whichever version. */
  openStages: number;
  replanning: Replanning;
  history: CalendarHistoryEntry[];
};
