import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ANSWERS_BEST_FIRST,
  answerOverChannels,
  bestAnswer,
  compile,
  decide,
  distanceFromYes,
  MatrixError,
  type Row,
  strictestAnswer,
} from "@/lib/domain/authority";
import { matrixArbitrary, situationsOf, textOf } from "./reference";

const dimensions = { role: ["member", "editor", "trekker", "adviser"], channel: ["x", "facebook", "site"] };
const row = (id: string, when: Row["when"], rest: Omit<Row, "id" | "power" | "when"> & { power?: string }): Row => ({
  id,
  power: "publish",
  when,
  ...rest,
});
const compiled = compile({
  dimensions,
  rows: [
    row("members", { role: ["member"] }, { verdict: "with_acceptance", obligations: [{ kind: "four_eyes" }] }),
    row("advisers", { role: ["adviser"] }, { verdict: "refused", binding: true }),
    row("trekkers", { role: ["trekker"] }, { verdict: "allowed" }),
    row(
      "members on x",
      { role: ["member"], channel: ["x"] },
      { verdict: "consult_first", obligations: [{ kind: "expert" }] },
    ),
  ],
});
const on = (channel: string) => ({ power: "publish", facts: { channel } });

describe("bestAnswer", () => {
  it("is no worse than the answer for any single role, and is the answer for the role it names", () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const { fact0: values = [], ...others } = matrix.dimensions;
        const rows = matrix.rows.map(({ when: { fact0, ...when }, ...rest }): Row => {
          return { ...rest, when: fact0 ? { ...when, role: fact0 } : when };
        });
        const perRole = compile({ dimensions: { role: values, ...others }, rows });
        for (const situation of situationsOf({ dimensions: others, rows })) {
          const best = bestAnswer(perRole, situation, values);
          const { role, ...decision } = best;
          const asked = values.map((value) =>
            decide(perRole, { ...situation, facts: { ...situation.facts, role: value } }),
          );
          expect(asked[values.indexOf(role ?? "")]).toEqual(decision);
          expect(distanceFromYes(best.verdict)).toBe(Math.min(...asked.map(({ verdict }) => distanceFromYes(verdict))));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("names the role that may", () => {
    expect(bestAnswer(compiled, on("site"), ["adviser", "member", "trekker"])).toEqual({
      verdict: "allowed",
      obligations: [],
      rows: ["trekkers"],
      replaced: [],
      role: "trekker",
    });
  });

  it("holds an unanswered role for better than a refused one, since it can be consulted about", () => {
    expect(bestAnswer(compiled, on("site"), ["adviser", "editor"])).toMatchObject({
      verdict: "unanswered",
      role: "editor",
    });
  });

  it("prefers fewer obligations among equal verdicts, then the role named first", () => {
    const rows = [
      row("a", { role: ["member", "editor"] }, { verdict: "allowed" }),
      row("b", { role: ["member"] }, { verdict: "allowed", obligations: [{ kind: "expert" }], binding: true }),
    ];
    const equal = compile({ dimensions, rows: [...rows, row("c", { role: ["trekker"] }, { verdict: "allowed" })] });
    expect(bestAnswer(equal, on("x"), ["member", "editor", "trekker"]).role).toBe("editor");
    expect(bestAnswer(equal, on("x"), ["trekker", "editor"]).role).toBe("trekker");
  });

  it("answers nothing for a person without a role", () => {
    const nothing = { verdict: "unanswered", obligations: [], rows: [], replaced: [], role: null };
    expect(bestAnswer(compiled, on("site"), [])).toEqual(nothing);
  });

  it("does not take a role it does not know for no role", () => {
    expect(() => bestAnswer(compiled, on("site"), ["trekker", "mayor"])).toThrow(MatrixError);
  });
});

describe("answerOverChannels", () => {
  const member = (channel: string) => ({ role: "member", channel });

  it("lets the strictest channel decide and unites obligations and rows", () => {
    expect(answerOverChannels(compiled, "publish", ["site", "x"].map(member))).toEqual({
      verdict: "consult_first",
      obligations: [{ kind: "four_eyes" }, { kind: "expert" }],
      rows: ["members", "members on x"],
      replaced: ["members"],
    });
  });

  it("is never milder than any of its channels and loses no obligation", () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const all = compile(matrix);
        const situations = situationsOf(matrix).filter(({ power }) => power === "respond");
        const decisions = situations.map((situation) => decide(all, situation));
        const together = answerOverChannels(
          all,
          "respond",
          situations.map(({ facts }) => facts),
        );
        const farthest = Math.max(...decisions.map(({ verdict }) => distanceFromYes(verdict)));
        expect(together.verdict).toBe(ANSWERS_BEST_FIRST[farthest]);
        const duties = [...new Set(decisions.flatMap(({ obligations }) => obligations.map(textOf)))];
        expect(together.obligations.map(textOf)).toEqual(duties);
      }),
      { numRuns: 500 },
    );
  });

  it("is no yes when one channel is unanswered, and none for no channel at all", () => {
    const editor = (channel: string) => bestAnswer(compiled, on(channel), ["editor"]);
    const trekker = (channel: string) => bestAnswer(compiled, on(channel), ["trekker"]);
    expect(strictestAnswer([trekker("x"), editor("site")]).verdict).toBe("unanswered");
    expect(answerOverChannels(compiled, "publish", []).verdict).toBe("unanswered");
  });
});
