import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, compile, type Finding, type Matrix, type Row } from "@/lib/domain/authority";
import { everySituation, isIn, isStrictlyInside, matrixArbitrary, matrixOver, referenceOf } from "./reference";

const RUNS = { numRuns: 1500 };

function findingsOf<Kind extends Finding["kind"]>(matrix: Matrix, kind: Kind): Extract<Finding, { kind: Kind }>[] {
  const isOfKind = (finding: Finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind;
  return analyse(compile(matrix)).filter(isOfKind);
}

const powersOf = (matrix: Matrix) => [...new Set(matrix.rows.map(({ power }) => power))];
const allOf = (matrix: Matrix) => powersOf(matrix).flatMap((power) => everySituation(matrix.dimensions, power));

function expectExactGaps(matrix: Matrix): void {
  const gaps = findingsOf(matrix, "gap");
  const reference = referenceOf(matrix);
  expect(powersOf(matrix)).toEqual(expect.arrayContaining(gaps.map(({ power }) => power)));
  for (const situation of allOf(matrix)) {
    const boxes = gaps.filter(({ power, when }) => power === situation.power && isIn(when, situation));
    expect(boxes.length).toBe(reference(situation).verdict === "unanswered" ? 1 : 0);
  }
  for (const { power, when, example } of gaps) {
    expect(example.power).toBe(power);
    expect(Object.keys(example.facts)).toEqual(Object.keys(matrix.dimensions));
    expect(isIn(when, example)).toBe(true);
    expect(reference(example).verdict).toBe("unanswered");
  }
}

function expectExactIneffective(matrix: Matrix): void {
  const reference = referenceOf(matrix);
  const all = allOf(matrix);
  const outcome = ({ verdict, obligations }: ReturnType<typeof reference>) => JSON.stringify([verdict, obligations]);
  const expected = matrix.rows.filter((row) =>
    all.every((situation) => outcome(reference(situation)) === outcome(reference(situation, row))),
  );
  const found = findingsOf(matrix, "ineffective");
  expect(found.map(({ row }) => row).sort()).toEqual(expected.map(({ id }) => id).sort());
  for (const { row: id, example } of found) {
    const row = matrix.rows.find((candidate) => candidate.id === id);
    expect(row && example && example.power === row.power && isIn(row.when, example)).toBe(true);
  }
}

function expectExactConflicts(matrix: Matrix): void {
  const reference = referenceOf(matrix);
  const expected: string[] = [];
  const decided = allOf(matrix).map((situation) => new Set(reference(situation).rows));
  matrix.rows.forEach((a, i) => {
    for (const b of matrix.rows.slice(i + 1)) {
      if (a.verdict === b.verdict || isStrictlyInside(matrix, a, b) || isStrictlyInside(matrix, b, a)) continue;
      if (a.power === b.power && decided.some((rows) => rows.has(a.id) && rows.has(b.id))) {
        expected.push(`${a.id} ${b.id}`);
      }
    }
  });
  const found = findingsOf(matrix, "conflict");
  expect(found.map(({ rows }) => rows.join(" ")).sort()).toEqual(expected.sort());
  for (const { rows, example } of found) expect(reference(example).rows).toEqual(expect.arrayContaining(rows));
}

describe("analyse", () => {
  it("finds as gaps exactly the unanswered situations of the powers in the matrix, each in one box only", () => {
    fc.assert(fc.property(matrixArbitrary, expectExactGaps), RUNS);
  });

  it("names in a gap only the facts that narrow it, with real values", () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        for (const { when } of findingsOf(matrix, "gap")) {
          for (const [fact, values] of Object.entries(when)) {
            const all = matrix.dimensions[fact] ?? [];
            expect(values.length).toBeGreaterThan(0);
            expect(values.length).toBeLessThan(all.length);
            expect(all.filter((value) => values.includes(value))).toEqual(values);
          }
        }
      }),
      RUNS,
    );
  });

  it("leaves no two gaps that could be said as one", () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const gaps = findingsOf(matrix, "gap");
        const facts = Object.keys(matrix.dimensions);
        gaps.forEach((a, i) => {
          for (const b of gaps.slice(i + 1)) {
            if (a.power !== b.power) continue;
            const differing = facts.filter((fact) => JSON.stringify(a.when[fact]) !== JSON.stringify(b.when[fact]));
            expect(differing.length).toBeGreaterThan(1);
          }
        });
      }),
      RUNS,
    );
  });

  it("calls a row ineffective exactly when removing it changes no verdict and no obligation anywhere", () => {
    fc.assert(fc.property(matrixArbitrary, expectExactIneffective), RUNS);
  });

  it("finds as conflicts exactly the crossing or equal pairs that disagree and both count somewhere", () => {
    fc.assert(fc.property(matrixArbitrary, expectExactConflicts), RUNS);
  });

  it("finds as exceptions exactly the rows strictly inside rows that are not binding, with those rows", () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const expected = matrix.rows.flatMap((row) => {
          const wider = matrix.rows.filter((outer) => outer.binding !== true && isStrictlyInside(matrix, row, outer));
          return wider.length === 0 ? [] : [`${row.id}: ${wider.map(({ id }) => id)}`];
        });
        const found = findingsOf(matrix, "exception");
        expect(found.map(({ row, replaces }) => `${row}: ${replaces}`).sort()).toEqual(expected.sort());
      }),
      RUNS,
    );
  });

  it("stays exact with more rows and values than a machine word has bits", () => {
    const values = (count: number) => Array.from({ length: count }, (_, number) => `value${number}`);
    const wide = matrixOver({ topic: values(40), risk: values(3) }, 50).filter(({ rows }) => rows.length > 40);
    fc.assert(
      fc.property(wide, (matrix) => {
        expectExactGaps(matrix);
        expectExactIneffective(matrix);
        expectExactConflicts(matrix);
      }),
      { numRuns: 5 },
    );
  });

  it("says one gap in one line", () => {
    const rows: Row[] = [
      { id: "a", power: "respond", when: { author: ["creator"] }, verdict: "allowed" },
      { id: "b", power: "respond", when: { risk: ["low", "medium"] }, verdict: "allowed" },
    ];
    const dimensions = {
      author: ["creator", "critic", "joiner"],
      risk: ["low", "medium", "high"],
      crisis: ["on", "off"],
    };
    expect(findingsOf({ dimensions, rows }, "gap")).toEqual([
      {
        kind: "gap",
        power: "respond",
        when: { author: ["critic", "joiner"], risk: ["high"] },
        example: { power: "respond", facts: { author: "critic", risk: "high", crisis: "on" } },
      },
    ]);
  });

  it("finds nothing in a matrix without rows", () => {
    expect(analyse(compile({ dimensions: { risk: ["low"] }, rows: [] }))).toEqual([]);
  });

  it("tells rows apart by more obligations than one machine word holds", () => {
    const obligations = Array.from({ length: 40 }, (_, number) => ({ kind: "expert", with: `topic${number}` }));
    const row = (id: string, count: number): Row => ({
      id,
      power: "respond",
      when: {},
      verdict: "allowed",
      obligations: obligations.slice(0, count),
    });
    const ineffectiveOf = (...rows: Row[]) =>
      findingsOf({ dimensions: { risk: ["low", "high"] }, rows }, "ineffective").map((finding) => finding.row);
    expect(ineffectiveOf(row("a", 40), row("b", 39))).toEqual(["b"]);
    expect(ineffectiveOf(row("a", 40), row("b", 40))).toEqual(["a", "b"]);
  });
});
