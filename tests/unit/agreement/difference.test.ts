import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUESTIONS, type Rule } from "@/lib/domain/agreement";
import { differencesOf, isSame, type LinkedRule } from "@/lib/domain/agreement/difference";
import { distanceFromYes, type Matrix, type Row } from "@/lib/domain/authority";
import {
  dimensionsArbitrary,
  everySituation,
  isIn,
  matrixOver,
  POWERS_IN_TESTS,
  referenceOf,
} from "@/tests/unit/authority/reference";

const rulesOf = (rows: readonly Row[]): Rule[] =>
  rows.map((row, index) => ({ ...row, number: index + 1, question: QUESTIONS[index % 3] ?? "creator", note: null }));

type Edit = { dimensions: Matrix["dimensions"]; before: Rule[]; after: LinkedRule[] };

/** A version and a draft of it: some rows left out, some rewritten under their link, some added, some without a link. */
const edited: fc.Arbitrary<Edit> = dimensionsArbitrary.chain((dimensions) =>
  fc
    .tuple(
      matrixOver(dimensions),
      matrixOver(dimensions),
      fc.array(fc.constantFrom("keep", "drop", "rewrite", "unlink"), { minLength: 8, maxLength: 8 }),
      fc.boolean(),
    )
    .map(([basis, other, fates, isTurned]): Edit => {
      const before = rulesOf(basis.rows);
      const rewritten = rulesOf(other.rows);
      const kept = before.flatMap((rule, index): LinkedRule[] => {
        const fate = fates[index];
        if (fate === "drop") return [];
        const text = fate === "rewrite" ? (rewritten[index] ?? rule) : rule;
        return [{ ...text, id: `draft ${rule.id}`, originId: fate === "unlink" ? null : rule.id }];
      });
      const added = rewritten.slice(before.length).map((rule): LinkedRule => ({ ...rule, id: `new ${rule.id}` }));
      const all = [...kept, ...added];
      const after = (isTurned ? all.toReversed() : all).map((rule, index) => ({ ...rule, number: index + 1 }));
      return { dimensions, before, after };
    }),
);

const compared = ({ dimensions, before, after }: Edit) =>
  differencesOf({ dimensions, rows: before, terms: [] }, { dimensions, rows: after, terms: [] });

describe("the difference between two versions", () => {
  it("names every situation that is decided otherwise, by verdict or by obligations, once and no other", () => {
    fc.assert(
      fc.property(edited, (edit) => {
        const { dimensions, before, after } = edit;
        const effects = compared(edit).rules.flatMap(({ kind, power, effects }) =>
          effects.map((effect) => ({ kind, power, ...effect })),
        );
        const [old, young] = [referenceOf({ dimensions, rows: before }), referenceOf({ dimensions, rows: after })];
        for (const power of POWERS_IN_TESTS) {
          for (const situation of everySituation(dimensions, power)) {
            const [was, is] = [old(situation), young(situation)];
            const found = effects.filter(
              (effect) => effect.example.power === power && effect.situations.some((box) => isIn(box, situation)),
            );
            const isOther = was.verdict !== is.verdict || `${was.obligations}` !== `${is.obligations}`;
            expect(found.map(({ from, to }) => [from.verdict, to.verdict])).toEqual(
              isOther ? [[was.verdict, is.verdict]] : [],
            );
            if (!isOther) continue;
            const moved = distanceFromYes(is.verdict) - distanceFromYes(was.verdict);
            const direction = moved < 0 ? "wider" : moved > 0 ? "narrower" : "conditions";
            expect(found.map(({ kind }) => kind)).toEqual([direction]);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("gives with each effect an example that is decided as it says, by a row that changed", () => {
    fc.assert(
      fc.property(edited, (edit) => {
        const { dimensions, before, after } = edit;
        const [old, young] = [referenceOf({ dimensions, rows: before }), referenceOf({ dimensions, rows: after })];
        for (const { before: was, after: is, effects, kind } of compared(edit).rules) {
          expect(effects.length === 0).toBe(kind === "without_effect");
          for (const { example, from, to, situations } of effects) {
            expect(situations.some((box) => isIn(box, example))).toBe(true);
            expect([old(example).verdict, young(example).verdict]).toEqual([from.verdict, to.verdict]);
            expect([was, is].some((row) => row && row.power === example.power && isIn(row.when, example))).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("says nothing of what stayed, and speaks of every row that was added, left out or rewritten", () => {
    fc.assert(
      fc.property(edited, (edit) => {
        const { before } = edit;
        const same = before.map((rule): LinkedRule => ({ ...rule, id: `draft ${rule.id}`, originId: rule.id }));
        expect(isSame(compared({ ...edit, after: same }))).toBe(true);
        const { rules } = compared(edit);
        const pairs = new Map(rules.map(({ before: was, after: is }) => [`${was?.id} ${is?.id}`, { was, is }]));
        const added = [...pairs.values()].filter(({ was }) => was === null).length;
        const left = [...pairs.values()].filter(({ is }) => is === null).length;
        expect(added - left).toBe(edit.after.length - before.length);
        for (const { is, was } of pairs.values()) if (is && was) expect(is).not.toEqual({ ...was, id: is.id });
      }),
      { numRuns: 500 },
    );
  });
});
