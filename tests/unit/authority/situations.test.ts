import { describe, expect, it } from "vitest";
import { compile, dimensionsOf, FACTS, NONE, POWERS, type Row, VERDICTS } from "@/lib/domain/authority";

const own = { topics: ["water", "roads"], segments: ["north"], channels: ["x", "x", NONE] };

describe("dimensionsOf", () => {
  it("has the thirteen facts, in the order in which they are shown", () => {
    expect(Object.keys(dimensionsOf(own))).toEqual([...FACTS]);
    expect(FACTS).toHaveLength(13);
  });

  it("adds none to topic, segment and channel, once", () => {
    expect(dimensionsOf(own)).toMatchObject({
      topic: [NONE, "water", "roads"],
      segment: [NONE, "north"],
      channel: [NONE, "x"],
    });
  });

  it("makes dimensions that a matrix compiles with, also for an organisation that has nothing yet", () => {
    const rows = POWERS.flatMap((power) =>
      VERDICTS.map((verdict): Row => ({ id: `${power} ${verdict}`, power, when: { topic: [NONE] }, verdict })),
    );
    expect(compile({ dimensions: dimensionsOf({ topics: [], segments: [], channels: [] }), rows }).rows).toEqual(rows);
  });

  it("gives every caller lists of its own", () => {
    dimensionsOf(own).risk?.splice(0);
    expect(dimensionsOf(own).risk).toEqual(["low", "medium", "high"]);
  });
});
