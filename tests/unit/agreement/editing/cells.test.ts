import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RuleInWords, ruleParts, textOf } from "@/lib/domain/agreement/sentences";
import { type CellPart, joinedRuns, type RowCell, ruleCells } from "@/lib/domain/agreement/sentences/cells";
import { EXAMPLES, starterAgreement } from "@/lib/domain/agreement/starters";
import { dimensionsOf, OBLIGATION_KINDS, POWERS, VERDICTS } from "@/lib/domain/authority";
import { LOCALES } from "@/lib/domain/language";
import { HILDE, ruleWords, words } from "@/tests/unit/agreement/catalogue";

const base: RuleInWords = { power: "respond", when: {}, verdict: "allowed" };
const cellsOf = (rule: Partial<RuleInWords>) => ruleCells({ ...base, ...rule }, { t: ruleWords.nl, words });
const wordsFor = (parts: readonly CellPart[], cell: RowCell): string[] =>
  parts.flatMap(({ runs }) => runs.filter((run) => run.cell === cell).map(({ tokens }) => textOf(tokens)));

const dimensions = dimensionsOf({
  topics: Object.keys(words.topic),
  segments: Object.keys(words.segment),
  channels: Object.keys(words.channel),
});
const obligation = fc.record({
  kind: fc.constantFrom(...OBLIGATION_KINDS),
  with: fc.constantFrom("trekker", HILDE, "mobility", "topic"),
});
const anyRule = fc.record({
  power: fc.constantFrom(...POWERS),
  verdict: fc.constantFrom(...VERDICTS),
  when: fc
    .tuple(
      ...Object.entries(dimensions).map(([fact, values]) =>
        fc
          .option(fc.subarray(values, { minLength: 1 }))
          .map((chosen): RuleInWords["when"] => (chosen ? { [fact]: chosen } : {})),
      ),
    )
    .map((parts): RuleInWords["when"] => Object.assign({}, ...parts)),
  obligations: fc.array(obligation, { maxLength: 4 }),
});

describe("the words of a row that can be chosen", () => {
  it("each stand for what they say, those for what is left open too", () => {
    const when = {
      role: ["member", "editor"],
      contentKind: ["question"],
      topic: ["mobility"],
      risk: ["low", "medium"],
    };
    const parts = cellsOf({ when });
    expect(wordsFor(parts, "role")).toEqual(["teamlid of een redacteur"]);
    expect(wordsFor(parts, "contentKind")).toEqual(["vraag"]);
    expect(wordsFor(parts, "topic")).toEqual(["mobiliteit"]);
    expect(wordsFor(parts, "risk")).toEqual(["laag of gemiddeld risico"]);
    expect(wordsFor(parts, "moment")).toEqual(["op elk moment"]);
    expect(wordsFor(parts, "verdict")).toEqual(["zelf reageren"]);
  });

  it("begin with a capital, also where anybody may", () => {
    expect(wordsFor(cellsOf({}), "role")).toEqual(["Iedereen"]);
    expect(textOf(cellsOf({ when: { role: ["member"] } })[0]?.runs[0]?.tokens ?? [])).toBe("Een ");
  });

  it("are one choice for all that rides along", () => {
    const obligations = [{ kind: "acceptor", with: "trekker" }, { kind: "approved_content_only" }];
    const tail = cellsOf({ verdict: "with_acceptance", obligations }).filter(({ slot }) => slot === "tail");
    const chosen = joinedRuns(tail).filter(({ cell }) => cell === "obligations");
    expect(chosen.map(({ tokens }) => textOf(tokens))).toEqual(["trekker, alleen met een goedgekeurd antwoord"]);
  });

  it("read as the same sentence, whatever the rule and the language", () => {
    fc.assert(
      fc.property(anyRule, fc.constantFrom(...LOCALES), (rule, locale) => {
        const inWords = { t: ruleWords[locale], words };
        const marked = ruleCells(rule, inWords).map(({ slot, before, isAny, runs }) => {
          return { slot, before, isAny, text: textOf(runs.flatMap(({ tokens }) => tokens)) };
        });
        const plain = ruleParts(rule, inWords, "full").map(({ tokens, ...part }) => ({
          ...part,
          text: textOf(tokens),
        }));
        expect(marked).toEqual(plain);
      }),
    );
  });

  it("are at most one per fact in every row of the starters", () => {
    for (const kind of EXAMPLES) {
      for (const rule of starterAgreement(kind).rules) {
        const facts = cellsOf(rule).flatMap(({ runs, slot }) =>
          slot === "tail" ? [] : runs.flatMap(({ cell }) => cell ?? []),
        );
        expect(new Set(facts).size, JSON.stringify(rule)).toBe(facts.length);
      }
    }
  });
});
