import { describe, expect, it } from "vitest";
import {
  addWorkingMinutes,
  type Calendar,
  CalendarError,
  type CalendarErrorCode,
  isOpen,
  nextOpening,
  openMinutesOn,
  workingMinutesBetween,
} from "@/lib/domain/worktime";
import { everyDay, townHall } from "./calendars";

const start = "2026-07-13T07:00:00Z";

function codeOf(run: () => unknown): CalendarErrorCode | "no error" {
  try {
    run();
  } catch (error) {
    if (error instanceof CalendarError) return error.code;
    throw error;
  }
  return "no error";
}

describe("a malformed calendar is refused by name", () => {
  it.each(["", "Europe/Brussel", "Nowhere", "2026-01-01T00:00Z[Europe/Brussels]"])("time zone %j", (timeZone) => {
    expect(codeOf(() => isOpen({ ...townHall, timeZone }, start))).toBe("time_zone");
  });

  it.each([
    ["17:00", "09:00"],
    ["09:00", "09:00"],
    ["9:00", "17:00"],
    ["09:60", "17:00"],
    ["09:00", "24:01"],
    ["09:00", "25:00"],
    ["", "17:00"],
  ])("span %j to %j", (from, to) => {
    expect(codeOf(() => isOpen(everyDay("Europe/Brussels", [[from, to]]), start))).toBe("span");
    const extraOpen = { "2026-07-13": [[from, to]] } satisfies Calendar["extraOpen"];
    expect(codeOf(() => isOpen({ ...townHall, extraOpen }, start))).toBe("span");
  });

  it.each(["2026-02-29", "2026-13-01", "2026-1-1", "21-07-2026", ""])("date %j", (date) => {
    expect(codeOf(() => isOpen({ ...townHall, closed: [date] }, start))).toBe("date");
    expect(codeOf(() => isOpen({ ...townHall, extraOpen: { [date]: [["09:00", "10:00"]] } }, start))).toBe("date");
    expect(codeOf(() => openMinutesOn(townHall, date))).toBe("date");
  });

  it("an unknown weekday", () => {
    const weeklyHours = { ...townHall.weeklyHours, maandag: [["09:00", "17:00"]] };
    expect(codeOf(() => isOpen({ ...townHall, weeklyHours }, start))).toBe("span");
  });

  it("overlapping and touching spans are no mistake: they are one", () => {
    const calendar = everyDay("Europe/Brussels", [
      ["11:00", "15:00"],
      ["09:00", "12:00"],
      ["15:00", "17:00"],
    ]);
    expect(openMinutesOn(calendar, "2026-07-13")).toBe(480);
  });
});

describe("a malformed question is refused by name", () => {
  it.each([
    "2026-07-13T07:00:00",
    "2026-07-13",
    "13/07/2026 07:00",
    "2026-02-30T07:00:00Z",
    "2026-07-13T24:00:00Z",
    "",
  ])("moment %j", (iso) => {
    expect(codeOf(() => addWorkingMinutes(townHall, iso, 10))).toBe("instant");
    expect(codeOf(() => workingMinutesBetween(townHall, start, iso))).toBe("instant");
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("%d minutes", (minutes) => {
    expect(codeOf(() => addWorkingMinutes(townHall, start, minutes))).toBe("minutes");
  });

  it("a moment outside the years that are counted", () => {
    expect(codeOf(() => isOpen(townHall, "1850-01-01T00:00:00Z"))).toBe("out_of_range");
    expect(codeOf(() => addWorkingMinutes(townHall, start, 1e12))).toBe("out_of_range");
  });
});

describe("a calendar that never opens", () => {
  const never = everyDay("Europe/Brussels", []);

  it("is refused instead of being searched for ever", () => {
    expect(codeOf(() => addWorkingMinutes(never, start, 1))).toBe("never_open");
    expect(codeOf(() => addWorkingMinutes(never, start, 0))).toBe("never_open");
    expect(codeOf(() => nextOpening(never, start))).toBe("never_open");
  });

  it("is refused after its last extra opening", () => {
    const once: Calendar = { ...never, extraOpen: { "2027-01-01": [["09:00", "10:00"]] } };
    expect(addWorkingMinutes(once, start, 60)).toBe("2027-01-01T09:00:00.000Z");
    expect(codeOf(() => addWorkingMinutes(once, start, 61))).toBe("never_open");
    expect(codeOf(() => nextOpening(once, "2027-01-01T09:00:00Z"))).toBe("never_open");
  });

  it("has no working time and no open moment", () => {
    expect(workingMinutesBetween(never, start, "2030-01-01T00:00:00Z")).toBe(0);
    expect(isOpen(never, start)).toBe(false);
  });
});
