import { describe, expect, it } from "vitest";
import type { Rule, StageTerm } from "@/lib/domain/agreement";
import { differencesOf, type LinkedRule } from "@/lib/domain/agreement/difference";
import { effectTokens, outcomeText } from "@/lib/domain/agreement/difference/words";
import { situationText, textOf } from "@/lib/domain/agreement/sentences";
import { starterAgreement } from "@/lib/domain/agreement/starters";
import { dimensionsOf } from "@/lib/domain/authority";
import type { Locale } from "@/lib/domain/language";
import { ruleWords, words } from "./catalogue";

const dimensions = dimensionsOf({ topics: ["mobility"], segments: ["youth"], channels: ["facebook"] });
const rule = (id: string, content: Partial<Rule>): Rule => ({
  id,
  number: Number(id),
  question: "creator",
  power: "respond",
  when: { role: ["member"], workKind: ["case"], contentKind: ["question"] },
  verdict: "with_acceptance",
  obligations: [{ kind: "acceptor", with: "trekker" }],
  note: null,
  ...content,
});
const compared = (before: Rule[], after: LinkedRule[], terms: [StageTerm[], StageTerm[]] = [[], []]) =>
  differencesOf({ dimensions, rows: before, terms: terms[0] }, { dimensions, rows: after, terms: terms[1] });

function read(before: Rule[], after: LinkedRule[], locale: Locale = "nl") {
  const inWords = { t: ruleWords[locale], words };
  return compared(before, after).rules.map((difference) => {
    const [effect] = difference.effects;
    if (!effect) return [difference.kind, ...difference.changes];
    return [
      difference.kind,
      textOf(effectTokens(effect, { situations: effect.situations[0] ?? {}, rule: difference }, inWords)),
      outcomeText(effect.from, inWords),
      situationText(effect.example, inWords.t, words),
    ];
  });
}

describe("the difference, read aloud", () => {
  const wide = rule("1", { when: { role: ["member"], workKind: ["case"] } });

  it("says what one may do from now on, what was, and where one meets it", () => {
    const fresh = rule("2", {
      when: { role: ["member"], workKind: ["case"], contentKind: ["question"], risk: ["low"] },
      verdict: "allowed",
      obligations: [],
    });
    expect(read([wide], [wide, fresh])).toEqual([
      [
        "wider",
        "Een teamlid mag op een vraag met laag risico zelf reageren.",
        "na akkoord van de trekker",
        "Een teamlid wil binnen kantooruren antwoorden op een vraag van een gesprekspartner, met laag risico.",
      ],
    ]);
    expect(read([wide], [wide, fresh], "en")[0]?.slice(1, 3)).toEqual([
      "A team member may respond to a question with low risk on their own authority.",
      "after acceptance by the trekker",
    ]);
  });

  it("says that nothing is said any more where a row left", () => {
    expect(read([wide], [])[0]).toEqual([
      "narrower",
      "Een teamlid moet bij alles wat binnenkomt eerst overleggen met wie erover beslist.",
      "na akkoord van de trekker",
      "Een teamlid wil binnen kantooruren antwoorden op een vraag van een gesprekspartner, met laag risico.",
    ]);
    expect(read([], [wide])[0]?.slice(0, 3)).toEqual([
      "wider",
      "Een teamlid mag op alles wat binnenkomt reageren na akkoord van de trekker.",
      "daar staat niets over, dus eerst overleggen",
    ]);
  });

  it("tells other conditions apart from another verdict", () => {
    const asked = { ...wide, obligations: [{ kind: "acceptor", with: "executive" }] };
    expect(read([wide], [{ ...asked, id: "3", originId: "1" }])[0]?.slice(0, 3)).toEqual([
      "conditions",
      "Een teamlid mag op alles wat binnenkomt reageren na akkoord van de eindverantwoordelijke.",
      "na akkoord van de trekker",
    ]);
  });

  it("counts a note, another place and a row that others cover as without effect", () => {
    const [one, two] = [rule("1", {}), rule("2", { verdict: "refused", obligations: [], when: { role: ["editor"] } })];
    const noted = [{ ...one, note: "Snel gaat voor." }, two];
    expect(read([one, two], noted)).toEqual([["without_effect", "note"]]);
    const turned = [
      { ...two, number: 1 },
      { ...one, number: 2 },
    ];
    expect(read([one, two], turned)).toEqual([["without_effect", "place"]]);
    expect(read([one, two], [one, two, { ...one, id: "9", number: 3 }])).toEqual([["without_effect"]]);
  });

  it("names the terms that changed, and no other", () => {
    const { terms } = starterAgreement("korte-lijnen");
    const longer = terms.map((term, index) => (index === 2 ? { ...term, amountMinutes: 999 } : term));
    const { terms: found } = compared([], [], [terms, longer.toReversed()]);
    expect(found).toEqual([{ before: terms[2], after: longer[2] }]);
  });

  it("of the two agreements of the set-up is told in a few situations each", () => {
    const of = (key: "korte-lijnen" | "volledig") =>
      starterAgreement(key).rules.map((one): Rule => ({ ...one, id: `${key} ${one.number}` }));
    const { rules } = compared(of("korte-lijnen"), of("volledig"));
    expect(new Set(rules.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    expect(
      Math.max(...rules.flatMap(({ effects }) => effects.map(({ situations }) => situations.length))),
    ).toBeLessThan(40);
  });
});
