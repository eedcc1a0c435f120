import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallClockOf } from "@/lib/domain/language/wall-clock";
import { addDays } from "@/lib/domain/planning";
import { momentAt, stretchOn } from "@/lib/domain/roster";

const ZONE = "Europe/Brussels";
const FORWARD = "2026-03-29";
const BACK = "2026-10-25";
const MINUTE = 60_000;
const iso = (moment: number | undefined) => (moment === undefined ? null : new Date(moment).toISOString());

describe("a turn over the change of the clock", () => {
  it("is an hour shorter in the night the clock goes forward, and an hour longer when it goes back", () => {
    const night = { from: "22:00", until: "06:00" };
    const lengths = [addDays(FORWARD, -1), addDays(BACK, -1), "2026-06-10"].map((day) => {
      const stretch = stretchOn(day, night, ZONE);
      return stretch && (stretch.until - stretch.from) / 3_600_000;
    });
    expect(lengths).toEqual([7, 9, 8]);
  });

  it("begins when the clock jumps over its beginning", () => {
    expect(iso(momentAt(FORWARD, "02:30", ZONE))).toBe("2026-03-29T01:00:00.000Z");
    expect(iso(momentAt(FORWARD, "03:00", ZONE))).toBe("2026-03-29T01:00:00.000Z");
  });

  it("does not exist when the clock skips all of it", () => {
    expect(stretchOn(FORWARD, { from: "02:10", until: "02:50" }, ZONE)).toBeNull();
  });

  it("begins at the first half past two where there are two", () => {
    expect(iso(momentAt(BACK, "02:30", ZONE))).toBe("2026-10-25T00:30:00.000Z");
    expect(iso(momentAt(BACK, "03:00", ZONE))).toBe("2026-10-25T02:00:00.000Z");
  });
});

const zone = fc.constantFrom(ZONE, "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "UTC");
const day = fc.integer({ min: 0, max: 730 }).map((count) => addDays("2026-01-01", count));
const nearAChange = fc.constantFrom(FORWARD, BACK, "2026-03-08", "2026-11-01", "2026-04-05", "2026-10-04");
const anyDay = fc.oneof(day, nearAChange);
const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});

/** Minute by minute from well before: the first at which the clock shows it or is past it. */
function firstAtOrPast(wanted: string, inZone: string, near: number): number {
  let furthest = "";
  for (let at = near - 1_600 * MINUTE; ; at += MINUTE) {
    const shown = wallClockOf(new Date(at).toISOString(), inZone);
    furthest = shown > furthest ? shown : furthest;
    if (furthest >= wanted) return at;
  }
}

describe("times of the clock as moments", () => {
  it("are what counting minute by minute gives, in every zone", () => {
    fc.assert(
      fc.property(anyDay, time, zone, (on, at, inZone) => {
        const near = Date.parse(`${on}T${at}:00.000Z`);
        expect(iso(momentAt(on, at, inZone))).toBe(iso(firstAtOrPast(`${on}T${at}`, inZone, near)));
      }),
      { numRuns: 60 },
    );
  });

  it("never go back: turns that follow each other on the clock follow each other in time, without gap or overlap", () => {
    fc.assert(
      fc.property(anyDay, fc.uniqueArray(time, { minLength: 2, maxLength: 6 }), zone, (on, times, inZone) => {
        const bounds = ["00:00", ...times.filter((at) => at !== "00:00").sort(), "24:00"];
        const turns = bounds
          .slice(1)
          .flatMap((until, index) => stretchOn(on, { from: bounds[index] ?? "", until }, inZone) ?? []);
        const whole = stretchOn(on, { from: "00:00", until: "24:00" }, inZone);
        expect(turns[0]?.from).toBe(whole?.from);
        expect(turns.at(-1)?.until).toBe(whole?.until);
        for (const [index, turn] of turns.slice(1).entries()) expect(turn.from).toBe(turns[index]?.until);
      }),
    );
  });
});
