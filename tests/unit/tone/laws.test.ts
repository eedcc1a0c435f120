import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressForms, applySuggestion, check, type Finding, type ToneGuide, type WordAdvice } from "@/lib/domain/tone";
import { markedSentences } from "./marked";

const sentences = [...markedSentences("first"), ...markedSentences("second")].map(({ text }) => text);
const spices = [
  "Gratis!!! ",
  "KOM NAAR HET FEEST. ",
  "🎉🎉 ",
  "Op 12 maart begint het. ",
  "Middels deze brief delen wij u mee. ",
  "U dient het formulier in te vullen. ",
  "#speelstraatzomer ",
  "Kom 😀 mee. ",
  "3 vrijwilligers om 14u30. ",
  "\n",
  "Dank u wel. ",
  "“Kom je?” ",
];
const anySentence = fc.oneof(fc.constantFrom(...sentences), fc.constantFrom(...spices));
const anyText = fc.array(anySentence, { maxLength: 6 }).map((parts) => parts.join(" "));
const anyUnicode = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        "u",
        "je",
        "Uw",
        "'",
        "’",
        '"',
        "“",
        "”",
        "#",
        "@",
        ".",
        "\n",
        " ",
        "12",
        "ij",
        "😀",
        "-",
        "(",
        ")",
      ),
      {
        maxLength: 80,
      },
    )
    .map((parts) => parts.join("")),
);

const advice: WordAdvice[] = [
  { avoid: "cliënt", prefer: ["klant"], reason: "mensen zijn geen dossiers" },
  { avoid: "aanvragen", prefer: ["vragen"] },
  { avoid: "straat", prefer: ["weg"], severity: "error" },
  { avoid: "straat", prefer: ["laan"] },
  { avoid: "middels", prefer: ["door middel van"] },
  { avoid: "in de buurt", prefer: ["dichtbij"] },
  { avoid: "hond" },
];
const anyGuide: fc.Arbitrary<ToneGuide> = fc.record(
  {
    language: fc.constantFrom("nl", "en"),
    address: fc.constantFrom("formal", "informal", "either"),
    register: fc.constantFrom("formal", "neutral", "warm"),
    words: fc.subarray(advice),
    fixedPhrases: fc.subarray(["Jij bent je stad", "50 - 50", "wat (nu)?", "Uw Kaarten", "km/u"]),
    ownWords: fc.subarray(["speelstraat", "zomer", "FEEST", "UiTPAS"]),
    sentences: fc.constant({ suggestedWords: 8, mostWords: 12 }),
    leastReadingEase: fc.constant(80),
    emoji: fc.record({ most: fc.integer({ min: 0, max: 2 }) }),
    hashtags: fc.record({ most: fc.integer({ min: 0, max: 2 }) }),
    numbers: fc.constantFrom({ inWordsUpTo: 20, times: "14.30 uur" as const }, { times: "14u30" as const }),
    dates: fc.constant({ withWeekday: true, monthInWords: true }),
    today: fc.constantFrom("2026-11-22", "2027-02-28", "nonsense"),
  },
  { requiredKeys: [] },
);

/** What makes two findings the same to a reader, wherever the text around them moved. */
const sameKind = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.messageKey === other.messageKey && one.text === other.text;

describe("whatever the text and the guide", () => {
  it("every finding lies in the text, with the words that stand there", () => {
    fc.assert(
      fc.property(anyText, anyGuide, (text, guide) => {
        for (const { start, end, text: found, suggestions } of check(text, guide)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(found);
          for (const one of suggestions) {
            expect(one.start).toBeLessThanOrEqual(start);
            expect(one.end).toBeLessThanOrEqual(text.length);
            expect(one.end).toBeGreaterThanOrEqual(one.start);
          }
        }
      }),
    );
  });

  it("it never throws, on any row of characters, and says the same twice", () => {
    fc.assert(
      fc.property(anyUnicode, anyGuide, (text, guide) => {
        expect(check(text, guide)).toEqual(check(text, { ...guide }));
        for (const { start, end, text: found } of addressForms(text)) expect(text.slice(start, end)).toBe(found);
      }),
      { numRuns: 500 },
    );
  });

  it("putting in a suggestion takes its finding away", () => {
    fc.assert(
      fc.property(anyText, anyGuide, (text, guide) => {
        for (const found of check(text, guide)) {
          for (const suggestion of found.suggestions) {
            const after = check(applySuggestion(text, suggestion), guide);
            const end = suggestion.start + suggestion.replacement.length;
            const stays = after.filter((it) => sameKind(it, found) && it.start >= suggestion.start && it.end <= end);
            expect(stays, JSON.stringify({ text, suggestion })).toEqual([]);
          }
        }
      }),
    );
  });

  it("what was let stand is gone, and nothing else with it but the same words; an error stays", () => {
    fc.assert(
      fc.property(anyText, anyGuide, (text, guide) => {
        const all = check(text, guide);
        for (const found of all) {
          const left = check(text, { ...guide, suppressions: [{ rule: found.rule, text: found.text }] });
          const isSame = (it: Finding) => it.rule === found.rule && it.text === found.text && it.severity !== "error";
          expect(left).toEqual(all.filter((it) => !isSame(it)));
        }
      }),
    );
  });

  it("the order of the entries does not matter", () => {
    fc.assert(
      fc.property(anyText, anyGuide, fc.infiniteStream(fc.integer()), (text, guide, dice) => {
        const shuffled = <T>(all: readonly T[] | undefined): T[] =>
          (all ?? [])
            .map((one) => ({ one, rank: dice.next().value }))
            .sort((left, right) => left.rank - right.rank)
            .map(({ one }) => one);
        const other = {
          ...guide,
          words: shuffled(guide.words),
          fixedPhrases: shuffled(guide.fixedPhrases),
          ownWords: shuffled(guide.ownWords),
        };
        expect(check(text, other)).toEqual(check(text, guide));
      }),
    );
  });

  it("a rule that the guide switches off says nothing, and a level it sets is the level", () => {
    fc.assert(
      fc.property(anyText, anyGuide, (text, guide) => {
        const all = check(text, guide);
        for (const rule of new Set(all.map((found) => found.rule))) {
          const rest = all.filter((found) => found.rule !== rule);
          expect(check(text, { ...guide, levels: { [rule]: "off" } })).toEqual(rest);
          const raised = check(text, { ...guide, levels: { [rule]: "error" } });
          expect(raised.filter((found) => found.rule === rule).every(({ severity }) => severity === "error")).toBe(
            true,
          );
        }
      }),
    );
  });
});
