import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pinIdea, selectIdea } from "@/lib/features/board/commands";
import { appointDeputy, endDeputy } from "@/lib/features/deputies/commands";
import { standingIn } from "@/lib/features/deputies/queries";
import { acceptItem, withdrawItem } from "@/lib/features/flow/commands";
import { signOffItem } from "@/lib/features/sign-offs/commands";
import { waitingFor } from "@/lib/features/waiting/queries";
import { readActor, readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must, postBeingWritten, postHandedIn, postNow } from "@/tests/support/post";

type Name = "wout" | "fatima" | "jan" | "els" | "tom" | "ilse" | "hilde" | "piet";
const now = new Date("2026-11-24T14:30:00.000Z");
const later = new Date("2026-11-26T09:00:00.000Z");
const back = new Date("2026-12-01T08:00:00.000Z");
let town: GivenOrganisation<Name>;
let byHand: { channelIds: string[]; now: Date };

beforeAll(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: {
      wout: ["member"],
      fatima: ["trekker"],
      jan: ["trekker"],
      els: ["trekker", "executive"],
      tom: ["editor"],
      ilse: ["expert"],
      hilde: ["executive"],
      piet: ["adviser"],
    },
  });
  const { orgId, topicId, members } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
  byHand = { channelIds: [town.channels.byHand], now };
});

/** Everybody is back before each test. */
beforeEach(() =>
  inOrganisation(town.orgId, (tx) =>
    tx.deputy.updateMany({
      where: { orgId: town.orgId, endedAt: null },
      data: { endedAt: now, endedById: town.members.fatima.memberId },
    }),
  ),
);

type Span = { from?: Date; until?: Date };
const appoint = (away: GivenMember, deputy: GivenMember, { from = now, until = back }: Span = {}) =>
  as(away, appointDeputy, {
    deputyId: deputy.memberId,
    from: from.toISOString(),
    until: until.toISOString(),
    words: "Naar zee.",
    now,
  });

async function accepted(who: GivenMember, at: Date, itemId: string) {
  const { seen, fingerprint } = await postNow(town.orgId, itemId);
  return as(who, acceptItem, { ...seen, fingerprint, now: at });
}

const waits = (who: GivenMember, at: Date) =>
  inOrganisation(town.orgId, async (tx) => {
    const viewer = await readActor(tx, who.claims, at);
    if (!viewer) throw new Error("Nobody is there.");
    const agreement = await loadAgreement(tx, await readInForce(tx, town.orgId));
    return waitingFor({ tx, viewer, now: at, agreement });
  });

const lastEntry = (subjectId: string, action: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.journalEntry.findFirstOrThrow({ where: { orgId: town.orgId, subjectId, action }, orderBy: { at: "desc" } }),
  );

describe("a deputy", () => {
  it("accepts in the name of whoever is away, and both names stand on record", async () => {
    const { wout, fatima, tom } = town.members;
    const { itemId } = await postHandedIn(wout, byHand);
    expect(await accepted(tom, now, itemId)).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(appoint(fatima, tom));
    await must(accepted(tom, later, itemId));
    const entry = await lastEntry(itemId, "flow.accept");
    expect(entry).toMatchObject({ actorId: tom.memberId, actorName: "Tom" });
    expect(entry.decision).toMatchObject({
      role: "trekker",
      deputyFor: { memberId: fatima.memberId, name: "Fatima" },
    });
    const { item } = await postNow(town.orgId, itemId);
    expect(item.acceptances).toMatchObject([{ acceptedById: tom.memberId, deputyForId: fatima.memberId }]);
  });

  it("does in their own name what their own roles allow", async () => {
    const { wout, fatima, jan } = town.members;
    await must(appoint(fatima, jan));
    const { itemId } = await postHandedIn(wout, byHand);
    await must(accepted(jan, later, itemId));
    const { decision } = await lastEntry(itemId, "flow.accept");
    expect(decision).toMatchObject({ role: "trekker" });
    expect(decision).not.toHaveProperty("deputyFor");
  });

  it("finds what was already waiting, hears what comes, and loses the power the moment it ends", async () => {
    const { wout, fatima, tom } = town.members;
    const early = await postHandedIn(wout, byHand);
    expect((await waits(tom, now)).map(({ itemId }) => itemId)).not.toContain(early.itemId);
    const { turnId } = await must(appoint(fatima, tom));
    expect(await waits(tom, later)).toContainEqual(expect.objectContaining({ itemId: early.itemId, kind: "accept" }));
    expect(await waits(fatima, later)).toContainEqual(expect.objectContaining({ itemId: early.itemId }));
    const { itemId } = await postHandedIn(wout, { ...byHand, now: later });
    const told = await inOrganisation(town.orgId, (tx) =>
      tx.notification.findMany({ where: { orgId: town.orgId, kind: "item_to_accept", href: { contains: itemId } } }),
    );
    const toldIds = told.map(({ memberId }) => memberId);
    expect(toldIds).toEqual(expect.arrayContaining([tom.memberId, fatima.memberId]));
    await must(as(fatima, endDeputy, { turnId, now: later }));
    expect(await accepted(tom, later, itemId)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect((await waits(tom, later)).map((one) => one.itemId)).not.toContain(itemId);
    await must(accepted(fatima, later, itemId));
  });

  it("has the power from the first moment to the last, and not before or after", async () => {
    const { wout, fatima, tom } = town.members;
    await must(appoint(fatima, tom, { from: later }));
    const { itemId } = await postHandedIn(wout, byHand);
    const justBefore = new Date(later.getTime() - 1);
    expect(await accepted(tom, justBefore, itemId)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await accepted(tom, back, itemId)).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(accepted(tom, new Date(back.getTime() - 1), itemId));
  });

  it("passes nothing on: a deputy's deputy has the powers of the deputy alone", async () => {
    const { wout, fatima, tom, ilse } = town.members;
    await must(appoint(fatima, tom));
    await must(appoint(tom, ilse));
    const { itemId } = await postHandedIn(wout, byHand);
    expect(await accepted(ilse, later, itemId)).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(accepted(tom, later, itemId));
  });

  it("does not accept in somebody's name what that person handed in themselves", async () => {
    const { els, ilse, tom, hilde } = town.members;
    await must(appoint(els, tom));
    const options = { ...byHand, risk: "medium", topicId: town.topicId } as const;
    const { itemId, seen, fingerprint } = await postHandedIn(els, options);
    const sign = { ...seen, kind: "expert", about: "mobility", fingerprint, isGiven: true, words: "" };
    await must(as(ilse, signOffItem, { ...sign, now }));
    expect(await accepted(tom, later, itemId)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect((await waits(tom, later)).map((one) => one.itemId)).not.toContain(itemId);
    await must(accepted(hilde, later, itemId));
  });

  it("signs for an expert, and has the concepts of a writer before them", async () => {
    const { wout, ilse, tom } = town.members;
    await must(appoint(ilse, tom));
    const { item, seen, fingerprint, itemId } = await postHandedIn(wout, { ...byHand, topicId: town.topicId });
    expect(item.stage).toBe("accept");
    const sign = { ...seen, kind: "expert", about: "mobility", fingerprint, isGiven: true, words: "Klopt." };
    await must(as(tom, signOffItem, { ...sign, now: later }));
    const { item: signed } = await postNow(town.orgId, itemId);
    expect(signed.signOffs).toMatchObject([{ memberId: tom.memberId, deputyForId: ilse.memberId }]);
    expect((await lastEntry(itemId, "flow.signOff")).data).toMatchObject({ deputyFor: { name: "Ilse" } });
    await must(appoint(wout, tom));
    const concept = await postBeingWritten(wout, byHand);
    expect(await waits(tom, later)).toContainEqual(expect.objectContaining({ itemId: concept.itemId, kind: "write" }));
  });

  it("leads the board and withdraws in somebody's name, on record with both names", async () => {
    const { wout, fatima, tom } = town.members;
    await must(appoint(fatima, tom));
    const ideaId = newId();
    await must(as(wout, pinIdea, { id: ideaId, title: "De zeehond is terug", now }));
    await must(as(tom, selectIdea, { ideaId, seenVersion: 0, now: later }));
    expect((await lastEntry(ideaId, "board.selectIdea")).data).toMatchObject({ deputyFor: { name: "Fatima" } });
    const { seen, itemId } = await postHandedIn(wout, byHand);
    await must(as(tom, withdrawItem, { ...seen, words: "Dubbel.", now: later }));
    expect((await lastEntry(itemId, "flow.withdraw")).data).toMatchObject({ deputyFor: { name: "Fatima" } });
  });
});

describe("being away", () => {
  it("is arranged by oneself, by whoever leads, and for an executive by an executive", async () => {
    const { wout, fatima, tom, hilde } = town.members;
    const forOther = (who: GivenMember, away: GivenMember) =>
      as(who, appointDeputy, {
        memberId: away.memberId,
        deputyId: tom.memberId,
        from: now.toISOString(),
        until: back.toISOString(),
        now,
      });
    expect(await forOther(wout, fatima)).toMatchObject({ refusal: { code: "not_allowed" } });
    expect(await forOther(fatima, hilde)).toMatchObject({ refusal: { message: "team.executivesAlone" } });
    await must(forOther(fatima, wout));
    await must(forOther(hilde, fatima));
  });

  it("takes somebody else, a colleague who decides, an end after the beginning, and one deputy at a time", async () => {
    const { fatima, tom, piet, ilse } = town.members;
    const fieldOf = async (outcome: ReturnType<typeof appoint>) => {
      const answer = await outcome;
      return answer.ok
        ? []
        : Object.entries(answer.refusal.fields ?? {}).map(([field, [first]]) => [field, first?.message]);
    };
    expect(await fieldOf(appoint(fatima, fatima))).toEqual([["deputyId", "fields.notYourself"]]);
    expect(await fieldOf(appoint(fatima, piet))).toEqual([["deputyId", "fields.adviserStandsIn"]]);
    expect(await fieldOf(appoint(fatima, tom, { from: back, until: later }))).toEqual([
      ["until", "fields.endsBeforeStart"],
    ]);
    await must(appoint(fatima, tom));
    expect(await fieldOf(appoint(fatima, ilse, { from: later }))).toEqual([["from", "fields.alreadyAway"]]);
    await must(appoint(fatima, ilse, { from: back, until: new Date("2026-12-05T08:00:00.000Z") }));
  });

  it("has one deputy, also when two arrange it at once", async () => {
    const { fatima, tom, ilse } = town.members;
    const outcomes = await Promise.all([appoint(fatima, tom), appoint(fatima, ilse), appoint(fatima, tom)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("says on return who stood in and how often they decided", async () => {
    const { wout, jan, tom } = town.members;
    await must(appoint(jan, tom));
    const { itemId } = await postHandedIn(wout, byHand);
    await must(accepted(tom, later, itemId));
    const look = (who: GivenMember, at: Date) =>
      inOrganisation(town.orgId, async (tx) => {
        const viewer = await readActor(tx, who.claims, at);
        return viewer ? standingIn({ tx, viewer, now: at }) : null;
      });
    expect(await look(tom, later)).toMatchObject({ standsInFor: [{ name: "Jan" }], away: null });
    expect(await look(jan, later)).toMatchObject({ away: { name: "Tom" } });
    expect(await look(jan, back)).toMatchObject({ away: null, back: { name: "Tom", decided: 1 } });
  });
});
