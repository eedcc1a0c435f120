import { createHash } from "node:crypto";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/items/[itemId]/media/[mediaId]/route";
import { POST } from "@/app/api/items/[itemId]/media/route";
import type { Claims } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { readStoredFile } from "@/lib/platform/storage";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { solidPng } from "@/tests/support/peers/png";
import { postAccepted, postBeingWritten, postNow } from "@/tests/support/post";

/** Who the cookie says is asking; opening cookies has its own tests. */
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
beforeEach(async () => {
  session = town.members.wout.claims;
  itemId = (await postBeingWritten(town.members.wout, { channelIds: [town.channels.byHand], now })).itemId;
});

function formWith(bytes: Uint8Array | string, type = "image/png", more: Record<string, string> = {}): FormData {
  const form = new FormData();
  form.append("file", new Blob([bytes as BlobPart], { type }), "foto.png");
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  return form;
}

async function upload(body: BodyInit | null, headers: Record<string, string> = {}, to = itemId) {
  const request = new Request(`http://trekker.example/api/items/${to}/media`, {
    method: "POST",
    headers: { host: "trekker.example", ...headers },
    body,
    duplex: "half",
  } as RequestInit);
  const response = await POST(request, { params: Promise.resolve({ itemId: to }) });
  return { status: response.status, answer: await response.json() };
}

const show = (mediaId: string, of = itemId, headers: Record<string, string> = {}) =>
  GET(new Request("http://trekker.example/", { headers }), { params: Promise.resolve({ itemId: of, mediaId }) });

/** A photograph as a phone makes it: on its side, and telling where it was taken. */
const fromPhone = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: "#26364a" } })
    .withExif({ IFD0: { Make: "Telefoon", Orientation: "6" }, IFD3: { GPSLatitude: "51/1 12/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe("a picture that is uploaded", () => {
  it("is turned upright, loses everything but its pixels, and is stored under its own hash", async () => {
    const sent = await fromPhone();
    expect((await sharp(sent).metadata()).exif?.toString("latin1")).toContain("Telefoon");
    const { status } = await upload(formWith(sent));
    expect(status).toBe(200);
    const [media] = (await postNow(town.orgId, itemId)).item.media;
    expect(media).toMatchObject({ mimeType: "image/jpeg", width: 200, height: 400, alt: "" });
    const stored = await readStoredFile(media?.storageKey ?? "");
    expect(createHash("sha256").update(stored).digest("hex")).toBe(media?.contentHash);
    const facts = await sharp(stored).metadata();
    expect([facts.width, facts.height, facts.orientation, facts.exif]).toEqual([200, 400, undefined, undefined]);
  });

  it("is made small enough for every network, however large it came", async () => {
    const noise = await sharp({
      create: {
        width: 3_000,
        height: 2_000,
        channels: 3,
        noise: { type: "gaussian", mean: 128, sigma: 60 },
        background: "#000",
      },
    })
      .jpeg({ quality: 90 })
      .toBuffer();
    expect((await upload(formWith(noise))).status).toBe(200);
    const [media] = (await postNow(town.orgId, itemId)).item.media;
    expect((await readStoredFile(media?.storageKey ?? "")).length).toBeLessThanOrEqual(1_000_000);
  });

  it("is known by its first bytes, whatever it is called", async () => {
    expect((await upload(formWith(solidPng(8, 8), "text/html"))).status).toBe(200);
  });

  it.each([
    ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml"],
    ["a page that calls itself a picture", "<!doctype html><script>alert(1)</script>", "image/png"],
    ["a GIF", "GIF89a\u0001\u0000\u0001\u0000", "image/gif"],
    ["a PDF", "%PDF-1.7", "image/jpeg"],
  ])("is refused when it is %s", async (_, content, type) => {
    const { status, answer } = await upload(formWith(content, type));
    expect({ status, message: answer.refusal?.message }).toEqual({ status: 422, message: "media.image_type" });
    expect((await postNow(town.orgId, itemId)).item.media).toEqual([]);
  });

  it.each([
    ["cut off", async () => (await fromPhone()).subarray(0, 400)],
    ["a signature and nothing", async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ["a signature before rubbish", async () => Buffer.concat([solidPng(4, 4).subarray(0, 8), Buffer.alloc(5_000, 7)])],
  ])("is refused in words when it is damaged: %s", async (_, make) => {
    const { status, answer } = await upload(formWith(await make()));
    expect({ status, message: answer.refusal?.message }).toEqual({ status: 422, message: "media.image_unreadable" });
  });

  it("is refused before it is unpacked when it would become too large", async () => {
    const bomb = solidPng(16_000, 16_000);
    expect(bomb.length).toBeLessThan(5_000_000);
    const { status, answer } = await upload(formWith(bomb));
    expect({ status, message: answer.refusal?.message }).toEqual({
      status: 422,
      message: "media.image_too_many_pixels",
    });
  });

  it("is read no further than the limit, whatever length is announced", async () => {
    const { status, answer } = await upload(formWith(Buffer.alloc(16 * 1024 * 1024, 1)));
    expect({ status, message: answer.refusal?.message }).toEqual({ status: 413, message: "media.tooLarge" });
  });

  it.each([
    ["no form", "x", { "content-type": "text/plain" }],
    ["a form without its boundary", "x", { "content-type": "multipart/form-data" }],
    [
      "a form that breaks off",
      '--a\r\nContent-Disposition: form-data; name="file"',
      { "content-type": "multipart/form-data; boundary=a" },
    ],
    ["nothing", null, { "content-type": "multipart/form-data; boundary=a" }],
  ])("is refused in words when it is %s", async (_, body, headers) => {
    const { status, answer } = await upload(body, headers as Record<string, string>);
    expect({ status, message: answer.refusal?.message }).toEqual({ status: 422, message: "media.noFile" });
  });

  it("is taken from whoever may write here, and from nobody else", async () => {
    const form = () => formWith(solidPng(4, 4));
    session = null;
    expect((await upload(form())).status).toBe(401);
    session = town.members.piet.claims;
    expect((await upload(form())).status).toBe(403);
    session = elsewhere.members.anna.claims;
    expect((await upload(form())).status).toBe(404);
    session = town.members.wout.claims;
    expect((await upload(form(), { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await upload(form(), {}, "not-an-id")).status).toBe(404);
    expect((await postNow(town.orgId, itemId)).item.media).toEqual([]);
  });

  it("does not change an accepted text unless the person said so", async () => {
    const accepted = await postAccepted(town.members.wout, town.members.fatima, {
      channelIds: [town.channels.byHand],
      now,
    });
    itemId = accepted.itemId;
    const refused = await upload(formWith(solidPng(4, 4)));
    expect(refused.answer.refusal?.message).toBe("flow.takesBack");
    expect((await upload(formWith(solidPng(4, 4), "image/png", { takesBack: "true" }))).status).toBe(200);
    expect((await postNow(town.orgId, itemId)).item).toMatchObject({ stage: "respond", acceptances: [] });
  });
});

describe("a picture that is shown", () => {
  beforeEach(async () => {
    await upload(formWith(solidPng(6, 4)));
  });
  const mediaId = async () => (await postNow(town.orgId, itemId)).item.media[0]?.id ?? "";

  it("comes as a picture and can be nothing else", async () => {
    const response = await show(await mediaId());
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, max-age=600",
    });
    expect(response.headers.get("content-disposition")).toMatch(/^inline; filename="[0-9a-f]{12}\.png"$/);
    const facts = await sharp(await response.arrayBuffer()).metadata();
    expect([facts.width, facts.height]).toEqual([6, 4]);
  });

  it("is not sent again to whoever has it", async () => {
    const id = await mediaId();
    const etag = (await show(id)).headers.get("etag") ?? "";
    const again = await show(id, itemId, { "if-none-match": etag });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it("is there for people of the organisation alone, under its own item alone", async () => {
    const id = await mediaId();
    session = elsewhere.members.anna.claims;
    expect((await show(id)).status).toBe(404);
    session = null;
    expect((await show(id)).status).toBe(401);
    session = town.members.piet.claims;
    expect((await show(id)).status).toBe(200);
    expect((await show(id, newId())).status).toBe(404);
    expect((await show("../../etc/passwd")).status).toBe(404);
  });
});
