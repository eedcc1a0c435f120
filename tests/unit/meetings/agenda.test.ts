import { describe, expect, it } from "vitest";
import {
  agendaPlace,
  daysOfSeries,
  inOrder,
  isDayOfSeries,
  type PointKind,
  partOf,
  shareOut,
  startOn,
  timed,
} from "@/lib/domain/meetings";
import { minutesSentBy } from "@/lib/domain/meetings/time";

describe("the days of a series", () => {
  const weekly = { weekday: 4, startsAt: "10:00", everyWeeks: 1, fromDay: "2026-10-20" };

  it("are its weekday from its first day on, so many weeks apart", () => {
    expect(daysOfSeries(weekly, "2026-10-01", 2)).toEqual(["2026-10-22", "2026-10-29"]);
    expect(daysOfSeries(weekly, "2026-10-23", 2)).toEqual(["2026-10-29", "2026-11-05"]);
    expect(daysOfSeries({ ...weekly, everyWeeks: 2 }, "2026-10-23", 2)).toEqual(["2026-11-05", "2026-11-19"]);
    expect(daysOfSeries({ ...weekly, fromDay: "2026-10-23" }, "2026-10-01", 1)).toEqual(["2026-10-29"]);
    expect(isDayOfSeries(weekly, "2026-10-29")).toBe(true);
    expect(isDayOfSeries(weekly, "2026-10-30")).toBe(false);
  });

  it("begin at the same time of the clock in summer and in winter", () => {
    const starts = daysOfSeries(weekly, "2026-10-22", 2).map((day) => startOn(day, "10:00", "Europe/Brussels"));
    expect(starts.map((at) => at.toISOString())).toEqual(["2026-10-22T08:00:00.000Z", "2026-10-29T09:00:00.000Z"]);
  });
});

describe("the place of a point", () => {
  it("is counted among what is on the agenda", () => {
    const points = [
      { id: "a", state: "done" },
      { id: "b", state: "dropped" },
      { id: "c", state: "open" },
    ];
    expect(agendaPlace(points, "c")).toEqual({ at: 2, of: 2 });
    expect(agendaPlace(points, "b")).toBeNull();
    expect(agendaPlace([], null)).toBeNull();
  });
});

describe("the time of a meeting", () => {
  it("leaves the minutes an hour to be looked over, and then they go, unless they went before", () => {
    const endedAt = "2026-10-22T09:00:00.000Z";
    expect(minutesSentBy({ endedAt, sentAt: null })).toBe("2026-10-22T10:00:00.000Z");
    expect(minutesSentBy({ endedAt, sentAt: endedAt })).toBeNull();
    expect(minutesSentBy({ endedAt: null, sentAt: null })).toBeNull();
  });

  it("is what points ask while there is enough, and in proportion where there is not", () => {
    expect(shareOut([3, 4], 60)).toEqual([3, 4]);
    expect(shareOut([10, 5, 5], 10)).toEqual([5, 3, 2]);
    expect(shareOut([1, 1, 1], 2)).toEqual([1, 1, 1]);
  });

  it("leaves what somebody gave a point as it is, and shares out the rest", () => {
    const points = [
      { minutes: 20, isTimed: true },
      { minutes: 10, isTimed: false },
      { minutes: 10, isTimed: false },
    ];
    expect(timed(points, 30)).toEqual([20, 5, 5]);
    expect(timed(points, 10)).toEqual([20, 1, 1]);
  });

  it("is never more than asked, never under a minute, and never more in all where minutes reach", () => {
    for (let total = 1; total <= 60; total += 1) {
      const wishes = Array.from({ length: 1 + (total % 9) }, (_, index) => 1 + ((total * 7 + index * 5) % 12));
      const shares = shareOut(wishes, total);
      expect(shares.every((share, index) => share >= 1 && share <= (wishes[index] ?? 0))).toBe(true);
      const isTight = wishes.some((wish) => (wish * total) / wishes.reduce((sum, one) => sum + one, 0) < 1);
      if (!isTight) expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(total);
    }
  });
});

it("the agenda goes through its parts in one order", () => {
  const kinds: PointKind[] = ["own", "roster_gap", "campaign", "mix", "gap", "missed", "misstep", "success", "idea"];
  const points = kinds.map((kind) => ({ kind, part: partOf(kind), isPlaced: false, position: 0 }));
  // Whoever leads put what was late before what they want to speak about after it: within its own part.
  const placed = { kind: "misstep" as const, part: partOf("misstep"), isPlaced: true, position: 0 };
  expect(
    inOrder([...points, placed])
      .map(({ kind }) => kind)
      .slice(0, 4),
  ).toEqual(["idea", "misstep", "success", "misstep"]);
  expect(inOrder(points).map(({ kind }) => kind)).toEqual([
    "idea",
    "success",
    "misstep",
    "missed",
    "gap",
    "mix",
    "campaign",
    "roster_gap",
    "own",
  ]);
});
