import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextSpan } from "@/components/agreement/calendar/span-list";
import { type CalendarChoices, calendarChanges, HOLIDAY_COUNTRIES } from "@/lib/domain/calendars";
import { choicesBehind, closedFrom } from "@/lib/domain/calendars/closed-days";
import { closedDays, holidaysOf } from "@/lib/domain/worktime/holidays";

const YEARS = [2026, 2027, 2028, 2029, 2030, 2031];
const BASE: CalendarChoices = {
  timeZone: "Europe/Brussels",
  weeklyHours: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: { country: "BE", on: ["new_year", "christmas"] },
  closingDays: [{ date: "2026-12-24", name: "Kerstavond" }],
  extraOpen: {},
};

describe("the days on which an organisation is closed", () => {
  it("follow from what is chosen, from today on; what passed stays as it was", () => {
    const closed = closedFrom(BASE, { today: "2026-11-24", closed: ["2026-01-01", "2026-07-21", "2026-12-31"] });
    expect(closed.slice(0, 5)).toEqual(["2026-01-01", "2026-07-21", "2026-12-24", "2026-12-25", "2027-01-01"]);
    expect(closed).not.toContain("2026-12-31");
    expect(closed.at(-1)).toBe("2031-12-25");
  });

  it("tell which holidays were on where nobody wrote that down, and choosing those gives the same days again", () => {
    const own = fc.uniqueArray(
      fc.integer({ min: 0, max: 5 * 365 }).map((day) => dateAfter("2026-01-01", day)),
      {
        maxLength: 8,
      },
    );
    const chosen = fc.constantFrom(...HOLIDAY_COUNTRIES).chain((country) => {
      const ids = [...new Set(YEARS.flatMap((year) => holidaysOf(country, year)).map(({ id }) => id))];
      return fc.record({ country: fc.constant(country), on: fc.subarray(ids, { minLength: 1 }) });
    });
    fc.assert(
      fc.property(chosen, own, ({ country, on }, ownDays) => {
        const closed = closedDays({ country, years: YEARS, enabled: on }, ownDays);
        const found = choicesBehind(closed, country);
        const again = closedDays(
          { country, years: YEARS, enabled: found.holidays.on },
          found.closingDays.map(({ date }) => date),
        );
        expect(again).toEqual(closed);
        expect(on.filter((id) => !found.holidays.on.includes(id))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what a version of the calendar changed", () => {
  it("is nothing where it says the same", () => {
    expect(calendarChanges(BASE, structuredClone(BASE))).toEqual([]);
  });

  it("is said once for days that got the same hours, and per holiday, closing day and opening", () => {
    const after: CalendarChoices = {
      ...BASE,
      weeklyHours: {
        ...BASE.weeklyHours,
        mon: [["09:00", "12:00"]],
        tue: [["09:00", "12:00"]],
        sat: [["10:00", "12:00"]],
      },
      holidays: { country: "BE", on: ["christmas", "flemish_community"] },
      closingDays: [
        { date: "2026-12-24", name: "De dag voor Kerstmis" },
        { date: "2026-12-31", name: "" },
      ],
      extraOpen: { "2026-12-05": [["10:00", "12:00"]] },
    };
    expect(calendarChanges(BASE, after)).toEqual([
      { kind: "hours", days: ["mon", "tue"], spans: [["09:00", "12:00"]] },
      { kind: "hours", days: ["sat"], spans: [["10:00", "12:00"]] },
      { kind: "holidaysOn", country: "BE", ids: ["flemish_community"] },
      { kind: "holidaysOff", country: "BE", ids: ["new_year"] },
      { kind: "renamed", day: { date: "2026-12-24", name: "De dag voor Kerstmis" } },
      { kind: "closingDay", day: { date: "2026-12-31", name: "" } },
      { kind: "extraOpen", date: "2026-12-05", spans: [["10:00", "12:00"]] },
    ]);
    expect(calendarChanges(after, BASE).map(({ kind }) => kind)).toContain("noExtraOpen");
  });

  it("is another country with its own holidays", () => {
    const after: CalendarChoices = { ...BASE, holidays: { country: "NL", on: ["kings_day"] } };
    expect(calendarChanges(BASE, after)).toEqual([
      { kind: "country", to: "NL" },
      { kind: "holidaysOn", country: "NL", ids: ["kings_day"] },
    ]);
  });
});

describe("one more stretch of a day", () => {
  it("comes an hour after the last one, within the day", () => {
    expect(nextSpan([])).toEqual(["09:00", "12:00"]);
    expect(nextSpan([["09:00", "12:30"]])).toEqual(["13:30", "17:30"]);
    expect(nextSpan([["18:00", "21:00"]])).toEqual(["22:00", "24:00"]);
    expect(nextSpan([["18:00", "24:00"]])).toBeNull();
  });
});

const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
