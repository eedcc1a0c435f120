import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, decide, type Matrix, type Row } from "@/lib/domain/authority";
import { matrixArbitrary, referenceOf, situationsOf, textOf } from "./reference";

const RUNS = { numRuns: 2000 };
const dimensions = { role: ["member", "trekker"], risk: ["low", "high"] };
const row = (id: string, when: Row["when"], rest: Omit<Row, "id" | "power" | "when"> & { power?: string }): Row => ({
  id,
  power: "respond",
  when,
  ...rest,
});
const ask = (rows: Row[], facts: Record<string, string> = { role: "member", risk: "high" }) =>
  decide(compile({ dimensions, rows }), { power: "respond", facts });

describe("decide", () => {
  it("answers every situation of random matrices as the definitions say, word for word", () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const compiled = compile(matrix);
        const reference = referenceOf(matrix);
        for (const situation of situationsOf(matrix)) {
          const answer = decide(compiled, situation);
          const obligations = answer.obligations.map(textOf).sort();
          expect({ ...answer, obligations }).toEqual(reference(situation));
        }
      }),
      RUNS,
    );
  });

  it("gives the same verdict, obligations and rows whatever the order of the rows", () => {
    const shuffled = matrixArbitrary.chain((matrix) =>
      fc.tuple(
        fc.constant(matrix),
        fc
          .shuffledSubarray(matrix.rows, { minLength: matrix.rows.length })
          .map((rows): Matrix => ({ ...matrix, rows })),
      ),
    );
    const asSet = ({ verdict, obligations, rows, replaced }: ReturnType<typeof decide>) => ({
      verdict,
      obligations: obligations.map(textOf).sort(),
      rows: rows.toSorted(),
      replaced: replaced.toSorted(),
    });
    fc.assert(
      fc.property(shuffled, ([matrix, reordered]) => {
        const [a, b] = [compile(matrix), compile(reordered)];
        for (const situation of situationsOf(matrix)) {
          expect(asSet(decide(b, situation))).toEqual(asSet(decide(a, situation)));
        }
      }),
      RUNS,
    );
  });

  it("never lets an exception override a binding row", () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const binding = new Set(matrix.rows.flatMap(({ id, binding }) => (binding ? [id] : [])));
        const compiled = compile(matrix);
        for (const situation of situationsOf(matrix)) {
          expect(decide(compiled, situation).replaced.filter((id) => binding.has(id))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it("replaces the wider row by its exception, also when the exception is milder", () => {
    const rows = [row("wide", {}, { verdict: "refused" }), row("narrow", { risk: ["high"] }, { verdict: "allowed" })];
    expect(ask(rows)).toEqual({ verdict: "allowed", obligations: [], rows: ["narrow"], replaced: ["wide"] });
  });

  it("lets the strictest count where a binding row and its exception both stay", () => {
    const rows = [
      row("wide", {}, { verdict: "refused", binding: true }),
      row("narrow", { risk: ["high"] }, { verdict: "allowed" }),
    ];
    expect(ask(rows)).toEqual({ verdict: "refused", obligations: [], rows: ["wide", "narrow"], replaced: [] });
  });

  it("keeps both of two rows with the same situations, however they are written", () => {
    const rows = [
      row("any", {}, { verdict: "allowed" }),
      row("all", { risk: ["low", "high"] }, { verdict: "consult_first" }),
    ];
    expect(ask(rows)).toEqual({ verdict: "consult_first", obligations: [], rows: ["any", "all"], replaced: [] });
  });

  it("adds up obligations without doubles, telling apart whom they are with", () => {
    const rows = [
      row(
        "a",
        { risk: ["high"] },
        { verdict: "allowed", obligations: [{ kind: "expert" }, { kind: "expert", with: "water" }] },
      ),
      row("b", { role: ["member"] }, { verdict: "allowed", obligations: [{ kind: "expert" }, { kind: "four_eyes" }] }),
    ];
    expect(ask(rows).obligations).toEqual([
      { kind: "expert" },
      { kind: "expert", with: "water" },
      { kind: "four_eyes" },
    ]);
  });

  it("never answers a silent yes: no matching row, or a power without rows, is unanswered", () => {
    const nothing = { verdict: "unanswered", obligations: [], rows: [], replaced: [] };
    expect(ask([row("a", { risk: ["low"] }, { verdict: "allowed" })])).toEqual(nothing);
    expect(ask([row("a", {}, { verdict: "allowed", power: "publish" })])).toEqual(nothing);
    expect(ask([])).toEqual(nothing);
  });

  it("answers the same after the matrix it was compiled from, or an earlier answer, was changed", () => {
    const matrix: Matrix = {
      dimensions,
      rows: [row("a", {}, { verdict: "allowed", obligations: [{ kind: "expert" }] })],
    };
    const compiled = compile(matrix);
    const situation = { power: "respond", facts: { role: "member", risk: "high" } };
    const first = decide(compiled, situation);
    const expected = structuredClone(first);
    first.obligations.forEach((obligation) => {
      obligation.kind = "four_eyes";
    });
    matrix.rows.splice(0);
    expect(decide(compiled, situation)).toEqual(expected);
  });

  it("answers rightly with more than 32 rows and more than 32 values", () => {
    const values = Array.from({ length: 70 }, (_, number) => `t${number}`);
    const rows = values.map((topic): Row => row(topic, { topic: [topic] }, { verdict: "allowed" }));
    const compiled = compile({
      dimensions: { topic: values },
      rows: [row("wide", {}, { verdict: "refused" }), ...rows],
    });
    for (const topic of values) {
      const answer = decide(compiled, { power: "respond", facts: { topic } });
      expect(answer).toEqual({ verdict: "allowed", obligations: [], rows: [topic], replaced: ["wide"] });
    }
  });
});
