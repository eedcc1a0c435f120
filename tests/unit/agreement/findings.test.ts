import { describe, expect, it } from "vitest";
import type { Rule, StageTerm } from "@/lib/domain/agreement";
import {
  type CrewFacts,
  type Findings,
  type FindingsInput,
  findingsOf,
  questionFor,
} from "@/lib/domain/agreement/findings";
import { starterAgreement } from "@/lib/domain/agreement/starters";
import { dimensionsOf } from "@/lib/domain/authority";
import { inputOf } from "./findings-arbitrary";

const dimensions = dimensionsOf({ topics: ["water", "waste"], segments: ["youth"], channels: [] });
const rule = (id: string, parts: Partial<Rule>): Rule => ({
  id,
  number: 1,
  question: "creator",
  note: null,
  power: "respond",
  when: {},
  verdict: "allowed",
  ...parts,
});
const term = (parts: Partial<StageTerm>): StageTerm => ({
  workKind: "case",
  priority: "normal",
  stage: "respond",
  amountMinutes: 240,
  clock: "working",
  remindAtShare: 0.75,
  afterwards: "warn",
  escalation: [],
  ...parts,
});
const fatima = { memberId: "m1", name: "Fatima", roles: ["trekker"] };
const crew: CrewFacts = {
  roles: { trekker: 1, executive: 1, member: 2 },
  experts: { water: 1 },
  segmentTrekkers: {},
  people: [fatima],
};
const deadEndsOf = (rows: Rule[], terms: StageTerm[] = []): Findings["deadEnds"] =>
  findingsOf(inputOf({ dimensions, rows, terms, crew })).deadEnds;

describe("gaps", () => {
  it("stand under the question where a reader looks for them", () => {
    expect(questionFor("respond", { authorKind: ["critic"] })).toBe("critic");
    expect(questionFor("respond", { role: ["editor"] })).toBe("editor");
    expect(questionFor("respond", { role: ["editor", "member"] })).toBe("creator");
    expect(questionFor("involve_expert", {})).toBe("expert_may");
  });

  it("are one finding for a power that no row speaks of, and count under its question", () => {
    const { gaps, coverage } = findingsOf(inputOf({ dimensions, rows: [rule("a", {})] }));
    expect(gaps.map(({ power, isWholePower, when }) => [power, isWholePower, when])).toEqual(
      ["accept", "publish", "involve_expert", "harden", "start_talking"].map((power) => [power, true, {}]),
    );
    expect([coverage.creator, coverage.publish]).toEqual([{ gaps: 0 }, { gaps: 1 }]);
  });

  it("put what really happened first, with the latest work by name", () => {
    const facts = Object.fromEntries(Object.entries(dimensions).map(([fact, values]) => [fact, values[0] ?? ""]));
    const examples = [
      { itemId: "i1", title: "Dijk", at: "2026-11-14T20:10:00.000Z" },
      { itemId: "i2", title: "Strand", at: "2026-11-15T20:10:00.000Z" },
    ];
    const past = [{ power: "harden", facts, verdict: "unanswered", count: 4, examples }];
    const [first] = findingsOf(inputOf({ dimensions, rows: [rule("a", {})], past })).gaps;
    expect(first?.power).toBe("harden");
    expect(first?.happened).toEqual({ count: 4, items: examples.toReversed() });
    expect(first?.example.facts).toEqual(facts);
  });

  it("leave a starter agreement with a list that can be read in one breath", () => {
    const rows = starterAgreement("korte-lijnen").rules.map((one) => ({ ...one, id: `r${one.number}` }));
    const { gaps } = findingsOf(inputOf({ dimensions, rows }));
    expect(gaps.length).toBeLessThan(6);
    expect(gaps.every(({ when }) => Object.keys(when).length <= 2)).toBe(true);
  });
});

describe("clashes", () => {
  it("that a binding row settles come last: they are meant so", () => {
    const rows = [
      rule("crisis", { when: { contentKind: ["crisis"] }, verdict: "consult_first", binding: true }),
      rule("member", { when: { role: ["member"] } }),
      rule("risky", { when: { risk: ["high"] }, verdict: "with_acceptance" }),
    ];
    const { conflicts } = findingsOf(inputOf({ dimensions, rows }));
    expect(conflicts.map(({ rows: both, stricter }) => [both, stricter])).toEqual([
      [["member", "risky"], "risky"],
      [["crisis", "member"], "crisis"],
      [["crisis", "risky"], "crisis"],
    ]);
  });
});

describe("dead ends", () => {
  it("are topics without an expert, named or those that the row can be about", () => {
    const named = rule("a", { obligations: [{ kind: "expert", with: "waste" }] });
    const ofTheItem = rule("b", { obligations: [{ kind: "expert" }] });
    const fine = rule("c", { when: { topic: ["water"] }, obligations: [{ kind: "expert", with: "topic" }] });
    expect(deadEndsOf([named, ofTheItem, fine])).toEqual([
      { kind: "topic_without_expert", topic: "waste", rows: ["a", "b"] },
    ]);
  });

  it("are segments without a trekker, roles nobody holds, and people who left", () => {
    const rows = [
      rule("a", { obligations: [{ kind: "coordinate" }] }),
      rule("b", { verdict: "consult_first", obligations: [{ kind: "acceptor", with: "expert" }] }),
      rule("c", { verdict: "consult_first", obligations: [{ kind: "acceptor", with: "gone" }] }),
      rule("d", { verdict: "consult_first", obligations: [{ kind: "acceptor", with: "m1" }] }),
    ];
    expect(deadEndsOf(rows)).toEqual([
      { kind: "segment_without_trekker", segment: "youth", rows: ["a"] },
      { kind: "role_nobody_holds", role: "expert", rows: ["b"], terms: [] },
      { kind: "person_gone", memberId: "gone", rows: ["c"] },
    ]);
  });

  it("are not what a row that refuses asks for", () => {
    expect(deadEndsOf([rule("a", { verdict: "refused", obligations: [{ kind: "expert", with: "waste" }] })])).toEqual(
      [],
    );
  });

  it("are powers that pass to a role the agreement never gives them, also where a stricter row takes them back", () => {
    const passedOn = term({ afterwards: "pass_on", escalation: [{ afterMinutes: 0, toRole: "member" }] });
    const key = { workKind: "case", priority: "normal", stage: "respond" };
    const allowed = rule("a", { when: { role: ["member"] } });
    const takenBack = rule("b", { when: { risk: ["low", "medium", "high"] }, verdict: "refused", binding: true });
    expect(deadEndsOf([allowed], [passedOn])).toEqual([]);
    expect(deadEndsOf([allowed, takenBack], [passedOn])).toEqual([
      { kind: "role_without_power", role: "member", power: "respond", rows: [], terms: [key] },
    ]);
  });

  it("are answers whose only acceptor is refused there by another row, and no longer once the row lets go", () => {
    const asks = rule("a", { when: { role: ["member"] }, obligations: [{ kind: "acceptor", with: "trekker" }] });
    const written = { ...asks, verdict: "with_acceptance" as const };
    const accepts = rule("b", { power: "accept", when: { role: ["trekker"] } });
    const closed = rule("c", { power: "accept", when: { role: ["trekker"], risk: ["high"] }, verdict: "refused" });
    expect(deadEndsOf([written, accepts])).toEqual([]);
    expect(deadEndsOf([written, accepts, closed])).toMatchObject([
      { kind: "nobody_accepts", role: "member", acceptors: ["trekker"], rows: ["a", "c"] },
    ]);
  });

  it("are terms in working time that the opening hours cannot hold", () => {
    const closed = { timeZone: "Europe/Brussels", weeklyHours: inputOf({}).calendar.weeklyHours, closed: [] };
    const never = { ...closed, weeklyHours: { ...closed.weeklyHours, mon: [] } };
    const onceOpen = { ...never, extraOpen: { "2026-12-01": [["09:00", "12:00"]] as [string, string][] } };
    const terms = [
      term({}),
      term({ priority: "urgent", amountMinutes: 60 }),
      term({ workKind: "post", clock: "clock" }),
    ];
    const endless = (calendar: FindingsInput["calendar"], now?: string) =>
      findingsOf(inputOf({ dimensions, terms, crew, calendar, ...(now ? { now } : {}) })).deadEnds.flatMap((one) =>
        one.kind === "term_never_ends" ? one.terms.map(({ priority }) => priority) : [],
      );
    expect(endless(closed)).toEqual([]);
    expect(endless(never)).toEqual(["normal", "urgent"]);
    expect(endless(onceOpen)).toEqual(["normal"]);
    expect(endless(onceOpen, "2026-12-02T00:00:00.000Z")).toEqual(["normal", "urgent"]);
  });
});
