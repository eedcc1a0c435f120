import fc from "fast-check";
import type { Answered, Matrix, Row, Situation, When } from "@/lib/domain/authority";

/** The definitions of the contract, read word for word over every single situation: slow, and for tests only. */

const STRICTNESS = ["allowed", "with_acceptance", "consult_first", "refused"] as const;

export type ReferenceDecision = { verdict: Answered; obligations: string[]; rows: string[]; replaced: string[] };

export function everySituation(dimensions: Matrix["dimensions"], power: string): Situation[] {
  let all: Situation["facts"][] = [{}];
  for (const [fact, values] of Object.entries(dimensions)) {
    all = all.flatMap((facts) => values.map((value) => ({ ...facts, [fact]: value })));
  }
  return all.map((facts) => ({ power, facts }));
}

export const isIn = (when: When, { facts }: Situation): boolean =>
  Object.entries(when).every(([fact, values]) => values.includes(facts[fact] ?? ""));

const matches = (row: Row, situation: Situation) => row.power === situation.power && isIn(row.when, situation);

/** Proper subset, by listing the situations of both rows. */
export function isStrictlyInside(matrix: Matrix, inner: Row, outer: Row): boolean {
  if (inner.power !== outer.power) return false;
  const all = everySituation(matrix.dimensions, inner.power);
  const isSubset = all.every((situation) => !matches(inner, situation) || matches(outer, situation));
  return isSubset && all.some((situation) => matches(outer, situation) && !matches(inner, situation));
}

/** A reference that looks up which rows lie inside which only once per matrix. */
export function referenceOf(matrix: Matrix) {
  const inside = new Map(
    matrix.rows.map((outer) => [outer, new Set(matrix.rows.filter((row) => isStrictlyInside(matrix, row, outer)))]),
  );
  return (situation: Situation, without?: Row): ReferenceDecision => {
    const matching = matrix.rows.filter((row) => row !== without && matches(row, situation));
    const isReplaced = (row: Row) => row.binding !== true && matching.some((other) => inside.get(row)?.has(other));
    const left = matching.filter((row) => !isReplaced(row));
    const verdict = STRICTNESS.findLast((strictness) => left.some((row) => row.verdict === strictness));
    const obligations = new Set(left.flatMap((row) => row.obligations ?? []).map(textOf));
    return {
      verdict: verdict ?? "unanswered",
      obligations: [...obligations].sort(),
      rows: left.map(({ id }) => id),
      replaced: matching.filter(isReplaced).map(({ id }) => id),
    };
  };
}

export const textOf = (obligation: { kind: string; with?: string }): string =>
  JSON.stringify([obligation.kind, obligation.with ?? null]);

const OBLIGATIONS = [{ kind: "expert" }, { kind: "expert", with: "water" }, { kind: "four_eyes" }];

function rowOf(dimensions: Matrix["dimensions"], powers: readonly string[]): fc.Arbitrary<Omit<Row, "id">> {
  const facts = Object.entries(dimensions);
  const conditions = facts.map(([fact, values]) =>
    // Half of the cells are empty, so that wide rows, exceptions and chains of exceptions are common.
    fc.option(fc.subarray(values, { minLength: 1 })).map((chosen): When => (chosen ? { [fact]: chosen } : {})),
  );
  return fc.record(
    {
      power: fc.constantFrom(...powers),
      when: fc.tuple(...conditions).map((parts): When => Object.assign({}, ...parts)),
      verdict: fc.constantFrom(...STRICTNESS),
      obligations: fc.subarray(OBLIGATIONS),
      binding: fc.boolean(),
    },
    { requiredKeys: ["power", "when", "verdict"] },
  );
}

const SIZES = [[2], [4, 3], [3, 2, 2], [2, 2, 3, 2]] as const;
export const POWERS_IN_TESTS = ["respond", "publish"] as const;

export const dimensionsArbitrary: fc.Arbitrary<Matrix["dimensions"]> = fc
  .constantFrom(...SIZES)
  .map((sizes) =>
    Object.fromEntries(sizes.map((size, f) => [`fact${f}`, Array.from({ length: size }, (_, v) => `value${v}`)])),
  );

export function matrixOver(dimensions: Matrix["dimensions"], maxRows = 8): fc.Arbitrary<Matrix> {
  return fc
    .array(rowOf(dimensions, POWERS_IN_TESTS), { maxLength: maxRows, size: "max" })
    .map((rows) => ({ dimensions, rows: rows.map((row, number) => ({ id: `row${number}`, ...row })) }));
}

export const matrixArbitrary: fc.Arbitrary<Matrix> = dimensionsArbitrary.chain((dimensions) => matrixOver(dimensions));

export const situationsOf = (matrix: Matrix): Situation[] =>
  POWERS_IN_TESTS.flatMap((power) => everySituation(matrix.dimensions, power));
