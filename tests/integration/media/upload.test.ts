import { createHash } from "node:crypto";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/assets/route";
import type { Claims } from "@/lib/platform/actor";
import { readStoredFile } from "@/lib/platform/storage";
import { inOrganisation } from "@/lib/platform/tenancy";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { solidPng } from "@/tests/support/peers/png";
import { photo } from "@/tests/support/pictures";

/** Who the cookie says is asking; opening cookies has its own tests. */
let session: Claims | null;
vi.mock("@/lib/platform/session", () => ({ readClaims: async () => session }));

let town: GivenOrganisation<"wout" | "hilde" | "piet">;
let elsewhere: GivenOrganisation<"anna">;

beforeAll(async () => {
  town = await given.organisation({ members: { wout: ["member"], hilde: ["executive"], piet: ["adviser"] } });
  elsewhere = await given.organisation({ members: { anna: ["trekker"] } });
});
beforeEach(() => {
  session = town.members.wout.claims;
});

function formWith(bytes: Uint8Array | string, { name = "foto.png", type = "image/png" } = {}): FormData {
  const form = new FormData();
  form.append("file", new Blob([bytes as BlobPart], { type }), name);
  return form;
}

async function upload(body: BodyInit | null, headers: Record<string, string> = {}) {
  const request = new Request("http://trekker.example/api/assets", {
    method: "POST",
    headers: { host: "trekker.example", ...headers },
    body,
    duplex: "half",
  } as RequestInit);
  const response = await POST(request);
  return { status: response.status, answer: await response.json() };
}

const refusalOf = ({ status, answer }: Awaited<ReturnType<typeof upload>>) => {
  return { status, message: answer.refusal?.fields?.file?.[0]?.message ?? answer.refusal?.message };
};

const assetsNow = ({ orgId }: { orgId: string } = town) =>
  inOrganisation(orgId, (tx) => tx.asset.findMany({ where: { orgId } }));
const kept = async (assetId: string) => {
  const asset = (await assetsNow()).find(({ id }) => id === assetId);
  return { asset, bytes: await readStoredFile(asset?.storageKey ?? "") };
};

/** A photograph as a phone makes it: on its side, and telling where it was taken. */
const fromPhone = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: "#26364a" } })
    .withExif({ IFD0: { Make: "Telefoon", Orientation: "6" }, IFD3: { GPSLatitude: "51/1 12/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const moving = (format: "gif" | "webp") => {
  const pixels = Buffer.alloc(8 * 16 * 3, 200).fill(20, 0, 8 * 8 * 3);
  const frames = sharp(pixels, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } });
  return frames.toFormat(format, { loop: 0, delay: [100, 100] }).toBuffer();
};

describe("a picture that is uploaded", () => {
  it("is turned upright, loses everything but its pixels, and is kept under its own hash", async () => {
    const sent = await fromPhone();
    const before = (await sharp(sent).metadata()).exif?.toString("latin1") ?? "";
    expect(before).toContain("Telefoon");
    const { status, answer } = await upload(formWith(sent));
    expect(status).toBe(200);
    const { asset, bytes } = await kept(answer.value.assetId);
    expect(asset).toMatchObject({ mimeType: "image/jpeg", width: 200, height: 400, alt: "", title: "foto" });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(asset?.contentHash);
    const facts = await sharp(bytes).metadata();
    expect([facts.width, facts.height, facts.orientation, facts.exif]).toEqual([200, 400, undefined, undefined]);
    expect(bytes.includes("Telefoon") || bytes.includes("GPS")).toBe(false);
  });

  it("is one picture, however often it is brought and whatever it is called", async () => {
    const bytes = await photo("#0a7d55");
    const first = await upload(formWith(bytes, { name: "vuurtoren.jpg" }));
    const again = await upload(formWith(bytes, { name: "lighthouse.jpg" }));
    expect(again.answer.value).toEqual({ assetId: first.answer.value.assetId, isKnown: true });
    const atOnce = await photo("#7d0a55");
    const both = await Promise.all([1, 2, 3, 4].map(() => upload(formWith(atOnce))));
    expect(new Set(both.map(({ answer }) => answer.value.assetId)).size).toBe(1);
    session = elsewhere.members.anna.claims;
    const theirs = await upload(formWith(bytes));
    expect(theirs.answer.value.isKnown).toBe(false);
    expect(await assetsNow(elsewhere)).toHaveLength(1);
  });

  it("is known by its first bytes, whatever it is called", async () => {
    const { status, answer } = await upload(formWith(solidPng(8, 8), { type: "text/html", name: "index.html" }));
    expect(status).toBe(200);
    expect((await kept(answer.value.assetId)).asset?.mimeType).toBe("image/png");
  });

  it("that a device kept for one person is not brought by another who is signed in by now", async () => {
    const form = formWith(await photo("#010203"));
    form.append("source", "shared");
    form.append("keptFor", town.members.hilde.memberId);
    const before = (await assetsNow()).length;
    expect(refusalOf(await upload(form))).toEqual({ status: 403, message: "board.keptForOther" });
    expect(await assetsNow()).toHaveLength(before);
    session = town.members.hilde.claims;
    const { answer } = await upload(form);
    expect((await kept(answer.value.assetId)).asset).toMatchObject({ source: "shared" });
  });

  it("takes no name that nobody gave", async () => {
    const names = {
      "image.png": "",
      "IMG_20261122_101500.jpg": "",
      "De kermis.jpg": "De kermis",
      "\u202e../x.png": "../x",
    };
    for (const [index, [name, title]] of Object.entries(names).entries()) {
      const { answer } = await upload(formWith(await photo(`#0${index}0${index}f0`), { name }));
      expect((await kept(answer.value.assetId)).asset?.title).toBe(title);
    }
  });

  it("loses a page, a script or an archive that hides behind its pixels", async () => {
    const hidden = Buffer.from("<script>alert(document.cookie)</script>PK\u0003\u0004");
    const jpeg = await photo("#445566");
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, hidden.length + 2]), hidden]);
    const polyglot = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), hidden]);
    const { status, answer } = await upload(formWith(polyglot, { name: "foto.jpg" }));
    expect(status).toBe(200);
    const { bytes } = await kept(answer.value.assetId);
    expect(bytes.includes("script") || bytes.includes("PK\u0003\u0004")).toBe(false);
  });

  it("is kept still, when it is a GIF that does not move", async () => {
    const gif = await sharp(await photo("#aabbcc"))
      .gif()
      .toBuffer();
    const { answer } = await upload(formWith(gif, { name: "logo.gif" }));
    expect((await kept(answer.value.assetId)).asset?.mimeType).toBe("image/png");
  });

  it.each(["gif", "webp"] as const)("is refused in words when it moves: %s", async (format) => {
    const sent = await upload(formWith(await moving(format)));
    expect(refusalOf(sent)).toEqual({ status: 422, message: "media.image_moving" });
  });

  it.each([
    [
      "an SVG with a script",
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
      "image/svg+xml",
    ],
    ["an SVG that calls itself a PNG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/png"],
    ["a page that calls itself a picture", "<!doctype html><script>alert(1)</script>", "image/png"],
    ["a PDF", "%PDF-1.7", "image/jpeg"],
    ["an archive under a picture's name", "PK\u0003\u0004rest", "image/png"],
  ])("is refused when it is %s", async (_, content, type) => {
    const before = await assetsNow();
    expect(refusalOf(await upload(formWith(content, { type })))).toEqual({ status: 422, message: "media.image_type" });
    expect(await assetsNow()).toEqual(before);
  });

  it.each([
    ["cut off", async () => (await fromPhone()).subarray(0, 400)],
    ["a signature and nothing", async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ["a signature before rubbish", async () => Buffer.concat([solidPng(4, 4).subarray(0, 8), Buffer.alloc(5_000, 7)])],
    ["a GIF of nothing", async () => Buffer.from("GIF89a\u0001\u0000\u0001\u0000", "latin1")],
  ])("is refused in words when it is damaged: %s", async (_, make) => {
    expect(refusalOf(await upload(formWith(await make())))).toEqual({ status: 422, message: "media.image_unreadable" });
  });

  it("is refused before it is unpacked when it would become too large", async () => {
    const bomb = solidPng(16_000, 16_000);
    expect(bomb.length).toBeLessThan(5_000_000);
    expect(refusalOf(await upload(formWith(bomb)))).toEqual({ status: 422, message: "media.image_too_many_pixels" });
  });

  it("is read no further than the limit, whatever length is announced: 50 MB", async () => {
    const sent = await upload(formWith(Buffer.alloc(50 * 1024 * 1024, 1)), { "content-length": "10" });
    expect(refusalOf(sent)).toEqual({ status: 413, message: "media.tooLarge" });
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
    ["a file without a byte", formWith(""), {}],
  ])("is refused in words when it is %s", async (_, body, headers) => {
    const sent = await upload(body, headers as Record<string, string>);
    expect(refusalOf(sent)).toEqual({ status: 422, message: "media.noFile" });
  });

  it("is taken from whoever may bring one, from our own pages, and from nobody else", async () => {
    session = null;
    expect((await upload(formWith(solidPng(4, 4)))).status).toBe(401);
    session = town.members.piet.claims;
    expect((await upload(formWith(solidPng(4, 4)))).status).toBe(403);
    session = town.members.hilde.claims;
    expect((await upload(formWith(solidPng(4, 4)))).status).toBe(200);
    expect((await upload(formWith(solidPng(4, 4)), { "sec-fetch-site": "cross-site" })).status).toBe(403);
  });
});
