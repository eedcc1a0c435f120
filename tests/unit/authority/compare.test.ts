import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, compile, type Matrix, type Row } from "@/lib/domain/authority";
import { dimensionsArbitrary, everySituation, isIn, matrixOver, POWERS_IN_TESTS, referenceOf } from "./reference";

const RUNS = { numRuns: 1500 };

/** Two matrices of which the second is mostly the first, as happens while somebody edits. */
const edited = dimensionsArbitrary.chain((dimensions) =>
  matrixOver(dimensions).chain((before) =>
    fc.tuple(fc.subarray(before.rows), matrixOver(dimensions, 3)).map(([kept, added]): [Matrix, Matrix] => {
      const rows = [...kept, ...added.rows.map((row) => ({ ...row, id: `new ${row.id}` }))];
      return [before, { dimensions, rows }];
    }),
  ),
);
const unrelated = dimensionsArbitrary.chain((dimensions) => fc.tuple(matrixOver(dimensions), matrixOver(dimensions)));

function expectExact([before, after]: [Matrix, Matrix], over: Matrix["dimensions"]): void {
  const found = compare(compile(before), compile(after));
  const [old, young] = [referenceOf({ ...before, dimensions: over }), referenceOf({ ...after, dimensions: over })];
  for (const power of POWERS_IN_TESTS) {
    for (const situation of everySituation(over, power)) {
      const boxes = found.filter((difference) => difference.power === power && isIn(difference.when, situation));
      const [from, to] = [old(situation).verdict, young(situation).verdict];
      expect(boxes.map((box) => [box.from, box.to])).toEqual(from === to ? [] : [[from, to]]);
    }
  }
  for (const { when, power, example } of found) {
    expect(example.power).toBe(power);
    expect(Object.keys(example.facts).sort()).toEqual(Object.keys(over).sort());
    expect(isIn(when, example)).toBe(true);
  }
}

describe("compare", () => {
  it("finds exactly the situations whose verdict an edit changes, each in one box, with both verdicts", () => {
    fc.assert(
      fc.property(edited, (pair) => expectExact(pair, pair[0].dimensions)),
      RUNS,
    );
  });

  it("finds exactly the differing situations of two matrices that share nothing", () => {
    fc.assert(
      fc.property(unrelated, (pair) => expectExact(pair, pair[0].dimensions)),
      RUNS,
    );
  });

  it("stays exact with more rows and values than a machine word has bits", () => {
    const values = (count: number) => Array.from({ length: count }, (_, number) => `value${number}`);
    const dimensions = { topic: values(40), risk: values(3) };
    const pairs = fc.tuple(matrixOver(dimensions, 50), matrixOver(dimensions, 50));
    fc.assert(
      fc.property(pairs, (pair) => expectExact(pair, dimensions)),
      { numRuns: 5 },
    );
  });

  it("finds no difference when only order, ids, obligations or the writing of a row changed", () => {
    fc.assert(
      fc.property(dimensionsArbitrary.chain(matrixOver), (matrix) => {
        const rows = matrix.rows.toReversed().map((row): Row => {
          const when = Object.fromEntries(Object.entries(matrix.dimensions).map(([f, all]) => [f, row.when[f] ?? all]));
          return { ...row, id: `renamed ${row.id}`, when, obligations: [{ kind: "four_eyes" }] };
        });
        expect(compare(compile(matrix), compile({ ...matrix, rows }))).toEqual([]);
      }),
      RUNS,
    );
  });

  it("compares over the union of the dimensions when they differ", () => {
    const pairs = fc
      .tuple(dimensionsArbitrary, dimensionsArbitrary)
      .chain(([a, b]) => fc.tuple(matrixOver(a, 5), matrixOver(b, 5)));
    fc.assert(
      fc.property(pairs, (pair) => {
        const [a, b] = [pair[0].dimensions, pair[1].dimensions];
        const facts = [...new Set([...Object.keys(a), ...Object.keys(b)])];
        const union = facts.map((fact) => [fact, [...new Set([...(a[fact] ?? []), ...(b[fact] ?? [])])]]);
        expectExact(pair, Object.fromEntries(union));
      }),
      { numRuns: 500 },
    );
  });

  it("shows a topic added together with its rule as the effect of that rule", () => {
    const wide: Row = { id: "wide", power: "respond", when: {}, verdict: "allowed" };
    const water: Row = { id: "water", power: "respond", when: { topic: ["water"] }, verdict: "refused" };
    const before = compile({ dimensions: { topic: ["roads"] }, rows: [wide] });
    const after = compile({ dimensions: { topic: ["roads", "water"] }, rows: [wide, water] });
    expect(compare(before, after)).toEqual([
      {
        when: { topic: ["water"] },
        power: "respond",
        example: { power: "respond", facts: { topic: "water" } },
        from: "allowed",
        to: "refused",
      },
    ]);
  });
});
