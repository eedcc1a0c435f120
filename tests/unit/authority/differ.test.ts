import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compile,
  decide,
  distanceFromYes,
  type Matrix,
  type Row,
  type Situation,
  whatWouldHaveToDiffer,
} from "@/lib/domain/authority";
import { matrixArbitrary, situationsOf } from "./reference";

type Change = { verdict: string; text: string };
const EVERYTHING = { max: 10_000 };

/** All better situations that differ in one fact, or in two where neither alone does as well, by trying each. */
function nearbyByTrying(matrix: Matrix, situation: Situation): Change[] {
  const compiled = compile(matrix);
  const distance = (facts: Situation["facts"]) => distanceFromYes(decide(compiled, { ...situation, facts }).verdict);
  const now = distance(situation.facts);
  const differing = (facts: Situation["facts"]) =>
    Object.entries(facts).filter(([fact, value]) => situation.facts[fact] !== value);
  return situationsOf(matrix).flatMap(({ power, facts }) => {
    const changes = differing(facts);
    if (power !== situation.power || changes.length === 0 || changes.length > 2 || distance(facts) >= now) return [];
    const alone = changes.map(([fact, value]) => distance({ ...situation.facts, [fact]: value }));
    if (changes.length === 2 && Math.min(...alone) <= distance(facts)) return [];
    return [{ verdict: decide(compiled, { power, facts }).verdict, text: JSON.stringify(changes) }];
  });
}

function spelledOut({ changes, verdict }: ReturnType<typeof whatWouldHaveToDiffer>[number]): Change[] {
  let all: [string, string][][] = [[]];
  for (const [fact, values] of Object.entries(changes)) {
    all = all.flatMap((done) => values.map((value): [string, string][] => [...done, [fact, value]]));
  }
  return all.map((change) => ({ verdict, text: JSON.stringify(change) }));
}

const byText = (a: Change, b: Change) => a.text.localeCompare(b.text);

const dimensions = { role: ["member", "trekker"], risk: ["low", "medium", "high"], crisisMode: ["on", "off"] };
const rows: Row[] = [
  { id: "a", power: "publish", when: { role: ["member"] }, verdict: "with_acceptance" },
  { id: "b", power: "publish", when: { role: ["trekker"], risk: ["low", "medium"] }, verdict: "allowed" },
  { id: "c", power: "publish", when: { crisisMode: ["on"] }, verdict: "refused", binding: true },
];
const compiled = compile({ dimensions, rows });
const situation = (facts: Situation["facts"]): Situation => ({ power: "publish", facts });

describe("whatWouldHaveToDiffer", () => {
  it("finds exactly the better situations one or two facts away, each once, with the answer they get", () => {
    fc.assert(
      fc.property(matrixArbitrary, fc.nat(), (matrix, pick) => {
        const all = situationsOf(matrix);
        const asked = all[pick % all.length];
        if (!asked) throw new Error("a matrix always has situations");
        const found = whatWouldHaveToDiffer(compile(matrix), asked, EVERYTHING).flatMap(spelledOut);
        expect(found.sort(byText)).toEqual(nearbyByTrying(matrix, asked).sort(byText));
      }),
      { numRuns: 2000 },
    );
  });

  it("puts one change before two, and among as many changes the one nearest to a yes first", () => {
    const asked = situation({ role: "trekker", risk: "high", crisisMode: "on" });
    expect(whatWouldHaveToDiffer(compiled, asked)).toEqual([
      { changes: { crisisMode: ["off"] }, verdict: "unanswered" },
      { changes: { risk: ["low", "medium"], crisisMode: ["off"] }, verdict: "allowed" },
      { changes: { role: ["member"], crisisMode: ["off"] }, verdict: "with_acceptance" },
    ]);
  });

  it("gives no more than was asked for", () => {
    const asked = situation({ role: "trekker", risk: "high", crisisMode: "on" });
    expect(whatWouldHaveToDiffer(compiled, asked, { max: 2 })).toHaveLength(2);
    expect(whatWouldHaveToDiffer(compiled, asked, { max: 1 })).toEqual([
      { changes: { crisisMode: ["off"] }, verdict: "unanswered" },
    ]);
  });

  it("varies only the facts that may differ", () => {
    const asked = situation({ role: "member", risk: "low", crisisMode: "off" });
    expect(whatWouldHaveToDiffer(compiled, asked)).toEqual([{ changes: { role: ["trekker"] }, verdict: "allowed" }]);
    expect(whatWouldHaveToDiffer(compiled, asked, { facts: ["risk", "crisisMode"] })).toEqual([]);
  });

  it("has nothing to say about a yes, or a power without rows", () => {
    const yes = situation({ role: "trekker", risk: "low", crisisMode: "off" });
    expect(whatWouldHaveToDiffer(compiled, yes)).toEqual([]);
    expect(whatWouldHaveToDiffer(compiled, { ...yes, power: "harden" })).toEqual([]);
  });
});
