import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addWorkingMinutes,
  type Calendar,
  isOpen,
  nextOpening,
  openMinutesOn,
  openSpans,
  type Span,
  workingMillisecondsBetween,
  workingMinutesBetween,
} from "@/lib/domain/worktime";
import { anyAmount, anyCalendar, anyMoment, anyWholeMinute, isoOf } from "./calendars";

describe("adding and measuring agree, in every calendar and over every clock change", () => {
  it("measuring gives back the minutes that were added", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyAmount, (calendar, start, minutes) => {
        expect(workingMinutesBetween(calendar, start, addWorkingMinutes(calendar, start, minutes))).toBe(minutes);
      }),
    );
  });

  it("adding ends at the first moment at which the minutes have passed", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyAmount, (calendar, start, amount) => {
        const minutes = amount + 1;
        const justBefore = isoOf(Date.parse(addWorkingMinutes(calendar, start, minutes)) - 1);
        expect(workingMillisecondsBetween(calendar, start, justBefore)).toBe(minutes * 60_000 - 1);
      }),
    );
  });

  it("adding in two steps ends where adding at once does", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, fc.tuple(anyAmount, anyAmount), (calendar, start, [first, second]) => {
        const inTwo = addWorkingMinutes(calendar, addWorkingMinutes(calendar, start, first), second);
        expect(inTwo).toBe(addWorkingMinutes(calendar, start, first + second));
      }),
    );
  });

  it("what starts later or lasts longer does not end sooner", () => {
    const twoMoments = fc.tuple(anyMoment, anyMoment).map((pair) => pair.toSorted());
    const twoAmounts = fc.tuple(anyAmount, anyAmount).map((pair) => pair.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(anyCalendar, twoMoments, twoAmounts, (calendar, [early = "", late = ""], [less = 0, more = 0]) => {
        expect(addWorkingMinutes(calendar, early, less) <= addWorkingMinutes(calendar, late, more)).toBe(true);
      }),
    );
  });

  it("the parts of a stretch add up to the whole, in any order of the moments", () => {
    const three = fc.tuple(anyWholeMinute, anyWholeMinute, anyWholeMinute);
    fc.assert(
      fc.property(anyCalendar, three, (calendar, [a, b, c]) => {
        const between = (from: string, to: string) => workingMinutesBetween(calendar, from, to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });

  it("closing another day never brings an end forward", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyAmount, (calendar, start, minutes) => {
        const { extraOpen: _, ...plain } = calendar;
        const stricter = { ...plain, closed: [...plain.closed, start.slice(0, 10)] };
        expect(addWorkingMinutes(stricter, start, minutes) >= addWorkingMinutes(plain, start, minutes)).toBe(true);
      }),
    );
  });
});

describe("opening hours are what the clock on the wall says", () => {
  const shortStretch = fc.tuple(anyWholeMinute, fc.nat(2 * 24 * 60));

  it("minute by minute, the open ones are those the local clock reads inside a span", () => {
    fc.assert(
      fc.property(anyCalendar, shortStretch, (calendar, [start, length]) => {
        const from = Date.parse(start);
        let count = 0;
        for (let minute = 0; minute < length; minute++) {
          if (isInsideASpan(calendar, from + minute * 60_000)) count++;
        }
        expect(workingMinutesBetween(calendar, start, isoOf(from + length * 60_000))).toBe(count);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it("a moment is open when the local clock reads a time inside a span", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, (calendar, moment) => {
        expect(isOpen(calendar, moment)).toBe(isInsideASpan(calendar, Date.parse(moment)));
      }),
    );
  });

  it("the next opening is open, and nothing before it is", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, (calendar, moment) => {
        const opening = nextOpening(calendar, moment);
        expect(isOpen(calendar, opening)).toBe(true);
        expect(workingMillisecondsBetween(calendar, moment, opening)).toBe(0);
      }),
    );
  });

  it("the listed spans are apart, in order, and hold all the working time", () => {
    fc.assert(
      fc.property(anyCalendar, fc.tuple(anyMoment, anyMoment), (calendar, pair) => {
        const [from = "", to = ""] = pair.toSorted();
        const spans = openSpans(calendar, from, to);
        const edges = spans.flatMap((span) => [span.from, span.to]);
        expect(edges).toEqual([...new Set(edges)].toSorted());
        const total = spans.reduce((sum, span) => sum + Date.parse(span.to) - Date.parse(span.from), 0);
        expect(total).toBe(workingMillisecondsBetween(calendar, from, to));
      }),
    );
  });

  it("the minutes of a date are those between its two midnights", () => {
    const days = fc.integer({ min: 0, max: 270 });
    fc.assert(
      fc.property(anyCalendar, days, (calendar, offset) => {
        const date = Temporal.PlainDate.from("2026-03-01").add({ days: offset });
        const [from, to] = [date, date.add({ days: 1 })].map((day) =>
          isoOf(day.toZonedDateTime(calendar.timeZone).epochMilliseconds),
        );
        expect(openMinutesOn(calendar, date.toString())).toBe(workingMinutesBetween(calendar, from ?? "", to ?? ""));
      }),
    );
  });

  it("cutting a span in two changes nothing", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyAmount, (calendar, start, minutes) => {
        const cut: Calendar = { ...calendar, weeklyHours: { ...calendar.weeklyHours } };
        cut.weeklyHours.wed = calendar.weeklyHours.wed.flatMap(([from, to]): Span[] => {
          const middle = from < "12:00" && "12:00" < to ? "12:00" : null;
          return middle === null
            ? [[from, to]]
            : [
                [middle, to],
                [from, middle],
              ];
        });
        expect(addWorkingMinutes(cut, start, minutes)).toBe(addWorkingMinutes(calendar, start, minutes));
      }),
    );
  });
});

/** The definition itself, slowly: read the local clock, look it up. */
function isInsideASpan(calendar: Calendar, epochMs: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(calendar.timeZone);
  const date = local.toPlainDate().toString();
  const weekday = (["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const)[local.dayOfWeek - 1] ?? "mon";
  const weekly = calendar.closed.includes(date) ? [] : calendar.weeklyHours[weekday];
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return [...weekly, ...(calendar.extraOpen?.[date] ?? [])].some(([from, to]) => from <= time && time < to);
}
