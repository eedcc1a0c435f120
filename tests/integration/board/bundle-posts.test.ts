import { beforeAll, describe, expect, it } from "vitest";
import { WHOLE_BOARD } from "@/lib/domain/board/looking";
import { attachToIdea } from "@/lib/features/assets/commands";
import { moveIdea, pinIdea, voteForIdea } from "@/lib/features/board/commands";
import { readChanges } from "@/lib/features/board/queries";
import { addToBundle, bundleIdeas, moveBundle, renameBundle, takeBundleApart } from "@/lib/features/bundles/commands";
import { acceptItem, submitItem, withdrawItem } from "@/lib/features/flow/commands";
import { saveVariant, startPost } from "@/lib/features/items/commands";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { recordEffect } from "@/lib/features/results/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { assetOf, photo } from "@/tests/support/pictures";
import { must, postNow } from "@/tests/support/post";

type Name = "lieselot" | "wout" | "fatima" | "hilde";
const now = new Date("2026-11-24T10:30:00.000Z");
let town: GivenOrganisation<Name>;

beforeAll(async () => {
  const members = { lieselot: ["member"], wout: ["member"], fatima: ["trekker"], hilde: ["executive"] } as const;
  town = await given.organisation({ starter: "korte-lijnen", members });
});

async function pinned(by: Name): Promise<{ ideaId: string; seenVersion: number }> {
  const ideaId = newId();
  await must(as(town.members[by], pinIdea, { id: ideaId, title: `Idee van ${by}`, now }));
  return { ideaId, seenVersion: 0 };
}

/** A chosen stack of an idea of Lieselot and one of Wout. */
async function chosenBundle() {
  const ideas = [await pinned("lieselot"), await pinned("wout")];
  const { bundleId } = await must(as(town.members.fatima, bundleIdeas, { title: "Winter op straat", ideas, now }));
  await must(as(town.members.fatima, moveBundle, { bundleId, seenVersion: 0, to: "selected", now }));
  return { bundleId, ideaIds: ideas.map(({ ideaId }) => ideaId) };
}

const startFrom = (bundleId: string) =>
  as(town.members.wout, startPost, { bundleId, channelIds: [town.channels.byHand], now });
const columnsOf = (bundleId: string) =>
  inOrganisation(town.orgId, async (tx) => {
    const bundle = await tx.bundle.findUniqueOrThrow({
      where: { orgId_id: { orgId: town.orgId, id: bundleId } },
      include: { ideas: true },
    });
    return [bundle.column, ...bundle.ideas.map(({ column }) => column)];
  });
const noticesOf = (name: Name, kind: string) =>
  inOrganisation(town.orgId, (tx) =>
    tx.notification.findMany({ where: { orgId: town.orgId, memberId: town.members[name].memberId, kind } }),
  );

/** From the concept to the post being out, by hand. */
async function publish(itemId: string): Promise<void> {
  const { wout, fatima } = town.members;
  const channelId = town.channels.byHand;
  const text = { body: "Zo strooien we.", linkUrl: null, linkTitle: null, seenRevision: 0 };
  await must(as(wout, saveVariant, { itemId, channelId, ...text, now }));
  await must(as(wout, submitItem, { ...(await postNow(town.orgId, itemId)).seen, now }));
  const handedIn = await postNow(town.orgId, itemId);
  if (handedIn.item.stage === "accept")
    await must(as(fatima, acceptItem, { ...handedIn.seen, fingerprint: handedIn.fingerprint, now }));
  const accepted = await postNow(town.orgId, itemId);
  if (accepted.item.publications.length === 0) await must(as(fatima, publishItem, { ...accepted.seen, now }));
  const ordered = await postNow(town.orgId, itemId);
  const publicationId = ordered.item.publications[0]?.id;
  const url = "https://www.instagram.com/p/zonnebeke";
  await must(as(fatima, recordByHand, { ...ordered.seen, publicationId, url, now }));
}

describe("a post from a bundle", () => {
  it("takes its theme as title, all its ideas into the works, and the pictures of all along", async () => {
    const { bundleId, ideaIds } = await chosenBundle();
    for (const [index, ideaId] of ideaIds.entries()) {
      const assetId = await assetOf(town.members.wout, await photo("#204080", [80 + index, 40]), `Foto ${index}`);
      await must(as(town.members.wout, attachToIdea, { ideaId, assetId }));
    }
    const { itemId } = await must(startFrom(bundleId));
    const { item } = await postNow(town.orgId, itemId);
    expect(item).toMatchObject({ title: "Winter op straat", idea: null, bundle: { id: bundleId } });
    expect(item.media).toHaveLength(2);
    expect(await columnsOf(bundleId)).toEqual(["in_the_works", "in_the_works", "in_the_works"]);
    for (const name of ["lieselot", "wout"] as const) {
      const told = await noticesOf(name, "idea_in_the_works");
      expect(told.filter(({ href }) => href === `/items/${itemId}`)).toHaveLength(name === "wout" ? 0 : 1);
    }
  });

  it("shows its stage on the stack", async () => {
    const { bundleId, ideaIds } = await chosenBundle();
    const { itemId } = await must(startFrom(bundleId));
    const view = { orgId: town.orgId, memberId: town.members.wout.memberId, now, looking: WHOLE_BOARD };
    const changes = await inOrganisation(town.orgId, (tx) => readChanges(tx, view, { ideas: [], items: [itemId] }));
    expect(changes.cards.map(({ id }) => id).toSorted()).toEqual(ideaIds.toSorted());
    expect(changes.hidden).toEqual([ideaIds[1]]);
    expect(changes.cards.find(({ id }) => id === ideaIds[0])).toMatchObject({
      post: { id: itemId, stage: "respond" },
      stack: { ideas: [{ id: ideaIds[0] }, { id: ideaIds[1] }] },
    });
  });

  it("that goes out publishes every idea of it, and everybody who pinned one hears it", async () => {
    const { bundleId, ideaIds } = await chosenBundle();
    const { itemId } = await must(startFrom(bundleId));
    await publish(itemId);
    expect(await columnsOf(bundleId)).toEqual(["published", "published", "published"]);
    for (const [index, name] of (["lieselot", "wout"] as const).entries()) {
      const told = await noticesOf(name, "idea_published");
      expect(told.filter(({ href }) => href === `/board/${ideaIds[index]}`)).toHaveLength(1);
    }
  });

  it("whose effect is noted tells it to everybody who pinned one", async () => {
    const { bundleId, ideaIds } = await chosenBundle();
    const { itemId } = await must(startFrom(bundleId));
    await publish(itemId);
    const [ideaId] = ideaIds;
    const { fatima } = town.members;
    const version = (
      await inOrganisation(town.orgId, (tx) => tx.idea.findMany({ where: { orgId: town.orgId, id: ideaId ?? "" } }))
    )[0]?.version;
    await must(as(fatima, recordEffect, { ideaId, seenVersion: version, effect: "38 vragen minder", now }));
    for (const [index, name] of (["lieselot", "wout"] as const).entries()) {
      const told = await noticesOf(name, "idea_effect");
      expect(told.filter(({ href }) => href === `/board/${ideaIds[index]}`)).toHaveLength(1);
    }
  });

  it("that is withdrawn gives them all back to the chosen ones", async () => {
    const { bundleId } = await chosenBundle();
    const { itemId } = await must(startFrom(bundleId));
    const { seen } = await postNow(town.orgId, itemId);
    await must(as(town.members.wout, withdrawItem, { ...seen, words: "Toch niet nu.", now }));
    expect(await columnsOf(bundleId)).toEqual(["selected", "selected", "selected"]);
  });

  it("beside another from the same bundle: the ideas are published when the last has ended", async () => {
    const { bundleId } = await chosenBundle();
    const [{ itemId: first }, { itemId: second }] = [await must(startFrom(bundleId)), await must(startFrom(bundleId))];
    await publish(first);
    expect(await columnsOf(bundleId)).toEqual(["in_the_works", "in_the_works", "in_the_works"]);
    const { seen } = await postNow(town.orgId, second);
    await must(as(town.members.wout, withdrawItem, { ...seen, words: "Eén is genoeg.", now }));
    expect(await columnsOf(bundleId)).toEqual(["published", "published", "published"]);
  });

  it("leaves a stack alone while it is made: nothing is added, moved or taken apart", async () => {
    const { bundleId } = await chosenBundle();
    await must(startFrom(bundleId));
    const { fatima } = town.members;
    const atWork = { refusal: { code: "wrong_state" } };
    expect(await as(fatima, addToBundle, { bundleId, ideas: [await pinned("wout")], now })).toMatchObject(atWork);
    expect(await as(fatima, moveBundle, { bundleId, seenVersion: 2, to: "bundled", now })).toMatchObject(atWork);
    expect(await as(fatima, takeBundleApart, { bundleId, seenVersion: 2, now })).toMatchObject(atWork);
  });

  it("is not made of a stack that nobody chose, nor of one in another organisation", async () => {
    const ideas = [await pinned("lieselot"), await pinned("wout")];
    const { bundleId } = await must(as(town.members.fatima, bundleIdeas, { title: "Winter", ideas, now }));
    expect(await startFrom(bundleId)).toMatchObject({ refusal: { message: "bundles.notSelected" } });
    const other = await given.organisation({ members: { jan: ["trekker"] } });
    expect(await as(other.members.jan, startPost, { bundleId, now })).toMatchObject({ refusal: { code: "not_found" } });
  });

  it("from one idea of a stack takes that idea out of it", async () => {
    const { bundleId, ideaIds } = await chosenBundle();
    const [ideaId] = ideaIds;
    await must(as(town.members.wout, startPost, { ideaId, channelIds: [town.channels.byHand], now }));
    expect(await columnsOf(bundleId)).toEqual(["selected", "selected"]);
    const back = await as(town.members.fatima, moveIdea, { ideaId, seenVersion: 3, to: "pinned", now });
    expect(back).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

describe("a screen that was away for a while", () => {
  it("hears of a stack that got another theme, and of a vote for what lies under the top", async () => {
    const [first, under] = [await pinned("lieselot"), await pinned("lieselot")];
    const { bundleId } = await must(
      as(town.members.fatima, bundleIdeas, { title: "Winter", ideas: [first, under], now }),
    );
    const after = new Date("2026-11-26T09:00:00.000Z");
    const raw = { bundleId, seenVersion: 0, title: "Sneeuw", words: "", now: after };
    await must(as(town.members.fatima, renameBundle, raw));
    const view = { orgId: town.orgId, memberId: town.members.wout.memberId, now: after, looking: WHOLE_BOARD };
    const away = { ideas: [], items: [], since: new Date(after.getTime() - 60_000).toISOString() };
    const missed = await inOrganisation(town.orgId, (tx) => readChanges(tx, view, away));
    expect(missed.cards.find(({ id }) => id === first.ideaId)).toMatchObject({ bundle: { title: "Sneeuw" } });
    await must(as(town.members.hilde, voteForIdea, { ideaId: under.ideaId, now: after }));
    const voted = { ideas: [under.ideaId], items: [] };
    const changes = await inOrganisation(town.orgId, (tx) => readChanges(tx, view, voted));
    expect(changes.cards.find(({ id }) => id === first.ideaId)).toMatchObject({ stack: { votes: 1 } });
  });
});
