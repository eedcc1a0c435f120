import { describe, expect, it } from "vitest";
import { QUESTIONS, STAGES } from "@/lib/domain/agreement";
import { EXAMPLES, starterAgreement } from "@/lib/domain/agreement/starters";
import { analyse, compile, decide, dimensionsOf, NONE, POWERS, RISKS, ROLES, type Role } from "@/lib/domain/authority";
import { checkTerm } from "@/lib/domain/deadlines";
import { answer, matrixOf, post, question } from "./starter-answers";

describe.each(EXAMPLES)("the starter agreement %s", (key) => {
  const { rules, terms } = starterAgreement(key);
  const findings = analyse(matrixOf(key));

  it("numbers its rows from 1 on, question by question", () => {
    expect(rules.map((rule) => rule.number)).toEqual(rules.map((_, index) => index + 1));
    const places = rules.map((rule) => QUESTIONS.indexOf(rule.question));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("answers all eight questions of the article, and who accepts, publishes and starts talking", () => {
    expect([...new Set(rules.map((rule) => rule.question))]).toEqual([...QUESTIONS]);
  });

  it("speaks of no organisation's own topic, segment or channel", () => {
    const bare = dimensionsOf({ topics: [], segments: [], channels: [] });
    expect(() =>
      compile({ dimensions: bare, rows: rules.map((rule) => ({ ...rule, id: String(rule.number) })) }),
    ).not.toThrow();
    const named = rules.flatMap((rule) => rule.obligations.map((obligation) => obligation.with));
    expect(new Set(named)).toEqual(new Set([undefined, "trekker", "executive", "expert", "topic"]));
  });

  it("has no row without effect", () => {
    expect(findings.filter((finding) => finding.kind === "ineffective")).toEqual([]);
  });

  it("lets rows clash nowhere but with the binding ones about a crisis, and about a private page in care", () => {
    const isAboutCrisis = (id: string) => {
      const rule = rules.find((candidate) => String(candidate.number) === id);
      const { contentKind, crisisMode, channel } = rule?.when ?? {};
      const isPrivatePage = key === "zorg" && channel?.join() === NONE;
      return rule?.binding === true && (contentKind?.[0] === "crisis" || crisisMode?.[0] === "on" || isPrivatePage);
    };
    const clashes = findings.filter((finding) => finding.kind === "conflict");
    expect(clashes.length).toBeGreaterThan(0);
    expect(clashes.filter(({ rows }) => !rows.some(isAboutCrisis))).toEqual([]);
  });

  it("marks every row about a crisis binding", () => {
    const crisis = rules.filter((rule) => rule.when.contentKind?.join() === "crisis" || rule.when.crisisMode);
    expect(crisis.length).toBeGreaterThanOrEqual(2);
    expect(crisis.every((rule) => rule.binding)).toBe(true);
  });

  it("never says yes to an adviser, whatever the situation", () => {
    for (const power of POWERS) {
      for (const facts of [post, question]) {
        const verdict = answer(key, power, { ...facts, role: "adviser" });
        expect(["refused", "unanswered"], power).toContain(verdict);
      }
    }
    for (const power of ["respond", "accept", "publish"]) {
      expect(answer(key, power, { ...post, role: "adviser" })).toBe("refused");
    }
  });

  it("leaves nobody who works on posts without an answer", () => {
    const gaps = findings.filter((finding) => finding.kind === "gap");
    const aboutPosts = gaps.filter(({ power }) => ["respond", "accept", "publish"].includes(power));
    const roles = aboutPosts.flatMap(({ when }) => when.role ?? [...ROLES]);
    // In a small team the executive writes nothing; asking first is right there.
    expect(roles).toEqual(key === "volledig" ? [] : ["executive"]);
  });

  it("names as acceptor of a post nobody whom it does not let accept", () => {
    for (const role of ROLES) {
      for (const risk of RISKS) {
        for (const topic of ["none", "mobility"]) {
          const said = decide(matrixOf(key), {
            power: "respond",
            facts: { ...post, role, risk, topic },
          });
          if (said.verdict !== "with_acceptance") continue;
          const acceptors = said.obligations.flatMap(({ kind, with: who }) =>
            kind === "acceptor" && who ? [who] : [],
          );
          const able = (acceptors.length > 0 ? acceptors : ROLES).filter((acceptor) =>
            answer(key, "accept", { ...post, role: acceptor, risk, topic }).startsWith("allowed"),
          );
          // Without a topic the full agreement sends medium risk to the executive; the trekker consults.
          const isForExecutive =
            key === "volledig" && topic === "none" && risk === "medium" && acceptors[0] === "trekker";
          if (!isForExecutive) expect(able, `${role} ${risk} ${topic}`).not.toEqual([]);
        }
      }
    }
  });

  it("has a sound term for every stage of posts and cases, usual and urgent, and for answering an idea", () => {
    for (const workKind of ["post", "case"] as const) {
      for (const priority of ["normal", "urgent"] as const) {
        const stages = terms.filter((term) => term.workKind === workKind && term.priority === priority);
        expect(stages.map((term) => term.stage)).toEqual([...STAGES]);
      }
    }
    expect(terms.filter((term) => term.workKind === "idea").map((term) => term.stage)).toEqual(["answer"]);
    for (const term of terms) {
      expect(() => checkTerm(term)).not.toThrow();
      expect(term.amountMinutes).toBeGreaterThan(0);
      for (const { toRole } of term.escalation) expect(ROLES).toContain(toRole as Role);
      if (term.afterwards === "pass_on") expect(term.escalation[0]?.afterMinutes).toBe(0);
    }
  });

  it("gives urgent work less time than usual work at every stage", () => {
    for (const term of terms.filter((candidate) => candidate.priority === "urgent")) {
      const usual = terms.find(
        (other) => other.priority === "normal" && other.workKind === term.workKind && other.stage === term.stage,
      );
      expect(term.amountMinutes).toBeLessThan(usual?.amountMinutes ?? 0);
    }
  });

  it("comes fresh each time, so that changing one copy changes no other", () => {
    const copy = starterAgreement(key);
    copy.rules[0]?.when.role?.push("adviser");
    copy.terms[0]?.escalation.push({ afterMinutes: 1, toRole: "adviser" });
    expect(starterAgreement(key).rules[0]).toEqual(rules[0]);
    expect(starterAgreement(key).terms[0]).toEqual(terms[0]);
  });
});
