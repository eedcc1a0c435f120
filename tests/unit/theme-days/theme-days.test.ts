import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "@/lib/domain/planning";
import { themeDaysIn, yearlyOn } from "@/lib/domain/theme-days";
import { dayInYear, easterSunday } from "@/lib/domain/theme-days/rules";

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number + 1}-01-01` });
const dayNamed = (name: string, number: number, country: "BE" | "NL") =>
  themeDaysIn(year(number), country).find((found) => found.name.nl === name)?.day;

describe("theme days", () => {
  it("are many, in both countries, and fall on days that exist", () => {
    for (const country of ["BE", "NL"] as const) {
      const found = themeDaysIn(year(2027), country);
      expect(found.length).toBeGreaterThan(60);
      expect(found.every(({ day, until }) => !Number.isNaN(Date.parse(day)) && until >= day)).toBe(true);
    }
  });

  it("fall where they were seen to fall", () => {
    const seen: [string, number, "BE" | "NL", string][] = [
      ["Gedichtendag", 2024, "BE", "2024-01-25"],
      ["Gedichtendag", 2025, "NL", "2025-01-30"],
      ["Dag van de Zorg", 2024, "BE", "2024-03-17"],
      ["Koningsdag", 2025, "NL", "2025-04-26"],
      ["Koningsdag", 2026, "NL", "2026-04-27"],
      ["Koningsdag", 2026, "BE", "2026-11-15"],
      ["Moederdag", 2026, "BE", "2026-05-10"],
      ["Vaderdag", 2026, "BE", "2026-06-14"],
      ["Vaderdag", 2026, "NL", "2026-06-21"],
      ["Prinsjesdag", 2025, "NL", "2025-09-16"],
      ["Burendag", 2025, "NL", "2025-09-27"],
      ["Kinderboekenweek", 2025, "NL", "2025-10-01"],
      ["Open Monumentendag", 2025, "BE", "2025-09-14"],
      ["Veteranendag", 2025, "NL", "2025-06-28"],
      ["Hemelvaart", 2026, "BE", "2026-05-14"],
      ["Wereldwaterdag", 2027, "BE", "2027-03-22"],
    ];
    for (const [name, number, country, day] of seen)
      expect([name, dayNamed(name, number, country)]).toEqual([name, day]);
  });

  it("count from Easter, which is a Sunday between 22 March and 25 April", () => {
    const known = {
      2024: "2024-03-31",
      2025: "2025-04-20",
      2026: "2026-04-05",
      2038: "2038-04-25",
      2285: "2285-03-22",
    };
    for (const [number, day] of Object.entries(known)) expect(easterSunday(Number(number))).toBe(day);
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2300 }), (number) => {
        const day = easterSunday(number);
        expect(weekdayOf(day)).toBe(6);
        expect(day >= `${number}-03-22` && day <= `${number}-04-25`).toBe(true);
      }),
    );
  });

  it("keep their weekday and their place in the month", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, "last" as const),
        fc.integer({ min: 1, max: 12 }),
        (number, nth, month) => {
          const day = dayInYear({ nth, weekday: "thu", month }, number);
          expect(weekdayOf(day)).toBe(3);
          expect(Number(day.slice(5, 7))).toBe(month);
          if (nth !== "last") expect(Math.ceil(Number(day.slice(8)) / 7)).toBe(nth);
        },
      ),
    );
  });

  it("of the organisation come back each year on their date, in a stretch over New Year too", () => {
    expect(yearlyOn("2020-01-06", { from: "2026-12-28", to: "2027-02-01" })).toEqual(["2027-01-06"]);
    expect(yearlyOn("2024-02-29", year(2027))).toEqual([]);
    expect(yearlyOn("2024-02-29", year(2028))).toEqual(["2028-02-29"]);
  });
});
