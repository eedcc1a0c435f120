import { beforeAll, describe, expect, it } from "vitest";
import {
  attachToIdea,
  describeAsset,
  detachFromIdea,
  focusAsset,
  putBackAsset,
  removeAsset,
} from "@/lib/features/assets/commands";
import { attachmentsOf, readAsset, readLibrary } from "@/lib/features/assets/queries";
import { libraryQuery } from "@/lib/features/assets/schema";
import { pinIdea, selectIdea } from "@/lib/features/board/commands";
import { startPost } from "@/lib/features/items/commands";
import { addMedia } from "@/lib/features/media/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { assetOf, photo } from "@/tests/support/pictures";
import { must, postBeingWritten, postNow } from "@/tests/support/post";

let town: GivenOrganisation<"wout" | "fatima" | "emma">;
let colour = 0;

beforeAll(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: { wout: ["member"], fatima: ["trekker"], emma: ["member"] },
  });
});

/** A picture like no other here. */
const fresh = async (title: string, by = town.members.wout) => {
  colour += 1;
  return assetOf(by, await photo("#204080", [200 + colour, 100]), title);
};
const library = (query: Record<string, string> = {}) =>
  inOrganisation(town.orgId, (tx) => readLibrary(tx, town.orgId, libraryQuery.parse(query)));
const idsOf = async (query?: Record<string, string>) => (await library(query)).assets.map(({ id }) => id);

async function idea(): Promise<string> {
  const id = newId();
  await must(as(town.members.wout, pinIdea, { id, title: "De zeehond is terug" }));
  return id;
}

describe("the library", () => {
  it("finds pictures by all the words of their name and description, wherever they stand", async () => {
    const assetId = await fresh("Vuurtoren bij avond");
    await must(
      as(town.members.wout, describeAsset, { assetId, title: "Vuurtoren bij avond", alt: "Een 100%_rode toren." }),
    );
    expect(await idsOf({ words: "toren avond" })).toEqual([assetId]);
    expect(await idsOf({ words: "100%_r" })).toEqual([assetId]);
    expect(await idsOf({ words: "1%r" })).toEqual([]);
  });

  it("takes no words and no place that a database cannot hold", () => {
    const query = { cursor: `9999999999999999_${"-".repeat(36)}` };
    expect([libraryQuery.safeParse(query).success, libraryQuery.safeParse({ words: "\u0000" }).success]).toEqual([
      false,
      false,
    ]);
  });

  it("tells what is used from what is not, in posts, with ideas and with effects", async () => {
    const [inPost, withIdea, nowhere] = [await fresh("bericht"), await fresh("idee"), await fresh("nergens")];
    const { itemId } = await postBeingWritten(town.members.wout, {
      channelIds: [town.channels.byHand],
      now: new Date(),
    });
    await must(as(town.members.wout, addMedia, { itemId, assetId: inPost }));
    const ideaId = await idea();
    await must(as(town.members.wout, attachToIdea, { ideaId, assetId: withIdea }));
    const ofEffect = await fresh("effect");
    await inOrganisation(town.orgId, (tx) =>
      tx.effect.create({
        data: {
          ...{ orgId: town.orgId, id: newId(), words: "Veertig bezoekers meer", onDay: "2026-01-05" },
          ...{ assetId: ofEffect, ideaId, addedById: town.members.fatima.memberId, addedAt: new Date() },
        },
      }),
    );
    const used = await idsOf({ use: "used" });
    expect(used).toEqual(expect.arrayContaining([inPost, withIdea, ofEffect]));
    const shown = await inOrganisation(town.orgId, (tx) => readAsset(tx, town.orgId, ofEffect));
    expect(shown).toMatchObject({ effects: 1, usedBy: [{ kind: "effect", title: "Veertig bezoekers meer" }] });
    expect(used).not.toContain(nowhere);
    expect(await idsOf({ use: "unused" })).toContain(nowhere);
    const detail = await inOrganisation(town.orgId, (tx) => readAsset(tx, town.orgId, inPost));
    expect(detail).toMatchObject({
      posts: 1,
      ideas: 0,
      effects: 0,
      usedBy: [{ kind: "item", id: itemId, title: "Kerstmarkt" }],
    });
  });

  it("gives every picture once, page after page", async () => {
    for (let count = 0; count < 30; count += 1) await fresh(`rij ${count}`);
    const first = await library({ words: "rij" });
    const second = await library({ words: "rij", cursor: first.next ?? "" });
    expect([first.assets.length, second.assets.length, second.next]).toEqual([24, 6, null]);
    expect(new Set([...first.assets, ...second.assets].map(({ id }) => id)).size).toBe(30);
  });

  it("lets who brought a picture, or the trekker, take it out and put it back", async () => {
    const assetId = await fresh("Weg ermee");
    expect(await as(town.members.emma, removeAsset, { assetId })).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(as(town.members.fatima, removeAsset, { assetId }));
    expect(await idsOf({ words: "Weg ermee" })).toEqual([]);
    expect(await as(town.members.wout, focusAsset, { assetId, x: 0, y: 1 })).toMatchObject({
      refusal: { code: "not_found" },
    });
    await must(as(town.members.wout, putBackAsset, { assetId }));
    expect(await idsOf({ words: "Weg ermee" })).toEqual([assetId]);
  });
});

describe("pictures with an idea", () => {
  const attached = async (ideaId: string) =>
    (await inOrganisation(town.orgId, (tx) => attachmentsOf(tx, town.orgId, ideaId))).map(({ id }) => id);

  it("are put with it once, ten at most, also by two at once", async () => {
    const ideaId = await idea();
    const assetIds: string[] = [];
    for (let count = 0; count < 12; count += 1) assetIds.push(await fresh("bij een idee"));
    const attach = (assetId: string) => as(town.members.wout, attachToIdea, { ideaId, assetId });
    await must(attach(assetIds[0] ?? ""));
    const outcomes = await Promise.all(assetIds.map(attach));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await attached(ideaId)).toHaveLength(10);
  });

  it("are taken away by who pinned the idea or brought the picture, and by nobody else but the trekker", async () => {
    const ideaId = await idea();
    const mine = await fresh("van Emma", town.members.emma);
    const theirs = await fresh("van Wout");
    for (const assetId of [mine, theirs]) await must(as(town.members.emma, attachToIdea, { ideaId, assetId }));
    const away = (assetId: string) => as(town.members.emma, detachFromIdea, { ideaId, assetId });
    expect(await away(theirs)).toMatchObject({ refusal: { code: "not_allowed" } });
    await must(away(mine));
    expect(await attached(ideaId)).toEqual([theirs]);
  });

  it("go along with the post that is made of the idea, with their words", async () => {
    const ideaId = await idea();
    const assetIds: string[] = [];
    for (let count = 0; count < 5; count += 1) assetIds.push(await fresh("gaat mee"));
    const [first = ""] = assetIds;
    await must(as(town.members.wout, describeAsset, { assetId: first, title: "Zeehond", alt: "Een zeehond." }));
    for (const assetId of assetIds) await must(as(town.members.wout, attachToIdea, { ideaId, assetId }));
    await must(as(town.members.fatima, selectIdea, { ideaId, seenVersion: 0 }));
    const { itemId } = await must(as(town.members.wout, startPost, { ideaId, channelIds: [town.channels.byHand] }));
    const { media } = (await postNow(town.orgId, itemId)).item;
    expect(media.map(({ assetId }) => assetId)).toEqual(assetIds.slice(0, 4));
    expect(media[0]?.alt).toBe("Een zeehond.");
  });
});
