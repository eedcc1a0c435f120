import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as showAsset } from "@/app/api/assets/[assetId]/picture/route";
import { GET as showMedia } from "@/app/api/items/[itemId]/media/[mediaId]/route";
import { submitItem } from "@/lib/features/flow/commands";
import { addMedia, cropMedia, excuseAlt, removeMedia, saveAlt } from "@/lib/features/media/commands";
import { pictureToSend } from "@/lib/features/media/queries";
import type { Claims } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { assetOf, photo, pictureWith } from "@/tests/support/pictures";
import { must, postAccepted, postBeingWritten, postNow } from "@/tests/support/post";

let session: Claims | null;
vi.mock("@/lib/platform/session", () => ({ readClaims: async () => session }));

const now = new Date();
let town: GivenOrganisation<"wout" | "fatima" | "piet">;
let elsewhere: GivenOrganisation<"anna">;
let itemId: string;

beforeAll(async () => {
  town = await given.organisation({
    starter: "korte-lijnen",
    members: { wout: ["member"], fatima: ["trekker"], piet: ["adviser"] },
  });
  elsewhere = await given.organisation({ starter: "korte-lijnen", members: { anna: ["trekker"] } });
});
const byHand = () => ({ channelIds: [town.channels.byHand], now });
beforeEach(async () => {
  session = town.members.wout.claims;
  itemId = (await postBeingWritten(town.members.wout, byHand())).itemId;
});

const media = async (of = itemId) => (await postNow(town.orgId, of)).item.media;
const stripes = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: "#ff0000" } })
    .composite([
      { input: { create: { width: 200, height: 200, channels: 3, background: "#0000ff" } }, left: 200, top: 0 },
    ])
    .jpeg({ quality: 100 })
    .toBuffer();
const RIGHT_HALF = { x: 0.5, y: 0, width: 0.5, height: 1 };

describe("a picture with a post", () => {
  it("is one of the library, in as many posts as it is put in, and once in each", async () => {
    const { assetId } = await pictureWith(town.members.wout, itemId, await photo("#112233"));
    expect(await as(town.members.wout, addMedia, { itemId, assetId })).toMatchObject({
      refusal: { message: "media.alreadyThere" },
    });
    const other = await postBeingWritten(town.members.wout, byHand());
    await must(as(town.members.wout, addMedia, { itemId: other.itemId, assetId }));
    const theirs = await assetOf(elsewhere.members.anna, await photo("#332211"));
    expect(await as(town.members.wout, addMedia, { itemId, assetId: theirs })).toMatchObject({
      refusal: { code: "not_found" },
    });
  });

  it("does not change an accepted text unless the person said so", async () => {
    const accepted = await postAccepted(town.members.wout, town.members.fatima, byHand());
    const assetId = await assetOf(town.members.wout, await photo("#102030"));
    const address = { itemId: accepted.itemId, assetId };
    expect(await as(town.members.wout, addMedia, address)).toMatchObject({ refusal: { message: "flow.takesBack" } });
    await must(as(town.members.wout, addMedia, { ...address, takesBack: true }));
    expect((await postNow(town.orgId, accepted.itemId)).item).toMatchObject({ stage: "respond", acceptances: [] });
  });

  it("is cut without being changed: the part counts for what is accepted, shown and sent", async () => {
    const { mediaId, assetId } = await pictureWith(town.members.wout, itemId, await stripes());
    const whole = await postNow(town.orgId, itemId);
    await must(as(town.members.wout, cropMedia, { itemId, mediaId, crop: RIGHT_HALF }));
    const cut = await postNow(town.orgId, itemId);
    expect(cut.fingerprint).not.toBe(whole.fingerprint);
    expect(cut.item.media[0]).toMatchObject({ contentHash: whole.item.media[0]?.contentHash, width: 400, height: 200 });
    const [kept] = cut.item.media;
    const sent = await pictureToSend(kept as NonNullable<typeof kept>);
    expect(sent).toMatchObject({ width: 200, height: 200, mimeType: "image/jpeg" });
    expect((await sharp(sent.bytes).stats()).dominant).toMatchObject({ r: 8, b: 248 });
    const shown = await sharp(await (await show(mediaId, "?w=160")).arrayBuffer()).metadata();
    expect([shown.width, shown.height]).toEqual([160, 160]);
    const all = await sharp(await (await showOf(assetId)).arrayBuffer()).metadata();
    expect([all.width, all.height]).toEqual([400, 200]);
    await must(as(town.members.wout, cropMedia, { itemId, mediaId, crop: null }));
    expect((await postNow(town.orgId, itemId)).fingerprint).toBe(whole.fingerprint);
  });

  it("is sent as every network takes it, however large it came", async () => {
    const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
    const large = await sharp({ create: { width: 3_000, height: 2_000, channels: 3, noise, background: "#000" } })
      .jpeg({ quality: 90 })
      .toBuffer();
    await pictureWith(town.members.wout, itemId, large);
    const [kept] = await media();
    const sent = await pictureToSend(kept as NonNullable<typeof kept>);
    expect(sent.bytes.length).toBeLessThanOrEqual(1_000_000);
    expect(Math.max(sent.width, sent.height)).toBeLessThanOrEqual(2_048);
    expect(kept?.width).toBe(3_000);
  });

  it.each([
    { x: 0.5, y: 0, width: 0.9, height: 1 },
    { x: -0.1, y: 0, width: 0.5, height: 1 },
    { x: 0, y: 0, width: 0, height: 0 },
  ])("is not cut outside itself", async (crop) => {
    const { mediaId } = await pictureWith(town.members.wout, itemId, await photo("#556677"));
    expect(await as(town.members.wout, cropMedia, { itemId, mediaId, crop })).toMatchObject({
      refusal: { code: "invalid" },
    });
  });
});

describe("a picture without a description", () => {
  it("keeps the text from being handed in until it is described, or somebody says why not", async () => {
    const { mediaId, assetId } = await pictureWith(town.members.wout, itemId, await photo("#778899"));
    const handIn = async () => as(town.members.wout, submitItem, { ...(await postNow(town.orgId, itemId)).seen, now });
    expect(await handIn()).toMatchObject({
      refusal: { code: "invalid", fields: { [`alt.${mediaId}`]: [{ message: "fields.altNeeded" }] } },
    });
    const reason = "Alleen een sfeervlak.";
    await must(as(town.members.wout, excuseAlt, { itemId, mediaId, reason }));
    expect(await media()).toMatchObject([{ alt: "", altReason: reason }]);
    await must(as(town.members.wout, saveAlt, { itemId, mediaId, alt: "Een grijs vlak." }));
    expect(await media()).toMatchObject([{ alt: "Een grijs vlak.", altReason: null }]);
    expect(await inOrganisation(town.orgId, (tx) => tx.asset.findFirst({ where: { id: assetId } }))).toMatchObject({
      alt: "Een grijs vlak.",
    });
    await must(as(town.members.wout, excuseAlt, { itemId, mediaId, reason }));
    await must(handIn());
  });
});

type Look = { of?: string; headers?: Record<string, string> };
const show = (mediaId: string, query = "", { of = itemId, headers = {} }: Look = {}) =>
  showMedia(new Request(`http://trekker.example/${query}`, { headers }), {
    params: Promise.resolve({ itemId: of, mediaId }),
  });
const showOf = (assetId: string, query = "") =>
  showAsset(new Request(`http://trekker.example/${query}`), { params: Promise.resolve({ assetId }) });

describe("a picture that is shown", () => {
  let mediaId: string;
  let assetId: string;
  beforeEach(async () => {
    ({ mediaId, assetId } = await pictureWith(town.members.wout, itemId, await photo("#998877", [600, 400])));
  });

  it("comes as a picture and can be nothing else", async () => {
    for (const response of [await show(mediaId), await show(mediaId, "?w=320"), await showOf(assetId, "?w=160")]) {
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": expect.stringMatching(/^image\/(jpeg|webp)$/),
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, max-age=600",
        "content-disposition": expect.stringMatching(/^inline; filename="[0-9a-f]{12}\.(jpeg|webp)"$/),
      });
    }
  });

  it("comes as wide as it is wanted, in the widths there are and in no other", async () => {
    const facts = await sharp(await (await show(mediaId, "?w=320")).arrayBuffer()).metadata();
    expect([facts.format, facts.width, facts.height]).toEqual(["webp", 320, 213]);
    for (const query of ["?w=321", "?w=", "?w=320.0", "?w=1e9"]) expect((await show(mediaId, query)).status).toBe(404);
  });

  it("is not sent again to whoever has it", async () => {
    const etag = (await show(mediaId, "?w=320")).headers.get("etag") ?? "";
    const again = await show(mediaId, "?w=320", { headers: { "if-none-match": etag } });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    await must(as(town.members.wout, cropMedia, { itemId, mediaId, crop: RIGHT_HALF }));
    expect((await show(mediaId, "?w=320", { headers: { "if-none-match": etag } })).status).toBe(200);
  });

  it("is there for people of the organisation alone, under its own item alone", async () => {
    session = elsewhere.members.anna.claims;
    expect([(await show(mediaId)).status, (await showOf(assetId)).status]).toEqual([404, 404]);
    session = null;
    expect([(await show(mediaId)).status, (await showOf(assetId)).status]).toEqual([401, 401]);
    session = town.members.piet.claims;
    expect([(await show(mediaId)).status, (await showOf(assetId)).status]).toEqual([200, 200]);
    expect((await show(mediaId, "", { of: newId() })).status).toBe(404);
    expect((await show("../../etc/passwd")).status).toBe(404);
    session = town.members.wout.claims;
    await must(as(town.members.wout, removeMedia, { itemId, mediaId }));
    expect([(await show(mediaId)).status, (await showOf(assetId)).status]).toEqual([404, 200]);
  });
});
