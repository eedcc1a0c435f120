import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/authority";
import { endCrisis, endCrisisLead, nameCrisisLead, startCrisis } from "@/lib/features/crisis/commands";
import { crisisOutlook, crisisState, heldItems } from "@/lib/features/crisis/queries";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { submitItem } from "@/lib/features/flow/commands";
import { decideHeld } from "@/lib/features/held/commands";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { claimPublication, storeOutcome } from "@/lib/features/sending/commands";
import { readActor, readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { execute } from "@/lib/platform/command";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must, postAccepted, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

const STAFF = {
  wout: ["member"],
  fatima: ["trekker"],
  jan: ["member"],
  hilde: ["executive"],
  piet: ["adviser"],
} as const satisfies Record<string, readonly Role[]>;
type Town = GivenOrganisation<keyof typeof STAFF>;

const now = new Date("2026-11-24T14:30:00.000Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const tomorrow = new Date("2026-11-25T09:00:00.000Z");
const LINK = "https://www.instagram.com/p/abc123/";
let town: Town;

beforeEach(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: STAFF });
  await connect(town);
});

/** The channel has an account: what is ordered on it goes out by itself. */
const connect = ({ orgId, channels }: Town) =>
  inOrganisation(orgId, (tx) =>
    tx.channel.updateMany({ where: { orgId, id: channels.bluesky }, data: { sealedSecret: "v1.sealed" } }),
  );

const start = (at: Date, who: GivenMember = town.members.hilde) =>
  as(who, startCrisis, { reason: "Stormschade aan de dijk", now: at });
const end = (at: Date) => as(town.members.hilde, endCrisis, { words: "De dijk houdt.", now: at });
const claim = (publicationId: string, at: Date) =>
  execute(claimPublication, { caller: { kind: "system", orgId: town.orgId }, raw: { publicationId }, now: at });

async function planned(plannedAt: Date | null = tomorrow, channelId = town.channels.bluesky) {
  const { wout, fatima } = town.members;
  const { itemId, seen } = await postAccepted(wout, fatima, { channelIds: [channelId], plannedAt, now });
  if (!plannedAt) await must(as(fatima, publishItem, { ...seen, now }));
  const { item } = await postNow(town.orgId, itemId);
  const publicationId = item.publications[0]?.id ?? "";
  return { itemId, publicationId };
}

async function look<T>(
  read: (at: { tx: Tx; viewer: NonNullable<Awaited<ReturnType<typeof readActor>>> }) => Promise<T>,
) {
  return inOrganisation(town.orgId, async (tx) => {
    const viewer = await readActor(tx, town.members.fatima.claims, now);
    if (!viewer) throw new Error("Nobody is there.");
    return read({ tx, viewer });
  });
}
const agreementNow = (tx: Tx) => readInForce(tx, town.orgId).then((inForce) => loadAgreement(tx, inForce));
const decide = async (itemId: string, decision: Record<string, unknown>, at: Date) =>
  as(town.members.fatima, decideHeld, { ...(await postNow(town.orgId, itemId)).seen, ...decision, now: at });

describe("crisis mode", () => {
  it("is switched by executives, trekkers and whom an executive named, with a reason, once at a time", async () => {
    const { wout, fatima, jan, hilde, piet } = town.members;
    for (const who of [wout, jan, piet])
      expect(await start(now, who)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await as(fatima, nameCrisisLead, { memberId: jan.memberId, now })).toMatchObject({
      refusal: { code: "not_allowed" },
    });
    expect(await as(hilde, nameCrisisLead, { memberId: piet.memberId, now })).toMatchObject({
      refusal: { code: "invalid" },
    });
    await must(as(hilde, nameCrisisLead, { memberId: jan.memberId, now }));
    expect(await as(jan, startCrisis, { reason: "  ", now })).toMatchObject({ refusal: { code: "invalid" } });
    await must(start(now, jan));
    expect(await start(now, fatima)).toMatchObject({ refusal: { message: "crisis.alreadyOn" } });
    expect(await look(({ tx, viewer }) => crisisState(tx, viewer))).toMatchObject({
      mayLead: true,
      crisis: { by: "Jan", reason: "Stormschade aan de dijk" },
    });
    await must(as(hilde, endCrisisLead, { memberId: jan.memberId, now }));
    expect(await as(jan, endCrisis, { words: "Voorbij.", now })).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(end(minutes(1)));
    expect(await end(minutes(2))).toMatchObject({ refusal: { message: "crisis.notOn" } });
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, kind: "crisis_started" }, select: { memberId: true } }),
    );
    expect(new Set(told.map(({ memberId }) => memberId)).size).toBe(4);
  });

  it("is one crisis, however many switch it on at once", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => start(now)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.refusal.message === "crisis.alreadyOn")).toHaveLength(7);
  });

  it("makes the rows for a crisis count and gives what begins the urgent terms, until it is over", async () => {
    const { wout, fatima, hilde } = town.members;
    const before = await look(({ tx }) => agreementNow(tx));
    expect(before).toMatchObject({ isCrisis: false });
    await must(start(now));
    const during = await look(({ tx }) => agreementNow(tx));
    expect(during).toMatchObject({ isCrisis: true, crisisNumber: before.crisisNumber + 1 });
    const { itemId, seen, item } = await postAccepted(wout, fatima, { channelIds: [town.channels.byHand], now });
    const urgent = during.terms.find(
      (term) => term.stage === "accept" && term.priority === "urgent" && term.workKind === "post",
    );
    const run = item.stageRuns.find(({ stage }) => stage === "accept");
    expect(run?.term).toMatchObject({ amountMinutes: urgent?.amountMinutes });
    expect(await as(fatima, publishItem, { ...seen, now })).toMatchObject({ refusal: { code: "consult_first" } });
    await must(as(hilde, publishItem, { ...seen, now }));
    await must(end(minutes(1)));
    expect(await look(({ tx }) => agreementNow(tx))).toMatchObject({ isCrisis: false });
    expect((await postNow(town.orgId, itemId)).item.publications).toMatchObject([{ state: "by_hand" }]);
  });

  it("tells beforehand what it would hold and until when", async () => {
    const before = await look(async ({ tx }) => crisisOutlook(tx, town.orgId, await agreementNow(tx)));
    await planned(new Date("2026-12-24T09:00:00.000Z"));
    const after = await look(async ({ tx }) => crisisOutlook(tx, town.orgId, await agreementNow(tx)));
    expect(after).toEqual({ planned: before.planned + 1, lastAt: "2026-12-24T09:00:00.000Z", hasRules: true });
    expect(await must(start(now))).toMatchObject({ held: after.planned });
  });
});

describe("what was planned when a crisis began", () => {
  it("does not leave at its moment, nor afterwards, until somebody decides that it goes out", async () => {
    const { itemId, publicationId } = await planned();
    await must(start(minutes(5)));
    expect(await claim(publicationId, tomorrow)).toMatchObject({ value: null });
    expect((await postNow(town.orgId, itemId)).item.publications).toMatchObject([{ state: "planned", attempts: 0 }]);
    expect(await decide(itemId, { decision: "goes_out" }, minutes(6))).toMatchObject({
      refusal: { message: "crisis.stillOn" },
    });
    await must(end(minutes(30)));
    expect(await claim(publicationId, tomorrow)).toMatchObject({ value: null });
    await must(decide(itemId, { decision: "goes_out" }, minutes(40)));
    expect(await claim(publicationId, minutes(50))).toMatchObject({ value: null });
    expect(await claim(publicationId, tomorrow)).toMatchObject({ value: { publicationId } });
  });

  it("is listed for whoever leads, and leaves the list with the decision", async () => {
    const { itemId } = await planned();
    await must(start(minutes(5)));
    const listed = () => look(async ({ tx, viewer }) => heldItems({ tx, viewer, agreement: await agreementNow(tx) }));
    const row = expect.objectContaining({ itemId, title: "Kerstmarkt", plannedAt: tomorrow.toISOString() });
    expect(await listed()).toMatchObject({ isCrisis: true, mayDecide: true, items: expect.arrayContaining([row]) });
    await must(end(minutes(30)));
    expect(await listed()).toMatchObject({ isCrisis: false });
    await must(decide(itemId, { decision: "withdrawn", words: "Nu niet." }, minutes(31)));
    expect((await listed())?.items.map((one) => one.itemId) ?? []).not.toContain(itemId);
    expect(await decide(itemId, { decision: "goes_out" }, minutes(32))).toMatchObject({
      refusal: { code: "wrong_state" },
    });
  });

  it("goes back to its writer or is withdrawn with a reason, also while the crisis lasts", async () => {
    const [one, two] = [await planned(), await planned()];
    await must(start(minutes(5)));
    expect(await decide(one.itemId, { decision: "back_to_writing" }, minutes(6))).toMatchObject({
      refusal: { code: "invalid", fields: { words: [{ message: "fields.reasonNeeded" }] } },
    });
    await must(decide(one.itemId, { decision: "back_to_writing", words: "Niet zo vrolijk." }, minutes(6)));
    await must(decide(two.itemId, { decision: "withdrawn", words: "Nu niet." }, minutes(6)));
    const back = await postNow(town.orgId, one.itemId);
    expect(back.item).toMatchObject({ state: "open", stage: "respond", acceptances: [] });
    expect(back.item.publications).toMatchObject([{ state: "cancelled" }]);
    expect((await postNow(town.orgId, two.itemId)).item).toMatchObject({ state: "withdrawn" });
  });

  it("whose moment passed needs a new one, and a new moment a new acceptance", async () => {
    const { itemId, publicationId } = await planned(minutes(20));
    await must(start(minutes(5)));
    await must(end(minutes(60)));
    expect(await decide(itemId, { decision: "goes_out" }, minutes(61))).toMatchObject({
      refusal: { fields: { plannedAt: [{ message: "fields.inThePast" }] } },
    });
    const before = await postNow(town.orgId, itemId);
    const plannedAt = tomorrow.toISOString();
    expect(await must(decide(itemId, { decision: "goes_out", plannedAt }, minutes(62)))).toEqual({ stage: "publish" });
    const { item, fingerprint } = await postNow(town.orgId, itemId);
    expect(fingerprint).not.toBe(before.fingerprint);
    expect(item.acceptances).toMatchObject([{ fingerprint, acceptedById: town.members.fatima.memberId }]);
    expect(item.publications).toMatchObject([{ id: publicationId, state: "planned", fingerprint }]);
    expect(await claim(publicationId, tomorrow)).toMatchObject({ value: { publicationId } });
  });

  it("is for the trekkers to decide", async () => {
    const { itemId } = await planned();
    await must(start(minutes(5)));
    const { seen } = await postNow(town.orgId, itemId);
    const decision = { ...seen, decision: "withdrawn", words: "Nu niet.", now: minutes(6) };
    for (const who of [town.members.wout, town.members.hilde]) {
      expect(await as(who, decideHeld, decision)).toMatchObject({ refusal: { code: "not_allowed" } });
    }
  });

  it("is not placed by hand either, and reminds nobody of its deadline while it stands still", async () => {
    const { itemId, publicationId } = await planned(null, town.channels.byHand);
    await must(start(minutes(5)));
    const { seen } = await postNow(town.orgId, itemId);
    const place = { ...seen, publicationId, url: LINK };
    expect(await as(town.members.hilde, recordByHand, { ...place, now: minutes(6) })).toMatchObject({
      refusal: { message: "crisis.held" },
    });
    const steps = () =>
      inOrganisation(town.orgId, (tx) =>
        tx.deadlineStep.findMany({
          where: { orgId: town.orgId, stageRun: { itemId, closedAt: null }, droppedAt: null },
        }),
      );
    expect(await steps()).toEqual([]);
    await fireDueSteps(town.orgId, new Date("2026-12-10T09:00:00.000Z"));
    await must(end(minutes(30)));
    await must(decide(itemId, { decision: "goes_out" }, minutes(31)));
    expect((await steps()).length).toBeGreaterThan(0);
    const again = await postNow(town.orgId, itemId);
    await must(as(town.members.hilde, recordByHand, { ...again.seen, publicationId, url: LINK, now: minutes(32) }));
  });

  it("is kept back when an attempt broke off just before, and says that it may be out", async () => {
    const { itemId, publicationId } = await planned(null);
    expect(await claim(publicationId, minutes(1))).toMatchObject({ value: { publicationId } });
    expect(await must(start(minutes(2)))).toMatchObject({ underWay: 1 });
    expect(await claim(publicationId, minutes(3))).toMatchObject({ value: null });
    expect((await postNow(town.orgId, itemId)).item.publications).toMatchObject([{ state: "planned", mayBeOut: true }]);
  });

  it("goes out during the crisis when somebody the agreement allows says so on purpose", async () => {
    const { itemId, publicationId } = await planned(null);
    await must(start(minutes(2)));
    const { seen } = await postNow(town.orgId, itemId);
    expect(await as(town.members.fatima, publishItem, { ...seen, now: minutes(3) })).toMatchObject({
      refusal: { code: "consult_first" },
    });
    await must(as(town.members.hilde, publishItem, { ...seen, now: minutes(3) }));
    expect(await claim(publicationId, minutes(4))).toMatchObject({ value: { publicationId } });
  });

  it("never leaves once the crisis is on, whoever was first: fifty races with the worker", async () => {
    for (let round = 0; round < 50; round += 1) {
      const { itemId, publicationId } = await planned(null);
      const [claimed, started] = await Promise.all([
        claim(publicationId, minutes(1)),
        round % 2 === 0
          ? start(minutes(1))
          : new Promise((done) => setTimeout(done, round % 7)).then(() => start(minutes(1))),
      ]);
      const isSending = claimed.ok && claimed.value !== null;
      // Whatever got through was counted as under way when the crisis began; nothing gets through after it.
      expect(await must(Promise.resolve(started))).toMatchObject({ underWay: isSending ? 1 : 0 });
      if (isSending && claimed.ok && claimed.value) {
        const { version, orderedAt } = claimed.value;
        const outcome = { kind: "sent", url: "https://bsky.app/1", uri: "at://1" };
        const raw = { publicationId, version, orderedAt: orderedAt.toISOString(), itemId, outcome };
        await must(execute(storeOutcome, { caller: { kind: "system", orgId: town.orgId }, raw }));
      }
      expect(await claim(publicationId, minutes(2))).toMatchObject({ value: null });
      await must(end(minutes(3)));
      expect(await claim(publicationId, minutes(4))).toMatchObject({ value: null });
    }
  }, 120_000);
});

describe("work that goes on", () => {
  it("is written and handed in during a crisis as the agreement says for a crisis", async () => {
    const { wout } = town.members;
    const { seen } = await postBeingWritten(wout, { channelIds: [town.channels.byHand], now });
    await must(start(minutes(1)));
    await must(as(wout, submitItem, { ...seen, now: minutes(2) }));
    const handedIn = await postHandedIn(wout, { channelIds: [town.channels.byHand], now: minutes(3) });
    expect(handedIn.item.stage).toBe("accept");
  });
});
