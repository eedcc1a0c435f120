import { describe, expect, it } from "vitest";
import {
  daysToRenewal,
  hasRead,
  inAttentionOrder,
  noticeDay,
  type Part,
  standingOf,
  TASKS,
  versionToRead,
  yearCost,
} from "@/lib/domain/team";

const division = (parts: Part[], isOurs = true) => ({
  isOurs,
  parts: parts.map((part) => ({ part, memberId: "fatima" })),
});

describe("the nine tasks", () => {
  it("are nine", () => expect(new Set(TASKS).size).toBe(9));

  it.each([
    [[], true, "nobodys"],
    [["consulted", "informed"], true, "nobodys"],
    [["responsible"], true, "nobody_answers"],
    [["accountable"], true, "nobody_does"],
    [["accountable", "responsible"], true, "divided"],
    [["accountable", "responsible"], false, "not_ours"],
  ] as const)("with %j, ours: %s: %s", (parts, isOurs, standing) => {
    expect(standingOf(division([...parts], isOurs))).toBe(standing);
  });

  it("show what is nobody's first, and else keep the order of the article", () => {
    const divisions = TASKS.map((task, index) => ({
      task,
      ...division(index % 3 === 0 ? ["accountable", "responsible"] : index % 3 === 1 ? [] : ["responsible"]),
    }));
    const order = inAttentionOrder(divisions.toReversed()).map(({ task }) => TASKS.indexOf(task));
    expect(order).toEqual([1, 4, 7, 2, 5, 8, 0, 3, 6]);
  });
});

describe("what everybody has to have read", () => {
  const versions = [
    { number: 1, asksReading: true },
    { number: 2, asksReading: true },
    { number: 3, asksReading: false },
  ];
  it("is the last version that asked for it", () => expect(versionToRead(versions)).toBe(2));
  it("is nothing where no version asked", () => {
    expect(versionToRead([{ number: 1, asksReading: false }])).toBeNull();
    expect(hasRead([{ number: 1, asksReading: false }], [])).toBe(true);
  });
  it.each([
    [[], false],
    [[1], false],
    [[1, 2], true],
    [[3], true],
  ])("with %j confirmed: %s", (confirmed, is) => expect(hasRead(versions, confirmed)).toBe(is));
});

describe("the renewal of a tool", () => {
  const tool = { state: "in_use", renewsOn: "2027-03-01", noticeDays: 30 } as const;
  it("is told of so many days before", () => expect(noticeDay(tool)).toBe("2027-01-30"));
  it("is near from that day on, and stays so when it has passed", () => {
    expect(daysToRenewal(tool, "2027-01-29")).toBeNull();
    expect(daysToRenewal(tool, "2027-01-30")).toBe(30);
    expect(daysToRenewal(tool, "2027-03-03")).toBe(-2);
  });
  it("does not come for what was ended or does not renew", () => {
    expect(noticeDay({ ...tool, state: "ended" })).toBeNull();
    expect(noticeDay({ ...tool, renewsOn: null })).toBeNull();
  });
  it("costs what is in use, and says of how many nobody knows", () => {
    const costs = [
      { state: "in_use", yearCostCents: 100 },
      { state: "in_use", yearCostCents: null },
      { state: "under_review", yearCostCents: 900 },
      { state: "ended", yearCostCents: 900 },
    ] as const;
    expect(yearCost(costs)).toEqual({ cents: 100, unknown: 1 });
  });
});
