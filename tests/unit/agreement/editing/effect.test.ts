import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectOf } from "@/lib/domain/agreement/editing/effect";
import { withValues } from "@/lib/domain/agreement/editing/values";
import { distanceFromYes, type Row, VERDICTS } from "@/lib/domain/authority";
import { matrixArbitrary, referenceOf, situationsOf } from "@/tests/unit/authority/reference";

const matrixAndChange = matrixArbitrary
  .filter(({ rows }) => rows.length > 0)
  .chain((matrix) =>
    fc.record({
      matrix: fc.constant(matrix),
      row: fc.constantFrom(...matrix.rows),
      other: fc.constantFrom(...matrix.rows),
      verdict: fc.constantFrom(...VERDICTS),
    }),
  )
  .map(({ matrix, row, other, verdict }) => ({ matrix, row, instead: { ...row, when: other.when, verdict } }));

describe("what a change of one row does", () => {
  it("is what a reading of every situation says", () => {
    fc.assert(
      fc.property(matrixAndChange, ({ matrix, row, instead }) => {
        const past = situationsOf(matrix).map((one) => ({ ...one, verdict: "allowed", count: 2, examples: [] }));
        const { kind, moves, cases } = effectOf({ matrix, row, instead, past });
        const before = referenceOf(matrix);
        const after = referenceOf({ ...matrix, rows: matrix.rows.map((one) => (one.id === row.id ? instead : one)) });
        const found = situationsOf(matrix).flatMap((situation) => {
          const [from, to] = [before(situation).verdict, after(situation).verdict];
          return from === to ? [] : [`${from} ${to}`];
        });
        expect(new Set(moves.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set(found));
        expect(cases).toBe(found.length * 2);
        const steps = moves.map(({ from, to }) => Math.sign(distanceFromYes(to) - distanceFromYes(from)));
        const expected = { none: [], wider: [-1], narrower: [1], mixed: [-1, 1] }[kind];
        expect([...new Set(steps)].sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("is said of the farthest move first", () => {
    const dimensions = { role: ["member", "editor"], risk: ["low", "high"] };
    const wide: Row = { id: "wide", power: "respond", when: { risk: ["low"] }, verdict: "with_acceptance" };
    const row: Row = { id: "row", power: "respond", when: { role: ["member"] }, verdict: "refused" };
    const effect = effectOf({
      matrix: { dimensions, rows: [wide, row] },
      row,
      instead: { ...row, verdict: "allowed" },
    });
    expect(effect.kind).toBe("wider");
    expect(effect.moves[0]).toEqual({ from: "refused", to: "allowed" });
  });
});

describe("the values of a fact", () => {
  const all = ["low", "medium", "high"];
  const chosen = (...values: string[]) => withValues({ role: ["member"] }, "risk", { values: new Set(values), all });

  it("stand in the order of the dimension", () => {
    expect(chosen("high", "low")).toEqual({ role: ["member"], risk: ["low", "high"] });
  });

  it("are left out when there are none, and when they are all there", () => {
    expect(chosen()).toEqual({ role: ["member"] });
    expect(chosen("low", "high", "medium")).toEqual({ role: ["member"] });
  });
});
