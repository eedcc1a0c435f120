import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesSince, factsAt, missingRules, type Wording } from "@/lib/domain/campaigns";

/** What somebody does with the facts: says a new one, asks, says one otherwise (or answers), takes one away. */
type Deed = { does: "state" | "ask" | "change" | "remove"; at: number; words: string };
type Told = { position: number; question: string; words: string };

const deed: fc.Arbitrary<Deed> = fc.record({
  does: fc.constantFrom("state", "ask", "change", "remove"),
  at: fc.nat(5),
  words: fc.constantFrom("a", "b", "c"),
});

/** The rows that the commands write, beside a plain copy of the facts after each change. */
function lived(deeds: readonly Deed[]) {
  const rows: Wording[] = [];
  const now = new Map<number, Wording>();
  const told: Told[][] = [[]];
  let revision = 0;
  const put = (wording: Wording, counts: boolean) => {
    if (counts) revision += 1;
    const row = { ...wording, sinceRevision: revision };
    rows.push(row);
    if (row.words === "" && row.question === "") now.delete(row.position);
    else now.set(row.position, row);
    told[revision] = [...now.values()]
      .filter(({ kind, words }) => kind === "state" || words !== "")
      .map(({ position, question, words }) => ({ position, question, words }))
      .sort((a, b) => a.position - b.position);
  };
  for (const { does, at, words } of deeds) {
    const known = now.get(at);
    const fresh = { position: 100 + rows.length, revision: 0, sinceRevision: 0 };
    if (does === "state") put({ ...fresh, kind: "state", question: "", words }, true);
    else if (does === "ask") put({ ...fresh, kind: "answer", question: "?", words: "" }, false);
    else {
      const chosen = known ?? [...now.values()][at];
      if (!chosen) continue;
      const next = { ...chosen, revision: chosen.revision + 1 };
      if (does === "change") put({ ...next, words }, true);
      else put({ ...next, question: "", words: "" }, chosen.words !== "");
    }
  }
  return { rows, told, revision };
}

describe("the facts of a campaign", () => {
  it("are at every count of changes what they were then, whatever happened since", () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
        const { rows, told, revision } = lived(deeds);
        for (let count = 0; count <= revision; count += 1) {
          const then = factsAt(rows, count)
            .filter(({ kind, words }) => kind === "state" || words !== "")
            .map(({ position, question, words }) => ({ position, question, words }));
          expect(then).toEqual(told[count]);
        }
      }),
    );
  });

  it("with what changed put on what somebody knew are the facts as they are now", () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), fc.nat(20), (deeds, at) => {
        const { rows, told, revision } = lived(deeds);
        const known = Math.min(at, revision);
        const facts = new Map((told[known] ?? []).map((fact) => [fact.position, fact.words]));
        for (const change of changesSince(rows, known)) {
          if (change.kind === "gone") facts.delete(change.before.position);
          else facts.set(change.fact.position, change.fact.words);
        }
        const now = (told[revision] ?? []).map(({ position, words }): [number, string] => [position, words]);
        expect([...facts].sort(([a], [b]) => a - b)).toEqual(now);
        expect(changesSince(rows, revision)).toEqual([]);
      }),
    );
  });

  it("do not ask to be read for a question alone, nor for what came and went", () => {
    const base = { position: 1, revision: 0, sinceRevision: 3, kind: "answer" as const };
    const asked = { ...base, question: "Mag een hond mee?", words: "" };
    expect(changesSince([asked], 3)).toEqual([]);
    const answered = { ...asked, revision: 1, sinceRevision: 4, words: "Ja, aan de leiband." };
    expect(changesSince([asked, answered], 3)).toEqual([{ kind: "new", fact: answered }]);
    const gone = { ...answered, revision: 2, sinceRevision: 5, question: "", words: "" };
    expect(changesSince([asked, answered, gone], 3)).toEqual([]);
    expect(changesSince([asked, answered, gone], 4)).toEqual([{ kind: "gone", before: answered }]);
  });
});

it("a contest owes its four rules, in their order, and a campaign none", () => {
  expect(missingRules("contest", [{ kind: "closing" }, { kind: "state" }])).toEqual([
    "prize",
    "choosing",
    "regulations",
  ]);
  expect(missingRules("campaign", [])).toEqual([]);
});
