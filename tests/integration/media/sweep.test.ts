import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addAsset, attachToIdea, putBackAsset, removeAsset, storePicture } from "@/lib/features/assets/commands";
import { markUnused, sweepFile, sweepFiles } from "@/lib/features/assets/jobs";
import { pinIdea } from "@/lib/features/board/commands";
import { removeMedia } from "@/lib/features/media/commands";
import { execute } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { openStoredFile } from "@/lib/platform/storage";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { assetOf, photo, pictureWith } from "@/tests/support/pictures";
import { must, postBeingWritten } from "@/tests/support/post";

const DAY_MS = 86_400_000;
let town: GivenOrganisation<"wout">;
let bytes: Buffer;
let colour = 0;

beforeAll(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: { wout: ["trekker"] } });
});
beforeEach(async () => {
  colour += 1;
  bytes = await photo(`#10${colour.toString(16).padStart(2, "0")}ff`);
});

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const sweep = (days: number) => sweepFiles(town.orgId, inDays(days));
const keyOf = async (assetId: string) =>
  (await inOrganisation(town.orgId, (tx) => tx.asset.findFirst({ where: { id: assetId } })))?.storageKey ?? "";

async function isThere(key: string): Promise<boolean> {
  const stream = await openStoredFile(key);
  await stream?.cancel();
  return stream !== null;
}

async function swept(key: string): Promise<boolean> {
  await sweep(1);
  await sweep(9);
  return !(await isThere(key));
}

describe("a file that nobody refers to", () => {
  it("goes seven days after it was found so, and not before", async () => {
    const stored = await must(storePicture(town.orgId, bytes, { title: "", source: "by_hand" }));
    await sweep(0);
    expect(await isThere(stored.storageKey)).toBe(true);
    await sweep(1);
    await sweep(7.9);
    expect(await isThere(stored.storageKey)).toBe(true);
    expect(await sweep(8.1)).toBe(1);
    expect(await isThere(stored.storageKey)).toBe(false);
  });

  it("is one whose picture was taken out of the library, when nothing shows it", async () => {
    const assetId = await assetOf(town.members.wout, bytes);
    await must(as(town.members.wout, removeAsset, { assetId }));
    expect(await swept(await keyOf(assetId))).toBe(true);
    expect(await as(town.members.wout, putBackAsset, { assetId })).toMatchObject({ refusal: { code: "not_found" } });
    await assetOf(town.members.wout, bytes);
    expect(await isThere(await keyOf(assetId))).toBe(true);
  });

  it("stays when somebody comes back for it in time", async () => {
    const assetId = await assetOf(town.members.wout, bytes);
    await must(as(town.members.wout, removeAsset, { assetId }));
    await sweep(1);
    await must(as(town.members.wout, putBackAsset, { assetId }));
    await sweep(9);
    expect(await isThere(await keyOf(assetId))).toBe(true);
  });
});

describe("a file in use is never swept", () => {
  it("by the library", async () => {
    const assetId = await assetOf(town.members.wout, bytes);
    expect(await swept(await keyOf(assetId))).toBe(false);
  });

  it("by a post, also when the library let it go; once the post lets it go too, it goes", async () => {
    const now = new Date();
    const { itemId } = await postBeingWritten(town.members.wout, { channelIds: [town.channels.byHand], now });
    const { assetId, mediaId } = await pictureWith(town.members.wout, itemId, bytes);
    await must(as(town.members.wout, removeAsset, { assetId }));
    expect(await swept(await keyOf(assetId))).toBe(false);
    await must(as(town.members.wout, removeMedia, { itemId, mediaId }));
    expect(await swept(await keyOf(assetId))).toBe(true);
  });

  it("by an idea, also when the library let it go", async () => {
    const assetId = await assetOf(town.members.wout, bytes);
    const ideaId = newId();
    await must(as(town.members.wout, pinIdea, { id: ideaId, title: "Met een foto" }));
    await must(as(town.members.wout, attachToIdea, { ideaId, assetId }));
    await must(as(town.members.wout, removeAsset, { assetId }));
    expect(await swept(await keyOf(assetId))).toBe(false);
  });

  it("by whoever brings it anew while it is about to be swept, however that falls out", async () => {
    const caller = { kind: "system", orgId: town.orgId } as const;
    for (let round = 0; round < 6; round += 1) {
      const assetId = await assetOf(town.members.wout, bytes);
      await must(as(town.members.wout, removeAsset, { assetId }));
      await must(execute(markUnused, { caller, raw: {}, now: inDays(1) }));
      const due = await must(execute(markUnused, { caller, raw: {}, now: inDays(9) }));
      await Promise.all([
        ...due.map((fileId) => execute(sweepFile, { caller, raw: { fileId }, now: inDays(9) })),
        storePicture(town.orgId, bytes, { title: "", source: "by_hand" }).then(
          async (stored) => stored.ok && (await must(as(town.members.wout, addAsset, stored.value))),
        ),
      ]);
      expect(await isThere(await keyOf(assetId))).toBe(true);
    }
  });

  it("of another organisation", async () => {
    const elsewhere = await given.organisation({ members: { anna: ["trekker"] } });
    const stored = await must(storePicture(elsewhere.orgId, bytes, { title: "", source: "by_hand" }));
    await sweep(1);
    await sweep(9);
    expect(await isThere(stored.storageKey)).toBe(true);
  });
});
