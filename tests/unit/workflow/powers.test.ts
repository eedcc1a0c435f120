import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agreement } from "@/lib/domain/agreement";
import { compile, dimensionsOf, type Obligation, type Role, type Row, type Verdict } from "@/lib/domain/authority";
import { type FlowFacts, judgePower, type Subject } from "@/lib/domain/workflow";

const subject: Subject = {
  workKind: "post",
  authorKind: "organisation",
  contentKind: "own_content",
  contentStatus: "soft",
  risk: "low",
  priority: "normal",
  topicKey: "mobility",
  segmentKey: "youth",
  channelKeys: ["facebook", "bluesky"],
};
const circumstances = { moment: "office_hours", atTheButtons: "no", crisisMode: "off" } as const;
const flow: FlowFacts = {
  isOwnWork: false,
  othersMayAccept: true,
  passedOnToRole: null,
  acceptors: [],
  signOffs: [],
  consultationId: null,
};

type Written = Pick<Row, "power" | "verdict"> & { when?: Row["when"]; obligations?: Obligation[] };

function agreementOf(rows: Written[], isSmallTeam = false): Agreement {
  const dimensions = dimensionsOf({ topics: ["mobility"], segments: ["youth"], channels: ["facebook", "bluesky"] });
  const rules = rows.map((row, index) => ({ when: {}, ...row, id: `r${index + 1}` }));
  const weeklyHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  return {
    versionId: "v1",
    versionNumber: 1,
    dimensions,
    compiled: compile({ dimensions, rows: rules }),
    rules: new Map(),
    terms: [],
    calendarId: "c1",
    calendar: { timeZone: "Europe/Brussels", weeklyHours, closed: [] },
    isSmallTeam,
    isCrisis: false,
    crisisNumber: 0,
  };
}

type Asked = {
  power?: "respond" | "accept" | "publish";
  roles?: Role[];
  flow?: Partial<FlowFacts>;
  isSmallTeam?: boolean;
};

function ask(rows: Written[], { power = "accept", roles = ["trekker"], isSmallTeam = false, ...asked }: Asked = {}) {
  const who = { memberId: "fatima", roles };
  const agreement = agreementOf(rows, isSmallTeam);
  return judgePower({ agreement, power, subject, circumstances, who, flow: { ...flow, ...asked.flow } });
}

const mayAccept: Written = { power: "accept", verdict: "allowed" };

describe("the answer of the agreement", () => {
  it("is a yes only where a row says so: nothing written is never a silent yes", () => {
    expect(ask([mayAccept]).outcome).toBe("go");
    expect(ask([])).toMatchObject({ outcome: "held", refusal: { code: "unanswered" } });
    expect(ask([{ power: "accept", verdict: "consult_first" }])).toMatchObject({
      outcome: "held",
      refusal: { code: "consult_first" },
    });
    expect(ask([{ power: "accept", verdict: "refused" }])).toMatchObject({
      outcome: "refused",
      refusal: { code: "not_allowed" },
    });
  });

  it("on several channels is the strictest of them", () => {
    const rows: Written[] = [mayAccept, { power: "accept", verdict: "refused", when: { channel: ["bluesky"] } }];
    expect(ask(rows).outcome).toBe("refused");
  });

  it("for several roles is the best of them, and names the role", () => {
    const rows: Written[] = [mayAccept, { power: "accept", verdict: "refused", when: { role: ["member"] } }];
    expect(ask(rows, { roles: ["member"] }).outcome).toBe("refused");
    expect(ask(rows, { roles: ["member", "trekker"] })).toMatchObject({ outcome: "go", decision: { role: "trekker" } });
  });

  it("lets a writer hand in what somebody else accepts", () => {
    expect(ask([{ power: "respond", verdict: "with_acceptance" }], { power: "respond" }).outcome).toBe(
      "needs_acceptance",
    );
  });
});

describe("four eyes", () => {
  it("keeps whoever handed it in from accepting it", () => {
    expect(ask([mayAccept], { flow: { isOwnWork: true } })).toMatchObject({
      outcome: "refused",
      refusal: { message: "powers.ownWork" },
    });
  });

  it("gives way in a small team, only where nobody else can accept, and says so", () => {
    const own = { isOwnWork: true, othersMayAccept: false };
    expect(ask([mayAccept], { isSmallTeam: true, flow: own })).toMatchObject({ outcome: "go", usesSmallTeam: true });
    expect(ask([mayAccept], { isSmallTeam: true, flow: { ...own, othersMayAccept: true } }).outcome).toBe("refused");
    expect(ask([mayAccept], { isSmallTeam: false, flow: own }).outcome).toBe("refused");
  });

  it("never gives way where a row asks for four eyes by name", () => {
    const rows: Written[] = [{ ...mayAccept, obligations: [{ kind: "four_eyes" }] }];
    expect(ask(rows, { isSmallTeam: true, flow: { isOwnWork: true, othersMayAccept: false } }).outcome).toBe("refused");
  });
});

describe("what rides along", () => {
  const withExpert: Written = { ...mayAccept, obligations: [{ kind: "expert", with: "topic" }] };

  it("holds the step until the expert of the item's topic signed this text", () => {
    expect(ask([withExpert])).toMatchObject({
      outcome: "held",
      refusal: { code: "demands_unmet" },
      demands: [{ about: "mobility", isMet: false }],
    });
    expect(ask([withExpert], { flow: { signOffs: [{ kind: "expert", about: "mobility" }] } }).outcome).toBe("go");
    expect(ask([withExpert], { flow: { signOffs: [{ kind: "coordinate", about: "mobility" }] } }).outcome).toBe("held");
  });

  it("lets only the acceptor who was named accept", () => {
    expect(ask([mayAccept], { flow: { acceptors: ["executive"] } })).toMatchObject({
      outcome: "refused",
      refusal: { message: "powers.namedAcceptor" },
    });
    expect(ask([mayAccept], { flow: { acceptors: ["executive", "fatima"] } }).outcome).toBe("go");
  });
});

describe("a stage that was passed on", () => {
  it("is refused to the former holder with the reason, and open to the role it went to", () => {
    const passed = { passedOnToRole: "executive" } as const;
    expect(ask([mayAccept], { flow: passed })).toMatchObject({
      outcome: "refused",
      refusal: { message: "powers.passedOn" },
    });
    expect(ask([], { roles: ["executive"], flow: { ...passed, acceptors: ["trekker"] } }).outcome).toBe("go");
  });

  it("still obeys an outright no and the expert", () => {
    const passed = { passedOnToRole: "executive" } as const;
    expect(ask([{ power: "accept", verdict: "refused" }], { roles: ["executive"], flow: passed }).outcome).toBe(
      "refused",
    );
    const rows: Written[] = [{ ...mayAccept, obligations: [{ kind: "expert" }] }];
    expect(ask(rows, { roles: ["executive"], flow: passed }).outcome).toBe("held");
  });
});

it("never goes ahead without a row that allows it, a met demand for each obligation, and a second pair of eyes", () => {
  const verdicts: Verdict[] = ["allowed", "with_acceptance", "consult_first", "refused"];
  const row = fc.record({
    power: fc.constantFrom("respond", "accept", "publish"),
    verdict: fc.constantFrom(...verdicts),
    when: fc.oneof(fc.constant({}), fc.record({ role: fc.subarray(["trekker", "member"], { minLength: 1 }) })),
    obligations: fc.subarray([{ kind: "expert" }, { kind: "four_eyes" }] as Obligation[]),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.boolean(), fc.boolean(), (rows, isOwnWork, signed) => {
      const signOffs = signed ? [{ kind: "expert" as const, about: "mobility" }] : [];
      const { outcome, decision, demands } = ask(rows, { flow: { isOwnWork, signOffs } });
      if (outcome !== "go") return;
      expect(isOwnWork).toBe(false);
      expect(decision.verdict).toBe("allowed");
      expect(demands.every((demand) => demand.isMet)).toBe(true);
    }),
  );
});
