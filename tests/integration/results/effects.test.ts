import { beforeAll, describe, expect, it } from "vitest";
import { pinIdea } from "@/lib/features/board/commands";
import { changeEffect, removeEffect, tellEffect } from "@/lib/features/effects/commands";
import { effectsOf, effectsOfIdea } from "@/lib/features/effects/queries";
import { outingsOfItem } from "@/lib/features/outings/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type LibraryTown, libraryTown, publishedIn, tuesday } from "@/tests/support/library";
import { must } from "@/tests/support/post";

const now = tuesday;
const said = { words: "12 bezoekers extra", story: "", onDay: "2026-11-24" };
let town: LibraryTown;
let itemId: string;
beforeAll(async () => {
  town = await libraryTown();
  itemId = await publishedIn(town);
});

const told = () =>
  inOrganisation(town.orgId, (tx) =>
    effectsOf(tx, { orgId: town.orgId, fromDay: "2026-11-01", toDay: "2026-11-30", itemIds: [itemId] }),
  );

describe("what a post brought about", () => {
  it("is told by whoever saw it, mended by them or by whoever leads, and taken away", async () => {
    const { wout, ilse, fatima } = town.members;
    const { effectId } = await must(as(wout, tellEffect, { itemId, ...said, now }));
    const change = { effectId, seenRevision: 0, ...said, words: "14 bezoekers extra", now };
    const others = await as(ilse, changeEffect, change);
    expect(others).toMatchObject({ ok: false, refusal: { message: "results.notYours" } });
    await must(as(fatima, changeEffect, change));
    expect(await as(wout, changeEffect, change)).toMatchObject({ ok: false, refusal: { code: "stale" } });
    expect(await told()).toMatchObject([{ words: "14 bezoekers extra", amount: 14, by: { id: wout.memberId } }]);
    await must(as(wout, removeEffect, { effectId, seenRevision: 1, now }));
    expect(await told()).toEqual([]);
  });

  it("is of a day that has come", async () => {
    const tomorrow = await as(town.members.wout, tellEffect, { itemId, ...said, onDay: "2026-11-25", now });
    expect(tomorrow).toMatchObject({ ok: false, refusal: { fields: { onDay: [{ message: "fields.inTheFuture" }] } } });
  });

  it("is told to whoever pinned the idea that it grew from", async () => {
    const { wout, ilse } = town.members;
    const { orgId } = town;
    const { id: ideaId } = await must(as(wout, pinIdea, { title: "Een rondleiding aan het loket", now }));
    const key = { orgId_id: { orgId, id: itemId } };
    await inOrganisation(orgId, (tx) => tx.item.update({ where: key, data: { ideaId } }));
    const { effectId } = await must(as(ilse, tellEffect, { itemId, ...said, now }));
    const heard = await inOrganisation(orgId, (tx) =>
      tx.notification.findMany({ where: { orgId, memberId: wout.memberId, href: `/board/${ideaId}` } }),
    );
    expect(heard).toMatchObject([{ kind: "idea_effect", data: { words: said.words } }]);
    await must(as(ilse, removeEffect, { effectId, seenRevision: 0, now }));
  });

  it("stands beside the message that its sending began", async () => {
    const outings = await inOrganisation(town.orgId, (tx) => outingsOfItem(tx, town.orgId, itemId));
    expect(outings).toMatchObject([{ itemId, url: "https://www.instagram.com/p/abc123/" }]);
  });
});

/** A picture of the library, described or not. */
async function picture(alt: string): Promise<string> {
  const { orgId } = town;
  const id = newId();
  const file = {
    storageKey: `${orgId}/${id}`,
    contentHash: id.replaceAll("-", "").padEnd(64, "0"),
    mimeType: "image/png",
  };
  const about = { bytes: 10, width: 8, height: 8, title: "", alt, source: "by_hand" };
  await inOrganisation(orgId, (tx) =>
    tx.asset.create({ data: { orgId, id, ...file, ...about, addedById: town.members.wout.memberId, addedAt: now } }),
  );
  return id;
}

describe("a photo of what it brought about", () => {
  it("goes with it, with words for whoever does not see it, and is taken off again", async () => {
    const { hilde } = town.members;
    const assetId = await picture("");
    const bare = await as(hilde, tellEffect, { itemId, ...said, photo: { assetId, alt: " " }, now });
    expect(bare).toMatchObject({ ok: false, refusal: { fields: { alt: [{ message: "fields.altNeeded" }] } } });
    const photo = { assetId, alt: "Een volle leeszaal" };
    const { effectId } = await must(as(hilde, tellEffect, { itemId, ...said, photo, now }));
    expect(await told()).toMatchObject([{ photo: { assetId, alt: "Een volle leeszaal" } }]);
    const change = { effectId, seenRevision: 0, ...said, story: "Ook op zondag.", now };
    await must(as(hilde, changeEffect, change));
    expect(await told()).toMatchObject([{ story: "Ook op zondag.", photo: { assetId } }]);
    await must(as(hilde, changeEffect, { ...change, seenRevision: 1, photo: null }));
    expect(await told()).toMatchObject([{ photo: null }]);
  });

  it("is one of the library, and keeps what the library says of it", async () => {
    const { wout } = town.members;
    const unknown = await as(wout, tellEffect, { itemId, ...said, photo: { assetId: newId(), alt: "Iets" }, now });
    expect(unknown).toMatchObject({ ok: false, refusal: { code: "not_found" } });
    const assetId = await picture("De molen");
    await must(as(wout, tellEffect, { itemId, ...said, photo: { assetId, alt: "Iets anders" }, now }));
    expect((await told())[0]?.photo).toMatchObject({ alt: "De molen" });
  });
});

describe("an idea that became no post", () => {
  it("is told of by whoever saw what came of it, once it went out, and its pinner hears of it", async () => {
    const { wout, ilse } = town.members;
    const { orgId } = town;
    const { id: ideaId } = await must(as(wout, pinIdea, { title: "Een ijspiste op het plein", now }));
    const tell = () => as(ilse, tellEffect, { ideaId, ...said, now });
    expect(await tell()).toMatchObject({ ok: false, refusal: { message: "results.notPublished" } });
    const key = { orgId_id: { orgId, id: ideaId } };
    await inOrganisation(orgId, (tx) => tx.idea.update({ where: key, data: { column: "published" } }));
    await must(tell());
    const effects = await inOrganisation(orgId, (tx) => effectsOfIdea(tx, orgId, ideaId));
    expect(effects).toMatchObject([{ ideaId, itemId: null, amount: 12, by: { id: ilse.memberId } }]);
    const heard = await inOrganisation(orgId, (tx) =>
      tx.notification.findMany({ where: { orgId, memberId: wout.memberId, href: `/board/${ideaId}` } }),
    );
    expect(heard).toMatchObject([{ kind: "idea_effect" }]);
  });

  it("or a post: one of the two, and never both or neither", async () => {
    const { wout } = town.members;
    expect(await as(wout, tellEffect, { ...said, now })).toMatchObject({ ok: false, refusal: { code: "invalid" } });
    const both = await as(wout, tellEffect, { itemId, ideaId: newId(), ...said, now });
    expect(both).toMatchObject({ ok: false, refusal: { code: "invalid" } });
  });
});
