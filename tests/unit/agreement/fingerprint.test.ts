import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rule } from "@/lib/domain/agreement";
import { agreementText } from "@/lib/domain/agreement/fingerprint";
import { missingTerms, signingCapacity, strayRow } from "@/lib/domain/agreement/proposing";
import { starterAgreement } from "@/lib/domain/agreement/starters";
import { dimensionsOf } from "@/lib/domain/authority";

const starter = starterAgreement("volledig");
const title = "Volledig afsprakenkader";
const rules = starter.rules.map((rule, index): Rule => ({ ...rule, id: `rule ${index}`, note: rule.note ?? null }));
const content = { title, rules, terms: starter.terms };
const text = agreementText(content);

/** The same list in another order. */
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

describe("the text a signature is bound to", () => {
  it("is the same in whatever order rows, terms, values and obligations were read", () => {
    fc.assert(
      fc.property(shuffled(rules), shuffled(starter.terms), (anyRules, anyTerms) => {
        const turned = anyRules.map((rule) => ({
          ...rule,
          when: Object.fromEntries(
            Object.entries(rule.when)
              .toReversed()
              .map(([fact, values]) => [fact, values.toReversed()]),
          ),
          obligations: rule.obligations?.toReversed() ?? [],
        }));
        expect(agreementText({ title, rules: turned, terms: anyTerms })).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it("does not depend on the ids of the rows, which a copy does not share", () => {
    expect(agreementText({ ...content, rules: rules.map((rule) => ({ ...rule, id: `copy of ${rule.id}` })) })).toBe(
      text,
    );
  });

  it("differs as soon as anything reads otherwise", () => {
    const changes: ((rule: Rule) => Rule)[] = [
      (rule) => ({ ...rule, verdict: rule.verdict === "refused" ? "allowed" : "refused" }),
      (rule) => ({ ...rule, binding: !rule.binding }),
      (rule) => ({ ...rule, note: `${rule.note ?? ""}!` }),
      (rule) => ({ ...rule, when: { ...rule.when, risk: [...(rule.when.risk ?? []), "another"] } }),
      (rule) => ({ ...rule, obligations: [...(rule.obligations ?? []), { kind: "four_eyes", with: "x" }] }),
      (rule) => ({ ...rule, number: rule.number + 1_000 }),
      (rule) => ({ ...rule, power: `${rule.power}!` }),
      (rule) => ({ ...rule, question: rule.question === "critic" ? "creator" : "critic" }),
    ];
    fc.assert(
      fc.property(fc.nat(rules.length - 1), fc.constantFrom(...changes), (at, change) => {
        const changed = rules.map((rule, index) => (index === at ? change(rule) : rule));
        expect(agreementText({ ...content, rules: changed })).not.toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.nat(starter.terms.length - 1), (at) => {
        const terms = starter.terms.map((term, index) =>
          index === at ? { ...term, amountMinutes: term.amountMinutes + 1 } : term,
        );
        expect(agreementText({ ...content, terms })).not.toBe(text);
        expect(agreementText({ ...content, terms: starter.terms.filter((_, index) => index !== at) })).not.toBe(text);
      }),
    );
    expect(agreementText({ ...content, title: `${title}.` })).not.toBe(text);
  });
});

describe("what a version needs before it can be proposed", () => {
  it("is a usual term for every stage; the starters have them all, and each one left out is named", () => {
    for (const key of ["korte-lijnen", "volledig"] as const) {
      const { terms } = starterAgreement(key);
      expect(missingTerms(terms)).toEqual([]);
      for (const { workKind, stage, priority } of terms) {
        const left = terms.filter(
          (term) => term.workKind !== workKind || term.stage !== stage || term.priority !== priority,
        );
        expect(missingTerms(left)).toEqual(priority === "normal" ? [{ workKind, stage }] : []);
      }
    }
  });

  it("is rows about what there is", () => {
    const dimensions = dimensionsOf({ topics: ["mobility"], segments: [], channels: ["bluesky"] });
    const row = (when: Record<string, string[]>) => ({ id: "r", power: "accept", when, verdict: "refused" as const });
    expect(strayRow({ dimensions, rows: [row({ channel: ["bluesky"] })] })).toBeNull();
    expect(strayRow({ dimensions, rows: [row({ channel: ["hyves"] })] })).toBe("r");
  });
});

describe("who signs", () => {
  const executive = { role: "executive" as const, segmentId: null };
  const forHilde = { ...executive, standsInFor: { memberId: "hilde", name: "Hilde" } };
  const who = (memberId: string, ...roles: (typeof executive)[]) => ({ memberId, roles });
  const proposedBy = (proposedById: string, isSmallTeam = false) => ({ proposedById, isSmallTeam });

  it("is an executive who did not propose it, or anybody of them in a small team", () => {
    const hilde = who("hilde", executive);
    expect(signingCapacity(hilde, proposedBy("fatima"))).toMatchObject({ memberId: "hilde", deputyFor: null });
    expect(signingCapacity(hilde, proposedBy("hilde"))).toBeNull();
    expect(signingCapacity(hilde, proposedBy("hilde", true))).toMatchObject({ memberId: "hilde" });
    expect(signingCapacity(who("wout"), proposedBy("fatima"))).toBeNull();
  });

  it("is a deputy in the name of who is away, but never for what that person or the deputy proposed", () => {
    const koen = who("koen", forHilde);
    expect(signingCapacity(koen, proposedBy("fatima"))).toMatchObject({ deputyFor: { name: "Hilde" } });
    expect(signingCapacity(koen, proposedBy("hilde"))).toBeNull();
    expect(signingCapacity(koen, proposedBy("koen"))).toBeNull();
    expect(signingCapacity(who("koen", executive, forHilde), proposedBy("hilde"))).toMatchObject({ deputyFor: null });
  });
});
