import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RuleInWords, ruleParts, ruleText, textOf } from "@/lib/domain/agreement/sentences";
import { EXAMPLES, starterAgreement } from "@/lib/domain/agreement/starters";
import { dimensionsOf, OBLIGATION_KINDS, POWERS, VERDICTS } from "@/lib/domain/authority";
import { LOCALES } from "@/lib/domain/language";
import { HILDE, ruleWords, words } from "./catalogue";

const say = (rule: Partial<RuleInWords>, locale: (typeof LOCALES)[number] = "nl") =>
  ruleText({ power: "respond", when: {}, verdict: "allowed", ...rule }, ruleWords[locale], words);

const acceptor = (who: string) => ({ kind: "acceptor", with: who });

describe("a rule as one sentence", () => {
  it("is the sentence of the picture", () => {
    const when = { role: ["member"], contentKind: ["question"], risk: ["low"], moment: ["office_hours"] };
    expect(say({ when })).toBe("Een teamlid mag op een vraag met laag risico, binnen kantooruren, zelf reageren.");
    expect(say({ when }, "en")).toBe(
      "A team member may respond to a question with low risk, during office hours, on their own authority.",
    );
  });

  it("says who is consulted, a role or a person by name, and runs on when only the moment is named", () => {
    const when = { role: ["member"], contentKind: ["complaint"], moment: ["outside"] };
    const rule: RuleInWords = { power: "respond", when, verdict: "consult_first", obligations: [acceptor("trekker")] };
    expect(say(rule)).toBe("Een teamlid moet bij een klacht buiten kantooruren eerst overleggen met de trekker.");
    const crisis: RuleInWords = { ...rule, when: { contentKind: ["crisis"] }, obligations: [acceptor(HILDE)] };
    expect(say(crisis)).toBe("Iedereen moet bij een crisis eerst overleggen met Hilde Baert.");
    expect(say(crisis, "en")).toBe("Everybody may respond to a crisis only after consulting Hilde Baert.");
  });

  it("uses the organisation's own words", () => {
    const when = { role: ["member"], contentKind: ["question"], topic: ["mobility", "waste"], channel: ["facebook"] };
    const obligations = [{ kind: "expert", with: "mobility" }];
    expect(say({ when, obligations })).toBe(
      "Een teamlid mag op een vraag over mobiliteit of afval op Facebook zelf reageren, na akkoord van de deskundige voor mobiliteit.",
    );
    const beach: RuleInWords = {
      power: "respond",
      when: { workKind: ["post"], segment: ["youth"] },
      verdict: "consult_first",
      obligations: [{ kind: "coordinate", with: "tourism" }],
    };
    expect(say(beach)).toBe("Iedereen moet bij een bericht voor Jeugd eerst afstemmen met Toerisme.");
    expect(say(beach, "en")).toBe("Everybody may write a post for Jeugd only after coordinating with Toerisme.");
  });

  it("names everybody but one, and whoever is at the buttons", () => {
    const role = ["trekker", "member", "editor", "expert", "executive"];
    expect(say({ power: "involve_expert", when: { role } })).toBe(
      "Iedereen behalve een adviseur mag bij alles een deskundige betrekken.",
    );
    expect(say({ power: "publish", when: { atTheButtons: ["yes"] } })).toBe(
      "Wie aan de knoppen zit, mag wat geaccepteerd is zelf publiceren.",
    );
  });

  it("reads a fact of which all values are named as one that is left open", () => {
    expect(say({ when: { workKind: ["case"], risk: ["low", "medium", "high"] } })).toBe(
      "Iedereen mag op alles wat binnenkomt zelf reageren.",
    );
  });

  it("in full also says what it leaves open, marked as such", () => {
    const rule: RuleInWords = { power: "respond", when: { workKind: ["case"] }, verdict: "allowed" };
    const parts = ruleParts(rule, { t: ruleWords.nl, words }, "full");
    const open = parts.filter((part) => part.isAny).map((part) => textOf(part.tokens));
    expect(open).toEqual(["Iedereen", "bij elk risico", "op elk moment"]);
  });

  it("marks the words that carry the rule, and no others", () => {
    const rule: RuleInWords = {
      power: "accept",
      when: { role: ["trekker"], risk: ["low", "medium"] },
      verdict: "allowed",
    };
    const parts = ruleParts(rule, { t: ruleWords.nl, words }, "full");
    const strong = parts.flatMap((part) => part.tokens.filter((token) => token.isStrong).map((token) => token.text));
    expect(strong).toEqual(["trekker", "laag of gemiddeld risico"]);
  });
});

describe.each(LOCALES)("any rule at all, in %s", (locale) => {
  const dimensions = dimensionsOf({
    topics: Object.keys(words.topic),
    segments: Object.keys(words.segment),
    channels: Object.keys(words.channel),
  });
  const when = fc.record(
    Object.fromEntries(
      Object.entries(dimensions).map(([fact, values]) => [fact, fc.subarray(values, { minLength: 1 })]),
    ),
    { requiredKeys: [] },
  );
  const obligation = fc.oneof(
    fc.constantFrom(...OBLIGATION_KINDS.filter((kind) => kind !== "acceptor")).map((kind) => ({ kind })),
    fc.constantFrom("trekker", "executive", "expert", HILDE).map(acceptor),
    fc.constantFrom("topic", "mobility").map((topic) => ({ kind: "expert", with: topic })),
    fc.constant({ kind: "coordinate", with: "tourism" }),
  );
  const anyRule: fc.Arbitrary<RuleInWords> = fc.record({
    power: fc.constantFrom(...POWERS),
    when: when.map((facts) => facts as Record<string, string[]>),
    verdict: fc.constantFrom(...VERDICTS),
    obligations: fc.array(obligation, { maxLength: 3 }),
  });

  it("has a sentence without holes: a capital, a full stop, no doubled space or comma, nothing left to fill in", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const text = say(rule, locale);
        expect(text).toMatch(/^\p{Lu}.*\p{L}\.$/u);
        expect(text).not.toMatch(/ {2}|,,| ,|[{}<>\uE000\uE001]|authority\.\w/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("says something else as soon as one fact of the rule is another", () => {
    const change = fc
      .constantFrom(...Object.entries(dimensions))
      .chain(([fact, values]) => fc.record({ fact: fc.constant(fact), values: fc.subarray(values) }));
    fc.assert(
      fc.property(when, change, (before, { fact, values }) => {
        const after = { ...before, [fact]: values };
        fc.pre(meaningOf(before) !== meaningOf(after));
        const sentence = (facts: object) => say({ power: "accept", when: facts as RuleInWords["when"] }, locale);
        expect(sentence(after)).not.toBe(sentence(before));
      }),
      { numRuns: 2_000 },
    );
  });

  /** The situations a rule matches, as one text: naming all values of a fact is naming none. */
  function meaningOf(facts: Record<string, string[] | undefined>): string {
    const narrowed = Object.entries(dimensions).map(([fact, values]): [string, string[]] => {
      const given = facts[fact] ?? [];
      return [fact, given.length === values.length ? [] : given.toSorted()];
    });
    return JSON.stringify(withoutTheObvious(Object.fromEntries(narrowed)));
  }

  /** A post is always our own content, and what others write or ask only ever comes in. */
  function withoutTheObvious(facts: Record<string, string[]>): Record<string, string[]> {
    const { workKind = [], contentKind = [], authorKind = [] } = facts;
    const ours = ["crisis", "own_content"];
    const isTheirs =
      (contentKind.length > 0 && !contentKind.some((kind) => ours.includes(kind))) ||
      (authorKind.length > 0 && !authorKind.includes("organisation"));
    if (isTheirs && workKind.join() === "case") return { ...facts, workKind: [] };
    if (workKind.join() === "post" && contentKind.join() === "own_content") return { ...facts, contentKind: [] };
    return facts;
  }
});

describe.each(EXAMPLES)("the starter %s, read aloud", (key) => {
  it.each(LOCALES)("in %s is what was read and found right", async (locale) => {
    const lines = starterAgreement(key).rules.map((rule) => {
      const number = `${rule.number}${rule.binding ? " (binding)" : ""}`;
      return `${number} ${ruleText(rule, ruleWords[locale], words)}`;
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`./listings/${key}.${locale}.txt`);
  });
});
