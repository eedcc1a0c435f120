import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeDue, minutesLeftAt, startOf } from "@/lib/domain/language";

const term = { termMinutes: 240 };

describe("a deadline in words", () => {
  it.each([
    [130, "calm", "hoursLeft"],
    [60, "soon", "hoursLeft"],
    [35, "soon", "minutesLeft"],
    [0, "soon", "minutesLeft"],
    [-1, "late", "minutesLate"],
    [-75, "late", "hoursLate"],
    [-960, "late", "daysLate"],
  ] as const)("with %i minutes left of four hours it is %s and says %s", (leftMinutes, state, key) => {
    expect(describeDue({ ...term, leftMinutes })).toMatchObject({ state, key });
  });

  it("keeps two figures for the minutes after an hour, and leaves them out at the full hour", () => {
    expect(describeDue({ ...term, leftMinutes: 125 }).values).toMatchObject({
      hours: 2,
      minutes: "05",
      hasMinutes: "yes",
    });
    expect(describeDue({ ...term, leftMinutes: 120 }).values).toMatchObject({ hours: 2, hasMinutes: "no" });
  });

  it("counts a working day as eight hours and a day on the wall as twenty-four", () => {
    expect(describeDue({ leftMinutes: 960, termMinutes: 1440 })).toMatchObject({
      key: "daysLeft",
      values: { days: 2 },
    });
    expect(describeDue({ leftMinutes: 960, termMinutes: 2880, clock: "clock" })).toMatchObject({ key: "hoursLeft" });
    expect(describeDue({ leftMinutes: 2880, termMinutes: 2880, clock: "clock" }).values.days).toBe(2);
  });

  it("stands still whatever is left, when somebody else must act first", () => {
    expect(describeDue({ ...term, leftMinutes: -12, standsStill: true }).state).toBe("standing_still");
  });
});

describe("what is left later on", () => {
  const count = { leftMinutes: 35, asOf: "2026-11-24T14:30:00Z", runsUntil: "2026-11-24T16:00:00Z" };

  it("goes down by whole minutes while the clock runs", () => {
    expect(minutesLeftAt(count, new Date("2026-11-24T14:30:59Z"))).toBe(35);
    expect(minutesLeftAt(count, new Date("2026-11-24T14:40:00Z"))).toBe(25);
  });

  it("stays where it is once the clock has stopped, or never ran", () => {
    expect(minutesLeftAt(count, new Date("2026-11-25T14:30:00Z"))).toBe(35 - 90);
    expect(minutesLeftAt({ ...count, runsUntil: null }, new Date("2026-11-25T14:30:00Z"))).toBe(35);
  });

  it("never goes up", () => {
    const moment = fc.date({ min: new Date("2026-11-20"), max: new Date("2026-11-30"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [early, later] = a <= b ? [a, b] : [b, a];
        expect(minutesLeftAt(count, later)).toBeLessThanOrEqual(minutesLeftAt(count, early));
      }),
    );
  });
});

describe("a term that begins later", () => {
  const due = { startsAt: "2026-11-24T13:00:00.000Z" };

  it("has a beginning as long as that is to come", () => {
    expect(startOf(due, new Date("2026-11-24T12:59:59Z"))).toEqual(new Date(due.startsAt));
    expect(startOf(due, new Date("2026-11-24T13:00:00Z"))).toBeNull();
    expect(startOf({ startsAt: null }, new Date("2026-11-24T12:00:00Z"))).toBeNull();
  });
});
