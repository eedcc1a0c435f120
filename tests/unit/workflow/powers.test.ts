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
const circumstances = { moment: "office_hours", onDuty: [], crisisMode: "off" } as const;
const flow: FlowFacts = {
  isOwnWork: false,
  othersMayAccept: true,
  passedOnToRole: null,
  acceptors: [],
  needsFourEyes: false,
  accepted: null,
  signOffs: [],
  isApprovedContent: false,
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

describe("who has to accept, asked where the text is handed in", () => {
  const alone: Written = { power: "respond", verdict: "allowed" };
  const byExecutive: Written = { ...alone, obligations: [{ kind: "acceptor", with: "executive" }] };
  const byAnother: Written = { ...alone, obligations: [{ kind: "four_eyes" }] };
  const handIn = (rows: Written[], asked: Asked = {}) => ask(rows, { power: "respond", ...asked });

  it("holds the stage whatever the verdict: own authority with a named acceptor is handed in", () => {
    expect(handIn([alone])).toMatchObject({ outcome: "go", acceptance: null });
    expect(handIn([byExecutive])).toMatchObject({
      outcome: "needs_acceptance",
      acceptance: { acceptors: ["executive"], needsFourEyes: false },
    });
    expect(handIn([byAnother])).toMatchObject({
      outcome: "needs_acceptance",
      acceptance: { acceptors: [], needsFourEyes: true },
    });
  });

  it("is carried to whoever accepts: four eyes asked for by name bind a small team too", () => {
    const own = { isOwnWork: true, othersMayAccept: false };
    expect(ask([mayAccept], { isSmallTeam: true, flow: { ...own, needsFourEyes: true } })).toMatchObject({
      outcome: "refused",
      refusal: { message: "powers.ownWork" },
    });
  });

  it("binds the row of accepting itself: whoever is not named does not accept", () => {
    const rows: Written[] = [{ ...mayAccept, obligations: [{ kind: "acceptor", with: "executive" }] }];
    expect(ask(rows)).toMatchObject({ outcome: "refused", refusal: { message: "powers.namedAcceptor" } });
    expect(ask(rows, { roles: ["executive"] }).outcome).toBe("go");
    const byFatima: Written[] = [{ ...mayAccept, obligations: [{ kind: "acceptor", with: "fatima" }] }];
    expect(ask(byFatima).outcome).toBe("go");
    expect(ask(byFatima, { flow: { acceptors: ["executive"] } }).outcome).toBe("refused");
  });

  it("names who is consulted, not who accepts, where the row wants talk first", () => {
    const rows: Written[] = [
      { power: "accept", verdict: "consult_first", obligations: [{ kind: "acceptor", with: "executive" }] },
    ];
    expect(ask(rows, { flow: { consultationId: "c1" } }).outcome).toBe("go");
  });
});

describe("what publishing asks of the acceptance", () => {
  const mayWrite: Written = { power: "respond", verdict: "allowed" };
  const afterAnother: Written = { power: "publish", verdict: "allowed", obligations: [{ kind: "four_eyes" }] };
  const afterExecutive: Written = {
    power: "publish",
    verdict: "allowed",
    obligations: [{ kind: "acceptor", with: "executive" }],
  };
  const asPublisher = (rows: Written[], accepted: FlowFacts["accepted"]) =>
    ask(rows, { power: "publish", flow: { accepted } });

  it("holds publishing until that acceptance was given", () => {
    const own = { memberIds: ["fatima"], roles: ["trekker" as const], ground: "own_authority" };
    const byJan = { memberIds: ["jan"], roles: ["trekker" as const], ground: "accepted" };
    const byHilde = { memberIds: ["hilde"], roles: ["executive" as const], ground: "accepted" };
    expect(asPublisher([afterAnother], own)).toMatchObject({
      outcome: "held",
      refusal: { code: "demands_unmet", message: "powers.demand.four_eyes" },
    });
    expect(asPublisher([afterAnother], byJan).outcome).toBe("go");
    expect(asPublisher([afterExecutive], byJan)).toMatchObject({
      outcome: "held",
      demands: [{ kind: "acceptor", about: "executive", isMet: false }],
    });
    expect(asPublisher([afterExecutive], byHilde).outcome).toBe("go");
    const whenAccepted: Written = { power: "publish", verdict: "with_acceptance" };
    expect(asPublisher([whenAccepted], own).outcome).toBe("held");
    expect(asPublisher([whenAccepted], { ...own, ground: "own_work" }).outcome).toBe("go");
  });

  it("is asked for when the text is handed in, where nobody could publish without it", () => {
    const handIn = (rows: Written[]) => ask([mayWrite, ...rows], { power: "respond" });
    expect(handIn([afterAnother])).toMatchObject({ outcome: "needs_acceptance", acceptance: { needsFourEyes: true } });
    expect(handIn([afterExecutive])).toMatchObject({
      outcome: "needs_acceptance",
      acceptance: { acceptors: ["executive"] },
    });
    expect(handIn([{ power: "publish", verdict: "with_acceptance" }]).outcome).toBe("needs_acceptance");
    const oneWithout: Written = { power: "publish", verdict: "allowed", when: { role: ["trekker"] } };
    const forMembers: Written = { ...afterAnother, when: { role: ["member"] } };
    expect(handIn([oneWithout, forMembers]).outcome).toBe("go");
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

it("never goes out on own authority past an acceptor or a second reader, whatever the rows", () => {
  const verdicts: Verdict[] = ["allowed", "with_acceptance", "consult_first", "refused"];
  const row = fc.record({
    power: fc.constant("respond"),
    verdict: fc.constantFrom(...verdicts),
    when: fc.oneof(fc.constant({}), fc.record({ role: fc.subarray(["trekker", "member"], { minLength: 1 }) })),
    obligations: fc.subarray([{ kind: "acceptor", with: "executive" }, { kind: "four_eyes" }] as Obligation[]),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const { outcome, decision, acceptance } = ask(rows, { power: "respond" });
      const asked = decision.obligations.map(({ kind }) => kind);
      if (outcome === "go") expect(asked).toEqual([]);
      if (outcome !== "needs_acceptance") return;
      expect(acceptance?.needsFourEyes).toBe(asked.includes("four_eyes"));
      expect(acceptance?.acceptors).toEqual(asked.includes("acceptor") ? ["executive"] : []);
    }),
  );
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
