import { describe, expect, it } from "vitest";
import { firstSituation } from "@/lib/domain/agreement/asking";
import { failingSituations, type TestSituation, testAll } from "@/lib/domain/agreement/test-situations";
import { compile, dimensionsOf } from "@/lib/domain/authority";

const dimensions = dimensionsOf({ topics: [], segments: [], channels: ["fb"] });
const compiled = compile({
  dimensions,
  rows: [{ id: "1", power: "respond", when: { role: ["member"] }, verdict: "with_acceptance" }],
});
const { facts } = firstSituation(dimensions);
const kept = (id: string, more: Partial<TestSituation> = {}): TestSituation => {
  return { id, name: id, power: "respond", facts, expected: "with_acceptance", ...more };
};

describe("test situations", () => {
  it("pass where the draft answers as expected, and fail with what it answers instead", () => {
    const [passing, failing] = testAll(compiled, [kept("a"), kept("b", { expected: "allowed" })]);
    expect(passing).toMatchObject({ passes: true, decision: { rows: ["1"] } });
    expect(failing).toMatchObject({ passes: false, decision: { verdict: "with_acceptance" } });
  });

  it("may expect that nothing is agreed", () => {
    expect(failingSituations(compiled, [kept("a", { power: "accept", expected: "unanswered" })])).toEqual([]);
  });

  it("fail when they speak of something that is no longer there, whatever they expect", () => {
    const gone = kept("a", { facts: { ...facts, channel: "twitter" }, expected: "unanswered" });
    expect(failingSituations(compiled, [gone, kept("b")])).toEqual([
      { situation: gone, decision: null, passes: false },
    ]);
  });
});
