import fc from "fast-check";
import type { Calendar, Span, Weekday } from "@/lib/domain/worktime";

const minutesPerDay = 24 * 60;
const weekdays: Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Monday to Friday with a lunch break, in Brussels: the town hall of these tests. */
export const townHall: Calendar = {
  timeZone: "Europe/Brussels",
  weeklyHours: {
    mon: officeDay(),
    tue: officeDay(),
    wed: officeDay(),
    thu: officeDay(),
    fri: [["09:00", "12:00"]],
    sat: [],
    sun: [],
  },
  closed: ["2026-07-21"],
  extraOpen: { "2026-07-18": [["10:00", "12:00"]] },
};

/** A calendar with the same spans every day of the week. */
export function everyDay(timeZone: string, spans: Span[]): Calendar {
  return {
    timeZone,
    weeklyHours: { mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans },
    closed: [],
  };
}

function officeDay(): Span[] {
  return [
    ["09:00", "12:30"],
    ["13:30", "17:00"],
  ];
}

/** Zones with the usual summer time, one of half an hour, and an odd distance to UTC without any. */
const zones = ["Europe/Brussels", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(minutesPerDay - 1), fc.integer({ min: 1, max: minutesPerDay }))
  .map(([from, length]) => [clockTime(from), clockTime(Math.min(from + length, minutesPerDay))]);

const spans = fc.array(span, { maxLength: 3 });

// Around the clock changes of 2026 in the zones above, so that closed and extra days fall on them too.
const date = fc
  .tuple(fc.constantFrom("2026-03-", "2026-04-", "2026-10-", "2026-11-"), fc.integer({ min: 1, max: 30 }))
  .map(([month, day]) => month + String(day).padStart(2, "0"));

/** Calendars that open in some week, with overlapping spans, closed days and extra openings. */
export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    hours: fc.tuple(spans, spans, spans, spans, spans, spans, spans),
    certain: fc.tuple(fc.nat(6), span),
    closed: fc.array(date, { maxLength: 8 }),
    extraOpen: fc.dictionary(date, spans, { maxKeys: 4 }),
  })
  .map(({ timeZone, hours, certain: [certainDay, certainSpan], closed, extraOpen }) => {
    const weeklyHours: Calendar["weeklyHours"] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    for (const [index, day] of weekdays.entries()) {
      weeklyHours[day] = [...(hours[index] ?? []), ...(index === certainDay ? [certainSpan] : [])];
    }
    return { timeZone, weeklyHours, closed, extraOpen };
  });

const clockChanges = [
  "2026-03-08T07:00:00Z", // New York, forward
  "2026-03-29T01:00:00Z", // Brussels, forward
  "2026-04-04T15:00:00Z", // Lord Howe, half an hour back
  "2026-10-03T15:30:00Z", // Lord Howe, half an hour forward
  "2026-10-25T01:00:00Z", // Brussels, back
  "2026-11-01T06:00:00Z", // New York, back
];

const anyEpochMs = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2026, 10, 30) }),
  fc
    .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -36 * 60, max: 12 * 60 }), fc.nat(59_999))
    .map(([change, minutes, milliseconds]) => Date.parse(change) + minutes * 60_000 + milliseconds),
);

/** Moments of 2026, to the millisecond, half of them near a clock change. */
export const anyMoment: fc.Arbitrary<string> = anyEpochMs.map(isoOf);

/** The same, on whole minutes. */
export const anyWholeMinute: fc.Arbitrary<string> = anyEpochMs.map((ms) => isoOf(ms - (ms % 60_000)));

export const anyAmount = fc.oneof(fc.constant(0), fc.nat(60), fc.nat(20_000));

export function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
