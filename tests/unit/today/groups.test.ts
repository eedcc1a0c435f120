import { describe, expect, it } from "vitest";
import { dueGroup, publishingStep } from "@/lib/domain/today";

const zone = "Europe/Brussels";
/** A Tuesday, half past three in Brussels. */
const now = new Date("2026-11-24T14:30:00.000Z");

describe("the heading a deadline stands under", () => {
  it.each([
    ["what is late", "2026-11-20T10:00:00.000Z", "today"],
    ["this evening", "2026-11-24T22:59:00.000Z", "today"],
    ["just after midnight", "2026-11-24T23:01:00.000Z", "this_week"],
    ["the Sunday of this week", "2026-11-29T20:00:00.000Z", "this_week"],
    ["the Monday after", "2026-11-29T23:30:00.000Z", "later"],
  ])("of %s is right", (_, dueAt, group) => {
    expect(dueGroup(new Date(dueAt), { now, zone })).toBe(group);
  });

  it("on a Sunday has no later this week", () => {
    const sunday = new Date("2026-11-29T10:00:00.000Z");
    expect(dueGroup(new Date("2026-11-30T10:00:00.000Z"), { now: sunday, zone })).toBe("later");
  });
});

describe("what is left to do for publishing", () => {
  it.each([
    [[], "publish"],
    [["cancelled"], "publish"],
    [["planned"], null],
    [["sending", "sent"], null],
    [["sent", "by_hand"], "place"],
    [["failed", "by_hand"], "retry"],
  ] as const)("with %s is %s", (states, step) => {
    expect(publishingStep(states)).toBe(step);
  });
});
