import { describe, expect, it } from "vitest";
import { countdown } from "@/lib/domain/deadlines";
import { fourHours, july, office } from "./terms";

const term = { ...fourHours, amountMinutes: 60 };
const planned = { calendar: office, term, openedAt: july(14, "14:00"), dueAt: july(14, "15:00") };

describe("what is left of a term that begins later", () => {
  it("is all of it, and does not run down before it begins, also in working time", () => {
    expect(countdown({ ...planned, now: july(13, "10:00") })).toMatchObject({
      leftMinutes: 60,
      usedMinutes: 0,
      startsAt: planned.openedAt,
      runsUntil: null,
    });
  });

  it("runs from the moment it begins", () => {
    expect(countdown({ ...planned, now: july(14, "14:00") })).toMatchObject({
      leftMinutes: 60,
      startsAt: null,
      runsUntil: july(14, "17:00"),
    });
  });
});
