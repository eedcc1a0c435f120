import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstSituation, fitting, type Hearing, otherAnswers, recognise } from "@/lib/domain/agreement/asking";
import { compile, decide, dimensionsOf, distanceFromYes, type Row } from "@/lib/domain/authority";

const weekday: [string, string][] = [["09:00", "17:00"]];
const hearing: Hearing = {
  vocabulary: [
    { fact: "role", value: "member", words: ["teamlid", "team"] },
    { fact: "role", value: "trekker", words: ["trekker"] },
    { fact: "contentKind", value: "complaint", words: ["klacht"] },
    { fact: "contentKind", value: "question", words: ["vraag"] },
    { fact: "topic", value: "beach", words: ["strandcabines", "strand cabines"] },
    { fact: "channel", value: "cafe", words: ["Café de Zee"] },
    { fact: "risk", value: "low", words: ["laag"] },
    { fact: "atTheButtons", value: "yes", words: ["aan de knoppen"] },
    { fact: "atTheButtons", value: "no", words: ["niet aan de knoppen"] },
  ],
  fillers: ["een", "wil", "op", "over", "de", "met", "risico"],
  days: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  calendar: { weeklyHours: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [] } },
};

describe("words that somebody types", () => {
  it("become the facts they name, also as a whole sentence", () => {
    const chosen = { role: "member", contentKind: "complaint", moment: "outside", topic: "beach", risk: "low" };
    for (const text of [
      "teamlid klacht zaterdag strandcabines laag",
      "Een teamlid wil op ZATERDAG antwoord op een klacht over de strand cabines, met laag risico.",
    ]) {
      expect(recognise(text, hearing).chosen).toEqual(chosen);
    }
  });

  it("are heard in the plural, with accents left out, and by their longest name", () => {
    expect(recognise("teamleden klachten cafe de zee", hearing)).toMatchObject({
      chosen: { contentKind: "complaint", channel: "cafe" },
      unknown: ["teamleden"],
    });
    expect(recognise("niet aan de knoppen", hearing).chosen).toEqual({ atTheButtons: "no" });
  });

  it("name a moment by its day, its hour or both, against the opening hours", () => {
    const moments = {
      dinsdag: "office_hours",
      "dinsdag 21:10": "outside",
      "9u": "office_hours",
      "zondag 10.30": "outside",
    };
    for (const [text, moment] of Object.entries(moments)) {
      expect([text, recognise(text, hearing).chosen.moment]).toEqual([text, moment]);
    }
    expect(recognise("vraag", hearing).chosen).not.toHaveProperty("moment");
  });

  it("that mean nothing are given back as they were typed; said twice, the last one counts and is named", () => {
    expect(recognise("Een Gorgelbliep met vraag of klacht", hearing)).toEqual({
      chosen: { contentKind: "complaint" },
      unknown: ["Gorgelbliep", "of"],
      twice: ["contentKind"],
    });
  });

  it("never throw, and choose only values that the vocabulary or the calendar gives", () => {
    const values = new Set([...hearing.vocabulary.map(({ value }) => value), "office_hours", "outside"]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(Object.values(recognise(text, hearing).chosen).every((value) => values.has(value))).toBe(true);
      }),
    );
  });
});

const dimensions = dimensionsOf({ topics: ["beach"], segments: [], channels: ["fb"] });
const rows: Row[] = [
  { id: "1", power: "respond", when: { role: ["member"] }, verdict: "with_acceptance" },
  {
    id: "2",
    power: "respond",
    when: { role: ["member"], risk: ["low"], moment: ["office_hours"] },
    verdict: "allowed",
  },
  { id: "3", power: "respond", when: { role: ["member"], risk: ["high"] }, verdict: "refused" },
  { id: "4", power: "respond", when: { role: ["trekker"] }, verdict: "allowed" },
];
const compiled = compile({ dimensions, rows });

describe("another answer", () => {
  it("is looked for nearest first: waiting and asking somebody else before what nobody can change", () => {
    const asked = fitting(firstSituation(dimensions), { moment: "outside" });
    const { better, worse } = otherAnswers(compiled, asked);
    expect(better.slice(0, 2).map(({ changes }) => changes)).toEqual([
      { moment: ["office_hours"] },
      { role: ["trekker"] },
    ]);
    expect(worse).toContainEqual(expect.objectContaining({ changes: { risk: ["high"] } }));
  });

  it("is given beside a yes too: what would make it stricter", () => {
    const { better, worse } = otherAnswers(compiled, firstSituation(dimensions));
    expect(better).toEqual([]);
    expect(worse[0]?.changes).toEqual({ moment: ["outside"] });
  });

  it("always is another one, for every value that is named", () => {
    const situation = fc.record(
      Object.fromEntries(Object.entries(dimensions).map(([fact, all]) => [fact, fc.constantFrom(...all)])),
    );
    fc.assert(
      fc.property(situation, (facts) => {
        const now = distanceFromYes(decide(compiled, { power: "respond", facts }).verdict);
        const { better, worse } = otherAnswers(compiled, { power: "respond", facts });
        for (const { changes, decision } of [...better, ...worse]) {
          const [fact = "", values = []] = Object.entries(changes)[0] ?? [];
          if (Object.keys(changes).length > 1) continue;
          for (const value of values) {
            const other = decide(compiled, { power: "respond", facts: { ...facts, [fact]: value } }).verdict;
            expect(other).toBe(decision.verdict);
          }
        }
        for (const { decision } of better) expect(distanceFromYes(decision.verdict)).toBeLessThan(now);
        for (const { decision } of worse) expect(distanceFromYes(decision.verdict)).toBeGreaterThan(now);
      }),
    );
  });
});

describe("a situation with words chosen anew", () => {
  it("keeps a post ours and a case somebody else's", () => {
    const first = firstSituation(dimensions);
    const post = fitting(first, { power: "publish", workKind: "post" });
    expect(post).toMatchObject({ power: "publish", facts: { authorKind: "organisation", contentKind: "own_content" } });
    expect(fitting(post, { contentKind: "complaint" }).facts).toMatchObject({
      workKind: "case",
      authorKind: "creator",
      contentKind: "complaint",
    });
  });
});
