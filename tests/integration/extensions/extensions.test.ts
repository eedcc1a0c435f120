import { beforeEach, describe, expect, it } from "vitest";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { appointDeputy } from "@/lib/features/deputies/commands";
import { askExtension, decideExtension } from "@/lib/features/extensions/commands";
import { extensionsToDecide } from "@/lib/features/extensions/queries";
import { submitItem } from "@/lib/features/flow/commands";
import { setSmallTeam } from "@/lib/features/organisation/commands";
import { readActor, readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

type Name = "wout" | "lieselot" | "fatima" | "hilde" | "piet";
/** Tuesday 24 November 2026, 15:30 in Brussels; open from 9 to 17. */
const now = new Date("2026-11-24T14:30:00.000Z");
const inTwoWeeks = "2026-12-08T11:00:00.000Z";
let town: GivenOrganisation<Name>;
let byHand: { channelIds: string[]; now: Date };

beforeEach(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: { wout: ["member"], lieselot: ["member"], fatima: ["trekker"], hilde: ["executive"], piet: ["adviser"] },
  });
  byHand = { channelIds: [town.channels.byHand], now };
});

const seenNow = async (itemId: string) => (await postNow(town.orgId, itemId)).seen;
const ask = async (who: GivenMember, itemId: string, input: Record<string, unknown> = {}) =>
  as(who, askExtension, {
    ...(await seenNow(itemId)),
    until: inTwoWeeks,
    reason: "De foto komt pas vrijdag.",
    now,
    ...input,
  });
const decide = (who: GivenMember, requestId: string, input: Record<string, unknown> = {}) =>
  as(who, decideExtension, { requestId, isGranted: true, now, ...input });
const runOf = async (itemId: string) => {
  const { item } = await postNow(town.orgId, itemId);
  const run = item.stageRuns.find(({ closedAt }) => closedAt === null);
  if (!run) throw new Error("No stage is open.");
  return run;
};
const stepsOf = (itemId: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.deadlineStep.findMany({
      where: { orgId: town.orgId, stageRun: { itemId, closedAt: null } },
      orderBy: [{ dueAt: "asc" }, { step: "asc" }],
      select: { step: true, dueAt: true, firedAt: true },
    }),
  );
const noticesOf = ({ memberId }: GivenMember, itemId: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.notification.findMany({
      where: { orgId: town.orgId, memberId, href: { contains: itemId }, kind: { startsWith: "extension" } },
      orderBy: { id: "asc" },
    }),
  ).then((rows) => rows.map(({ kind }) => kind));
const toDecide = (who: GivenMember) =>
  inOrganisation(town.orgId, async (tx) => {
    const viewer = await readActor(tx, who.claims, now);
    if (!viewer) throw new Error("Nobody is there.");
    const agreement = await loadAgreement(tx, await readInForce(tx, town.orgId));
    return extensionsToDecide({ tx, viewer, now, agreement });
  });

describe("more time", () => {
  it("is asked by whoever has the stage, of whoever may grant it, with a reason and a later moment", async () => {
    const { wout, lieselot, fatima, piet } = town.members;
    const { itemId } = await postBeingWritten(wout, byHand);
    const codes = async (outcome: ReturnType<typeof ask>) => {
      const answer = await outcome;
      return answer.ok ? "ok" : [answer.refusal.code, ...Object.keys(answer.refusal.fields ?? {})].join(" ");
    };
    expect(await codes(ask(lieselot, itemId))).toBe("not_allowed");
    expect(await codes(ask(piet, itemId))).toBe("not_allowed");
    expect(await codes(ask(wout, itemId, { reason: " " }))).toBe("invalid reason");
    expect(await codes(ask(wout, itemId, { until: "2026-11-24T10:00:00.000Z" }))).toBe("invalid until");
    expect(await codes(ask(wout, itemId, { until: "2026-11-24T14:31:00.000Z" }))).toBe("invalid until");
    expect(await codes(ask(wout, itemId, { seenVersion: 99 }))).toBe("stale");
    expect(await codes(ask(wout, itemId))).toBe("ok");
    expect(await codes(ask(wout, itemId))).toBe("wrong_state");
    expect(await noticesOf(fatima, itemId)).toEqual(["extension_asked"]);
    expect(await toDecide(fatima)).toMatchObject([{ itemId, by: { name: "Wout" }, until: inTwoWeeks }]);
    expect(await toDecide(wout)).toEqual([]);
  });

  it("granted moves the end and what did not fire yet; what fired stays", async () => {
    const { wout, fatima } = town.members;
    const { itemId } = await postBeingWritten(wout, byHand);
    const before = await stepsOf(itemId);
    const remind = before.find(({ step }) => step === "remind")?.dueAt ?? now;
    const fired = new Date(remind.getTime() + 60_000);
    await fireDueSteps(town.orgId, fired);
    const { requestId } = await must(ask(wout, itemId, { now: fired }));
    await must(decide(fatima, requestId, { words: "Goed idee.", now: fired }));
    expect((await runOf(itemId)).dueAt.toISOString()).toBe(inTwoWeeks);
    const after = await stepsOf(itemId);
    expect(after.find(({ step }) => step === "remind")).toMatchObject({ dueAt: remind, firedAt: fired });
    expect(after.find(({ step }) => step === "due")).toMatchObject({ dueAt: new Date(inTwoWeeks), firedAt: null });
    for (const step of after.filter(({ step }) => step.startsWith("escalate"))) {
      expect(step.dueAt.getTime()).toBeGreaterThanOrEqual(Date.parse(inTwoWeeks));
    }
    const between = new Date("2026-12-07T11:00:00.000Z");
    await fireDueSteps(town.orgId, between);
    expect((await stepsOf(itemId)).filter(({ firedAt }) => firedAt?.getTime() === between.getTime())).toEqual([]);
    expect(await noticesOf(wout, itemId)).toEqual(["extension_granted"]);
    const entry = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findFirstOrThrow({ where: { orgId: town.orgId, subjectId: itemId, action: "extensions.grant" } }),
    );
    expect(entry).toMatchObject({ actorName: "Fatima", data: { until: inTwoWeeks, words: "Goed idee." } });
  });

  it("may be granted until another moment than was asked", async () => {
    const { wout, fatima } = town.members;
    const { itemId } = await postBeingWritten(wout, byHand);
    const { requestId } = await must(ask(wout, itemId));
    const until = "2026-12-03T11:00:00.000Z";
    expect(await must(decide(fatima, requestId, { until }))).toEqual({ dueAt: until });
    expect((await runOf(itemId)).dueAt.toISOString()).toBe(until);
  });

  it("refused leaves the deadline as it is, takes a word, and can be asked again", async () => {
    const { wout, fatima } = town.members;
    const { itemId } = await postBeingWritten(wout, byHand);
    const { dueAt } = await runOf(itemId);
    const { requestId } = await must(ask(wout, itemId));
    expect(await decide(fatima, requestId, { isGranted: false })).toMatchObject({ refusal: { code: "invalid" } });
    await must(decide(fatima, requestId, { isGranted: false, words: "Het moet morgen uit." }));
    expect((await runOf(itemId)).dueAt).toEqual(dueAt);
    expect(await noticesOf(wout, itemId)).toEqual(["extension_refused"]);
    expect(await decide(fatima, requestId)).toMatchObject({ refusal: { message: "extensions.decided" } });
    await must(ask(wout, itemId));
  });

  it("is decided once, however many decide at once", async () => {
    const { wout, fatima } = town.members;
    const { itemId } = await postBeingWritten(wout, byHand);
    const { requestId } = await must(ask(wout, itemId));
    const no = { isGranted: false, words: "Nee." };
    const outcomes = await Promise.all([{}, no, {}, no].map((input) => decide(fatima, requestId, input)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("lapses with its stage", async () => {
    const { wout, fatima } = town.members;
    const { itemId } = await postBeingWritten(wout, byHand);
    const { requestId } = await must(ask(wout, itemId));
    await must(as(wout, submitItem, { ...(await seenNow(itemId)), now }));
    expect(await toDecide(fatima)).toEqual([]);
    expect(await decide(fatima, requestId)).toMatchObject({ refusal: { message: "extensions.stageOver" } });
  });

  it("is granted by nobody to themselves, nor by a deputy in their name", async () => {
    const { wout, fatima, hilde, lieselot } = town.members;
    const { itemId } = await postHandedIn(wout, byHand);
    const turn = { deputyId: lieselot.memberId, from: now.toISOString(), until: inTwoWeeks };
    await must(as(fatima, appointDeputy, { ...turn, now }));
    const { requestId } = await must(ask(fatima, itemId));
    for (const who of [fatima, lieselot]) {
      expect(await decide(who, requestId)).toMatchObject({ refusal: { message: "extensions.notYours" } });
    }
    await must(decide(hilde, requestId));
  });

  it("is granted to oneself in a small team where nobody else is left", async () => {
    const members = { fatima: ["trekker", "executive"], wout: ["member"] } as const;
    const small = await given.organisation({ starter: "korte-lijnen", members });
    const { fatima } = small.members;
    const { itemId, seen } = await postBeingWritten(fatima, { channelIds: [small.channels.byHand], now });
    const wanted = { ...seen, until: inTwoWeeks, reason: "Te weinig handen.", now };
    expect(await as(fatima, askExtension, wanted)).toMatchObject({ refusal: { message: "extensions.nobodyGrants" } });
    await must(as(fatima, setSmallTeam, { isSmallTeam: true, words: "We zijn met twee.", now }));
    const { requestId } = await must(as(fatima, askExtension, wanted));
    await must(as(fatima, decideExtension, { requestId, isGranted: true, now }));
    const { item } = await postNow(small.orgId, itemId);
    expect(item.stageRuns.at(-1)?.dueAt.toISOString()).toBe(inTwoWeeks);
  });
});

describe("the small-team setting", () => {
  it("is switched by an executive with a reason, on record, and works at once", async () => {
    const { fatima, hilde } = town.members;
    const on = { isSmallTeam: true, words: "Deze maand zijn we met twee." };
    expect(await as(fatima, setSmallTeam, { ...on, now })).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await as(hilde, setSmallTeam, { ...on, words: "", now })).toMatchObject({ refusal: { code: "invalid" } });
    await must(as(hilde, setSmallTeam, { ...on, now }));
    expect(await as(hilde, setSmallTeam, { ...on, now })).toMatchObject({ refusal: { code: "wrong_state" } });
    const [agreement, entry] = await inOrganisation(town.orgId, async (tx) => [
      await loadAgreement(tx, await readInForce(tx, town.orgId)),
      await tx.journalEntry.findFirstOrThrow({ where: { orgId: town.orgId, action: "organisation.setSmallTeam" } }),
    ]);
    expect(agreement.isSmallTeam).toBe(true);
    expect(entry).toMatchObject({ actorName: "Hilde", data: on });
  });
});
