import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agreement, Rule } from "@/lib/domain/agreement";
import { compile, dimensionsOf, type Obligation, type Row } from "@/lib/domain/authority";
import type { Crew } from "@/lib/domain/consultations";
import { judgeHardening, nearestHardening, type Wait, waitsAnsweredBy, waitsOf } from "@/lib/domain/content";
import type { Subject } from "@/lib/domain/workflow";

const subject: Subject = {
  workKind: "post",
  authorKind: "organisation",
  contentKind: "own_content",
  contentStatus: "soft",
  risk: "low",
  priority: "normal",
  topicKey: "mobility",
  segmentKey: "youth",
  channelKeys: [],
};
const circumstances = { moment: "office_hours", onDuty: [], crisisMode: "off" } as const;

type Written = Pick<Row, "verdict"> & { when?: Row["when"]; obligations?: Obligation[] };

function judged(rows: Written[], roles: readonly ("trekker" | "member")[] = ["trekker"]) {
  const dimensions = dimensionsOf({ topics: ["mobility"], segments: ["youth"], channels: [] });
  const written = rows.map((row, index) => ({ when: {}, power: "harden", ...row, id: `r${index + 1}` }));
  const agreement = {
    versionId: "v1",
    calendarId: "c1",
    dimensions,
    compiled: compile({ dimensions, rows: written }),
    rules: new Map<string, Rule>(),
  } as unknown as Agreement;
  return judgeHardening({ agreement, subject, circumstances, roles });
}

const crew: Crew = [
  { memberId: "fatima", roles: [{ role: "trekker", segmentKey: null }], topics: [] },
  { memberId: "yasmin", roles: [{ role: "trekker", segmentKey: "youth" }], topics: [] },
  { memberId: "ilse", roles: [{ role: "expert", segmentKey: null }], topics: ["mobility"] },
  { memberId: "dirk", roles: [{ role: "expert", segmentKey: null }], topics: ["library"] },
  { memberId: "hilde", roles: [{ role: "executive", segmentKey: null }], topics: [] },
];
const about = { topicKey: "mobility", segmentKey: "youth", askerId: "fatima" };
const asked = (rows: Written[], more: Partial<typeof about> = {}) =>
  waitsOf(judged(rows), { ...about, ...more }, crew).map(({ kind, askedIds }) => [kind, askedIds]);

describe("what the agreement says about making content hard", () => {
  it("is a yes, a yes once others said it, a question, or a no", () => {
    expect(judged([{ verdict: "allowed" }]).outcome).toBe("go");
    expect(judged([{ verdict: "with_acceptance" }]).outcome).toBe("needs_acceptance");
    expect(judged([{ verdict: "consult_first" }]).outcome).toBe("held");
    expect(judged([]).outcome).toBe("held");
    expect(judged([{ verdict: "refused" }]).outcome).toBe("refused");
  });

  it("is no yes on one's own where somebody has to agree, whatever the verdict", () => {
    const kinds: Obligation[] = [
      { kind: "expert" },
      { kind: "coordinate" },
      { kind: "four_eyes" },
      { kind: "acceptor", with: "executive" },
    ];
    for (const obligation of kinds)
      expect(judged([{ verdict: "allowed", obligations: [obligation] }]).outcome).toBe("needs_acceptance");
  });

  it("is the best answer of several capacities", () => {
    const [no, asks, yes] = [judged([{ verdict: "refused" }]), judged([]), judged([{ verdict: "allowed" }])];
    expect(nearestHardening([no, asks]).outcome).toBe("held");
    expect(nearestHardening([no, yes, asks]).outcome).toBe("go");
  });
});

describe("whose yes it takes", () => {
  it("is nobody's where it is allowed or refused", () => {
    expect([asked([{ verdict: "allowed" }]), asked([{ verdict: "refused" }])]).toEqual([[], []]);
  });

  it("is the expert's of the topic where experts accept, and any expert's where the topic has none", () => {
    const rows: Written[] = [{ verdict: "with_acceptance", obligations: [{ kind: "acceptor", with: "expert" }] }];
    expect(asked(rows)).toEqual([["acceptance", ["ilse"]]]);
    expect(asked(rows, { topicKey: "swimming" })).toEqual([["acceptance", ["ilse", "dirk"]]]);
  });

  it("is each obligation's apart", () => {
    const obligations: Obligation[] = [
      { kind: "acceptor", with: "executive" },
      { kind: "expert", with: "library" },
      { kind: "coordinate" },
    ];
    expect(asked([{ verdict: "allowed", obligations }])).toEqual([
      ["acceptance", ["hilde"]],
      ["expert", ["dirk"]],
      ["coordinate", ["yasmin"]],
    ]);
  });

  it("is the executive's where nobody is named, and the nearest people's where the agreement is silent", () => {
    expect(asked([{ verdict: "with_acceptance" }])).toEqual([["acceptance", ["hilde"]]]);
    expect(asked([])).toEqual([["consultation", ["ilse", "yasmin"]]]);
  });

  it("is never that of whoever proposes", () => {
    const verdict = fc.constantFrom("with_acceptance" as const, "consult_first" as const, "allowed" as const);
    const obligation = fc.constantFrom<Obligation>(
      { kind: "expert" },
      { kind: "coordinate" },
      { kind: "four_eyes" },
      { kind: "acceptor", with: "trekker" },
      { kind: "acceptor", with: "fatima" },
    );
    fc.assert(
      fc.property(
        verdict,
        fc.array(obligation, { maxLength: 3 }),
        fc.constantFrom(...crew),
        (said, obligations, asker) => {
          const waits = waitsOf(judged([{ verdict: said, obligations }]), { ...about, askerId: asker.memberId }, crew);
          expect(waits.flatMap(({ askedIds }) => askedIds)).not.toContain(asker.memberId);
        },
      ),
    );
  });
});

describe("an answer", () => {
  const waits: Wait[] = [
    { kind: "acceptance", askedIds: ["ilse", "dirk"], givenById: null },
    { kind: "expert", askedIds: ["dirk"], givenById: null },
    { kind: "consultation", askedIds: ["yasmin"], givenById: null },
  ];
  const by = (memberId: string, role: "expert" | "executive" = "expert", proposedById = "fatima") =>
    waitsAnsweredBy(waits, { actsAs: [memberId], roles: [{ role }], proposedById }).map(({ kind }) => kind);

  it("ends every wait that somebody was asked about, and for an executive every question", () => {
    expect(by("ilse")).toEqual(["acceptance"]);
    expect(by("dirk")).toEqual(["acceptance", "expert"]);
    expect(by("hilde", "executive")).toEqual(["consultation"]);
  });

  it("ends nothing of one's own proposal, nor when somebody stands in for who proposed it", () => {
    expect(by("ilse", "expert", "ilse")).toEqual([]);
    const standIn = { actsAs: ["dirk", "fatima"], roles: [{ role: "expert" as const }], proposedById: "fatima" };
    expect(waitsAnsweredBy(waits, standIn)).toEqual([]);
  });
});
