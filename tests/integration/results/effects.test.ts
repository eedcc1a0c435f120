import { beforeAll, describe, expect, it } from "vitest";
import { changeEffect, removeEffect, tellEffect } from "@/lib/features/effects/commands";
import { effectsOf } from "@/lib/features/effects/queries";
import { outingsOfItem } from "@/lib/features/outings/queries";
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

  it("stands beside the message that its sending began", async () => {
    const outings = await inOrganisation(town.orgId, (tx) => outingsOfItem(tx, town.orgId, itemId));
    expect(outings).toMatchObject([{ itemId, url: "https://www.instagram.com/p/abc123/" }]);
  });
});
