import { describe, expect, it } from "vitest";
import {
  addWorkingMinutes,
  type Calendar,
  isOpen,
  nextOpening,
  normalDayMinutes,
  openMinutesOn,
  openSpans,
  workingMillisecondsBetween,
  workingMinutesBetween,
} from "@/lib/domain/worktime";
import { everyDay, townHall } from "./calendars";

// In July Brussels is two hours ahead of UTC, in winter one. 13 July 2026 is a Monday.

describe("adding working minutes", () => {
  it("counts on within a span", () => {
    expect(addWorkingMinutes(townHall, "2026-07-13T07:15:00Z", 60)).toBe("2026-07-13T08:15:00.000Z");
  });

  it("jumps over the lunch break, the night, the weekend", () => {
    expect(addWorkingMinutes(townHall, "2026-07-13T10:00:00Z", 60)).toBe("2026-07-13T12:00:00.000Z");
    expect(addWorkingMinutes(townHall, "2026-07-13T14:30:00Z", 60)).toBe("2026-07-14T07:30:00.000Z");
    expect(addWorkingMinutes(townHall, "2026-07-24T09:30:00Z", 60)).toBe("2026-07-27T07:30:00.000Z");
  });

  it("jumps over a closed day", () => {
    expect(addWorkingMinutes(townHall, "2026-07-20T14:30:00Z", 60)).toBe("2026-07-22T07:30:00.000Z");
  });

  it("ends on the closing time, not on the next opening, when it ends exactly there", () => {
    expect(addWorkingMinutes(townHall, "2026-07-13T10:00:00Z", 30)).toBe("2026-07-13T10:30:00.000Z");
    expect(addWorkingMinutes(townHall, "2026-07-13T07:00:00Z", 420)).toBe("2026-07-13T15:00:00.000Z");
  });

  it("begins at the next opening when it starts outside opening hours", () => {
    expect(addWorkingMinutes(townHall, "2026-07-11T12:00:00Z", 1)).toBe("2026-07-13T07:01:00.000Z");
    expect(addWorkingMinutes(townHall, "2026-07-13T15:00:00Z", 1)).toBe("2026-07-14T07:01:00.000Z");
  });

  it("adds zero minutes: stays when open or at closing time, else goes to the next opening", () => {
    expect(addWorkingMinutes(townHall, "2026-07-13T07:15:00Z", 0)).toBe("2026-07-13T07:15:00.000Z");
    expect(addWorkingMinutes(townHall, "2026-07-13T10:30:00Z", 0)).toBe("2026-07-13T10:30:00.000Z");
    expect(addWorkingMinutes(townHall, "2026-07-13T10:30:01Z", 0)).toBe("2026-07-13T11:30:00.000Z");
    expect(addWorkingMinutes(townHall, "2026-07-12T10:00:00Z", 0)).toBe("2026-07-13T07:00:00.000Z");
  });

  it("takes midnight at the turn of a year for the closing time that it is", () => {
    const friday: Calendar = { ...everyDay("UTC", []), extraOpen: { "2025-12-31": [["20:00", "24:00"]] } };
    expect(addWorkingMinutes(friday, "2025-12-31T23:00:00Z", 60)).toBe("2026-01-01T00:00:00.000Z");
    expect(addWorkingMinutes(friday, "2026-01-01T00:00:00Z", 0)).toBe("2026-01-01T00:00:00.000Z");
  });

  it("keeps seconds and milliseconds of the start", () => {
    expect(addWorkingMinutes(townHall, "2026-07-13T07:15:12.345Z", 10)).toBe("2026-07-13T07:25:12.345Z");
    expect(addWorkingMinutes(townHall, "2026-07-13T10:29:48Z", 1)).toBe("2026-07-13T11:30:48.000Z");
  });

  it("counts a broken number of minutes to the millisecond", () => {
    expect(addWorkingMinutes(townHall, "2026-07-13T07:00:00Z", 0.25)).toBe("2026-07-13T07:00:15.000Z");
  });

  it("reads a start with an offset as the moment it is", () => {
    expect(addWorkingMinutes(townHall, "2026-07-13T09:15:00+02:00", 60)).toBe("2026-07-13T08:15:00.000Z");
  });
});

describe("working minutes between moments", () => {
  it("counts only opening hours", () => {
    expect(workingMinutesBetween(townHall, "2026-07-13T00:00:00Z", "2026-07-14T00:00:00Z")).toBe(420);
    expect(workingMinutesBetween(townHall, "2026-07-13T10:00:00Z", "2026-07-13T12:00:00Z")).toBe(60);
    expect(workingMinutesBetween(townHall, "2026-07-19T00:00:00Z", "2026-07-19T20:00:00Z")).toBe(0);
  });

  it("is negative backwards, and plain zero for nothing", () => {
    expect(workingMinutesBetween(townHall, "2026-07-13T12:00:00Z", "2026-07-13T10:00:00Z")).toBe(-60);
    expect(workingMinutesBetween(townHall, "2026-07-19T20:00:00Z", "2026-07-19T00:00:00Z")).toBe(0);
    expect(workingMinutesBetween(townHall, "2026-07-13T10:00:00Z", "2026-07-13T10:00:00Z")).toBe(0);
  });

  it("gives whole minutes to the nearest, half a minute up in both directions", () => {
    const between = (to: string) => workingMinutesBetween(townHall, "2026-07-13T07:00:00Z", to);
    expect(between("2026-07-13T07:01:29.999Z")).toBe(1);
    expect(between("2026-07-13T07:01:30Z")).toBe(2);
    expect(workingMinutesBetween(townHall, "2026-07-13T07:01:30Z", "2026-07-13T07:00:00Z")).toBe(-2);
  });

  it("has the exact milliseconds too", () => {
    expect(workingMillisecondsBetween(townHall, "2026-07-13T15:00:00Z", "2026-07-14T07:00:00.007Z")).toBe(7);
  });
});

describe("closed days and extra openings", () => {
  it("add to the hours of an ordinary date, once where they overlap", () => {
    const calendar = { ...townHall, extraOpen: { "2026-07-13": [["16:00", "20:00"]] } } satisfies Calendar;
    expect(openMinutesOn(calendar, "2026-07-13")).toBe(420 + 180);
  });

  it("are all that opens on a closed date", () => {
    const calendar = { ...townHall, extraOpen: { "2026-07-21": [["10:00", "11:00"]] } } satisfies Calendar;
    expect(openMinutesOn(calendar, "2026-07-21")).toBe(60);
  });

  it("open a weekday that never opens", () => {
    expect(isOpen(townHall, "2026-07-18T08:30:00Z")).toBe(true);
    expect(isOpen(townHall, "2026-07-25T08:30:00Z")).toBe(false);
  });

  it("do not change the length of a normal working day", () => {
    expect(normalDayMinutes(townHall)).toBe(420);
    expect(normalDayMinutes(everyDay("UTC", []))).toBe(0);
  });
});

describe("what is open", () => {
  it("includes the opening time and leaves out the closing time", () => {
    expect(isOpen(townHall, "2026-07-13T06:59:59.999Z")).toBe(false);
    expect(isOpen(townHall, "2026-07-13T07:00:00Z")).toBe(true);
    expect(isOpen(townHall, "2026-07-13T10:29:59.999Z")).toBe(true);
    expect(isOpen(townHall, "2026-07-13T10:30:00Z")).toBe(false);
  });

  it("comes next after a closing time, a night, a weekend", () => {
    expect(nextOpening(townHall, "2026-07-13T08:00:00Z")).toBe("2026-07-13T08:00:00.000Z");
    expect(nextOpening(townHall, "2026-07-13T10:30:00Z")).toBe("2026-07-13T11:30:00.000Z");
    expect(nextOpening(townHall, "2026-07-24T10:00:00Z")).toBe("2026-07-27T07:00:00.000Z");
  });

  it("can be listed, cut off at both ends", () => {
    expect(openSpans(townHall, "2026-07-13T08:00:00Z", "2026-07-13T12:00:00Z")).toEqual([
      { from: "2026-07-13T08:00:00.000Z", to: "2026-07-13T10:30:00.000Z" },
      { from: "2026-07-13T11:30:00.000Z", to: "2026-07-13T12:00:00.000Z" },
    ]);
    expect(openSpans(townHall, "2026-07-13T12:00:00Z", "2026-07-13T08:00:00Z")).toEqual([]);
  });

  it("is one span when days touch at midnight, over the turn of a year too", () => {
    const always = everyDay("America/New_York", [["00:00", "24:00"]]);
    expect(openSpans(always, "2025-12-30T00:00:00Z", "2026-01-03T00:00:00Z")).toEqual([
      { from: "2025-12-30T00:00:00.000Z", to: "2026-01-03T00:00:00.000Z" },
    ]);
  });
});

describe("when the clock changes", () => {
  // In Brussels on 29 March 2026 from 02:00 to 03:00, on 25 October from 03:00 back to 02:00.
  const always = everyDay("Europe/Brussels", [["00:00", "24:00"]]);

  it("a span over the spring change is an hour shorter, over the autumn change an hour longer", () => {
    expect(openMinutesOn(always, "2026-03-29")).toBe(23 * 60);
    expect(openMinutesOn(always, "2026-10-25")).toBe(25 * 60);
    expect(openMinutesOn(everyDay("Australia/Lord_Howe", [["00:00", "24:00"]]), "2026-04-05")).toBe(24.5 * 60);
  });

  it("opening hours stay where they are on the local clock", () => {
    const nine = everyDay("Europe/Brussels", [["09:00", "17:00"]]);
    expect(nextOpening(nine, "2026-03-28T20:00:00Z")).toBe("2026-03-29T07:00:00.000Z");
    expect(addWorkingMinutes(nine, "2026-03-28T15:30:00Z", 60)).toBe("2026-03-29T07:30:00.000Z");
  });

  it("an opening time that does not exist is not waited for", () => {
    const calendar = everyDay("Europe/Brussels", [["02:30", "05:00"]]);
    expect(nextOpening(calendar, "2026-03-29T00:00:00Z")).toBe("2026-03-29T01:00:00.000Z");
    expect(openMinutesOn(calendar, "2026-03-29")).toBe(120);
    expect(openMinutesOn(everyDay("Europe/Brussels", [["02:00", "02:45"]]), "2026-03-29")).toBe(0);
  });

  it("hours that the clock shows twice are open twice", () => {
    const calendar = everyDay("Europe/Brussels", [["02:15", "02:45"]]);
    expect(openSpans(calendar, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z")).toEqual([
      { from: "2026-10-25T00:15:00.000Z", to: "2026-10-25T00:45:00.000Z" },
      { from: "2026-10-25T01:15:00.000Z", to: "2026-10-25T01:45:00.000Z" },
    ]);
  });

  it("a date that a zone left out has no working time", () => {
    expect(openMinutesOn(everyDay("Pacific/Apia", [["00:00", "24:00"]]), "2011-12-30")).toBe(0);
  });
});
