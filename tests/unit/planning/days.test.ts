import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dayOf,
  daysBetween,
  daysIn,
  daysOfView,
  isDay,
  mondayOf,
  onDay,
  stepped,
  VIEWS,
  weekdayOf,
  weekNumber,
} from "@/lib/domain/planning";

const BRUSSELS = "Europe/Brussels";
const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1990-01-01", count));

describe("days of the calendar", () => {
  it("begin their week on Monday, whatever the day", () => {
    fc.assert(
      fc.property(day, (one) => {
        expect(weekdayOf(mondayOf(one))).toBe(0);
        expect(daysBetween(mondayOf(one), one)).toBe(weekdayOf(one));
      }),
    );
  });

  it("number their weeks by ISO 8601", () => {
    const known: [string, number][] = [
      ["2026-11-24", 48],
      ["2026-01-01", 1],
      ["2027-01-01", 53],
      ["2024-12-30", 1],
      ["2021-01-03", 53],
      ["2020-12-31", 53],
    ];
    for (const [one, number] of known) expect([one, weekNumber(one)]).toEqual([one, number]);
  });

  it("count on by one from Monday to Monday, back to 1 only at a new year", () => {
    fc.assert(
      fc.property(day, (one) => {
        const [here, next] = [weekNumber(one), weekNumber(addDays(one, 7))];
        expect(next === here + 1 || (next === 1 && here >= 52)).toBe(true);
      }),
    );
  });

  it("know what is no day", () => {
    expect(["2026-02-29", "2026-13-01", "26-1-1", "vandaag", ""].filter(isDay)).toEqual([]);
    expect(isDay("2028-02-29")).toBe(true);
  });

  it("are of the centuries that anybody plans in: the days around each of them are days too", () => {
    expect(["0000-01-01", "1899-12-31", "2200-01-01", "9999-12-31"].filter(isDay)).toEqual([]);
    expect(["1900-01-01", "2199-12-31"].filter(isDay)).toHaveLength(2);
  });

  it("keep the time of the clock over a change to winter time", () => {
    // 10:00 on the Saturday before, and on the Monday after, the clock goes back.
    const saturday = "2026-10-24T08:00:00.000Z";
    expect(onDay(saturday, "2026-10-26", BRUSSELS)).toBe("2026-10-26T09:00:00.000Z");
    expect(dayOf("2026-10-25T23:30:00.000Z", BRUSSELS)).toBe("2026-10-26");
  });

  it("put a time that the clock skips an hour later, on the same day", () => {
    expect(onDay("2026-03-28T01:30:00.000Z", "2026-03-29", BRUSSELS)).toBe("2026-03-29T01:30:00.000Z");
  });
});

describe("a view of the calendar", () => {
  it("holds the day it is about, and begins month and week on Monday", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...VIEWS), (one, view) => {
        const days = daysOfView(view, one);
        expect(daysIn(days)).toContain(one);
        if (view !== "agenda") expect(weekdayOf(days.from)).toBe(0);
        expect(daysBetween(days.from, days.to) % 7).toBe(0);
      }),
    );
  });

  it("of a month holds the whole month, in at most six weeks", () => {
    expect(daysOfView("month", "2026-11-24")).toEqual({ from: "2026-10-26", to: "2026-12-07" });
    expect(daysOfView("month", "2027-02-10")).toEqual({ from: "2027-02-01", to: "2027-03-01" });
  });

  it("steps on and back over days that follow each other", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...VIEWS), (one, view) => {
        const here = daysOfView(view, one);
        const next = daysOfView(view, stepped(view, one, 1));
        expect(next.from <= here.to && next.to > here.to).toBe(true);
        const back = daysOfView(view, stepped(view, stepped(view, one, 1), -1));
        expect(back).toEqual(here);
      }),
    );
  });
});
