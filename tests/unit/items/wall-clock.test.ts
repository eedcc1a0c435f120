import { describe, expect, it } from "vitest";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";

const zone = "Europe/Brussels";

describe("a moment as the clock on the wall shows it", () => {
  it.each([
    ["2026-11-28T10:00", "2026-11-28T09:00:00.000Z"],
    ["2026-07-11T10:00", "2026-07-11T08:00:00.000Z"],
    ["2027-01-01T00:00", "2026-12-31T23:00:00.000Z"],
  ])("%s in Brussels is %s, and back", (wallClock, instant) => {
    expect(instantOf(wallClock, zone)).toBe(instant);
    expect(wallClockOf(instant, zone)).toBe(wallClock);
  });

  it("that the clock skips in spring becomes the hour after it", () => {
    expect(instantOf("2027-03-28T02:30", zone)).toBe("2027-03-28T01:30:00.000Z");
    expect(wallClockOf("2027-03-28T01:30:00.000Z", zone)).toBe("2027-03-28T03:30");
  });

  it("that comes twice in autumn is the first of the two", () => {
    expect(instantOf("2026-10-25T02:30", zone)).toBe("2026-10-25T00:30:00.000Z");
  });

  it("comes back to itself at every hour of a year in zones on both sides of the world", () => {
    for (const place of ["Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]) {
      for (let hour = 0; hour < 366 * 24; hour += 7) {
        const instant = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
        const shown = wallClockOf(instant, place);
        expect(wallClockOf(instantOf(shown, place), place), `${place} ${instant}`).toBe(shown);
      }
    }
  });
});
