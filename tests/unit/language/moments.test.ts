import { describe, expect, it } from "vitest";
import {
  daysAway,
  formatAbsolute,
  formatDay,
  formatMoment,
  formatTime,
  type MomentContext,
} from "@/lib/domain/language";

const zone = "Europe/Brussels";
const now = new Date("2026-11-24T14:30:00Z");
const nl: MomentContext = { now, zone, locale: "nl" };
const en: MomentContext = { now, zone, locale: "en" };
const at = (iso: string) => new Date(iso);

describe("a moment in words", () => {
  it.each([
    ["2026-11-24T15:05:00Z", "vandaag 16:05", "today 16:05"],
    ["2026-11-25T08:40:00Z", "morgen 9:40", "tomorrow 9:40"],
    ["2026-11-23T15:05:00Z", "gisteren 16:05", "yesterday 16:05"],
    ["2026-11-26T14:30:00Z", "do 26 nov, 15:30", "Thu 26 Nov, 15:30"],
    ["2027-03-01T08:00:00Z", "ma 1 mrt 2027, 9:00", "Mon 1 Mar 2027, 9:00"],
  ])("says %s as people do, in both languages", (iso, dutch, english) => {
    expect(formatMoment(at(iso), nl)).toBe(dutch);
    expect(formatMoment(at(iso), en)).toBe(english);
  });

  it("takes the day from the organisation's zone and not from UTC", () => {
    const justAfterMidnightInBrussels = at("2026-11-24T23:05:00Z");
    expect(daysAway(justAfterMidnightInBrussels, nl)).toBe(1);
    expect(formatMoment(justAfterMidnightInBrussels, nl)).toBe("morgen 0:05");
    expect(daysAway(justAfterMidnightInBrussels, { now, zone: "America/New_York" })).toBe(0);
  });

  it("counts calendar days, so that a night with 25 hours is still one day", () => {
    const eve = { now: at("2026-10-24T10:00:00Z"), zone };
    expect(daysAway(at("2026-10-25T22:30:00Z"), eve)).toBe(1);
  });

  it("names the day in full, with the year only when it is another one", () => {
    expect(formatDay(now, nl)).toBe("dinsdag 24 november");
    expect(formatDay(at("2027-01-04T10:00:00Z"), nl)).toBe("maandag 4 januari 2027");
    expect(formatDay(now, en)).toBe("Tuesday 24 November");
  });

  it("gives the whole moment with its year for a title", () => {
    expect(formatAbsolute(now, nl)).toBe("dinsdag 24 november 2026, 15:30");
  });

  it("writes hours without a leading zero and minutes with one", () => {
    expect(formatTime(at("2026-11-24T08:05:00Z"), nl)).toBe("9:05");
    expect(formatTime(at("2026-11-24T23:00:00Z"), nl)).toBe("0:00");
  });
});
