import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthAsked, monthBefore, spanOfMonth } from "@/lib/domain/month-report";
import { addDays, mondayOf } from "@/lib/domain/planning";
import { dueMonthReport, nextMonthReport } from "@/lib/domain/rounds";

const month = fc
  .tuple(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);

describe("the weeks of a month", () => {
  it("join those of the month before without a week between or twice, and are all over when the month is", () => {
    fc.assert(
      fc.property(month, (one) => {
        const [span, before] = [spanOfMonth(one), spanOfMonth(monthBefore(one))];
        expect(span.fromWeek).toBe(addDays(before.toWeek, 7));
        expect(mondayOf(span.fromWeek)).toBe(span.fromWeek);
        expect(addDays(span.toWeek, 6) <= span.toDay).toBe(true);
        expect(addDays(before.toDay, 1)).toBe(span.fromDay);
        expect(monthBefore(monthBefore(one, 5), -5)).toBe(one);
      }),
    );
  });
});

describe("the month that is asked for", () => {
  it.each([
    ["2026-09", "2026-09"],
    ["2026-11", "2026-10"],
    ["2027-01", "2026-10"],
    ["2026-13", "2026-10"],
    ["oktober", "2026-10"],
    [undefined, "2026-10"],
  ])("%s gives %s when November runs", (asked, shown) => {
    expect(monthAsked(asked, "2026-11-22")).toBe(shown);
  });
});

describe("the letter of a month", () => {
  const times = { monthReportDay: 3, monthReportAt: "09:00" };
  const zone = "Europe/Brussels";

  it("is due on its day in the organisation's own time, and not a day later", () => {
    expect(dueMonthReport(times, zone, new Date("2026-11-03T07:59:00Z"))).toBeNull();
    expect(dueMonthReport(times, zone, new Date("2026-11-03T08:00:00Z"))).toMatchObject({ month: "2026-10" });
    expect(dueMonthReport(times, zone, new Date("2026-11-04T08:00:00Z"))).toBeNull();
  });

  it("goes next in this month where its day is still to come, else in the one after", () => {
    expect(nextMonthReport(times, zone, new Date("2026-11-02T08:00:00Z"))).toBe("2026-11-03T08:00:00.000Z");
    expect(nextMonthReport(times, zone, new Date("2026-12-03T08:00:00Z"))).toBe("2027-01-03T08:00:00.000Z");
  });
});
