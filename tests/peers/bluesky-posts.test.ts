import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blueskyConnector } from "@/lib/connectors/bluesky";
import type { PublishContent, PublishOutcome } from "@/lib/connectors/port";
import { askNetwork } from "@/lib/platform/outside/network";
import { type BlueskyAccount, type BlueskyPeer, startBluesky } from "@/tests/support/peers/bluesky";
import { solidPng } from "@/tests/support/peers/png";
import { publicationFor } from "@/tests/support/peers/publication";

const connector = blueskyConnector({ ask: askNetwork });
let bluesky: BlueskyPeer;
let account: BlueskyAccount;

beforeAll(async () => {
  bluesky = await startBluesky();
  account = await bluesky.createAccount();
});
afterAll(() => bluesky?.stop());

const send = (content: PublishContent) => connector.publish(publicationFor(account, bluesky.serviceUrl, content));

function sent(outcome: PublishOutcome) {
  expect(outcome).toMatchObject({ kind: "sent" });
  if (outcome.kind !== "sent") throw new Error("not sent");
  return outcome;
}

async function stored(outcome: PublishOutcome) {
  const post = await bluesky.readPost(sent(outcome).uri);
  if (post === null) throw new Error("the server has no such post");
  return post.value;
}

describe("what is published stands on the server", () => {
  test("a text arrives to the letter, with its moment and language, at the chosen key", async () => {
    const text = "Zaterdag gaat het containerpark een uur later open.\n\nTot 17 uur bent u welkom. 👋🏽";
    const request = publicationFor(account, bluesky.serviceUrl, { text, langs: ["nl"] });
    const outcome = sent(await connector.publish(request));
    expect(outcome).toEqual({
      kind: "sent",
      uri: `at://${account.did}/app.bsky.feed.post/${request.recordKey}`,
      url: `https://bsky.app/profile/${account.handle}/post/${request.recordKey}`,
      alreadyThere: false,
    });
    expect(await stored(outcome)).toEqual({
      $type: "app.bsky.feed.post",
      text,
      createdAt: request.createdAt,
      langs: ["nl"],
    });
  });

  test("links, hashtags and mentions become clickable, counted in bytes", async () => {
    const colleague = await bluesky.createAccount();
    const text = `Één vraag? Lees https://voorbeeld.test/é of vraag @${colleague.handle} #vergroening`;
    const { facets } = await stored(await send({ text }));
    const bytes = Buffer.from(text);
    const found = (facets as { index: { byteStart: number; byteEnd: number }; features: object[] }[]).map(
      ({ index, features }) => [bytes.subarray(index.byteStart, index.byteEnd).toString(), features[0]],
    );
    expect(found).toEqual([
      ["https://voorbeeld.test/é", { $type: "app.bsky.richtext.facet#link", uri: "https://voorbeeld.test/é" }],
      [`@${colleague.handle}`, { $type: "app.bsky.richtext.facet#mention", did: colleague.did }],
      ["#vergroening", { $type: "app.bsky.richtext.facet#tag", tag: "vergroening" }],
    ]);
  });

  test("a mention of somebody who does not exist stays plain text", async () => {
    const record = await stored(await send({ text: "Dank aan @niemand-van-ons.test voor de foto" }));
    expect(record.facets).toBeUndefined();
  });

  test("a link card arrives as it was given, without anybody fetching the page", async () => {
    const linkCard = { url: "https://voorbeeld.test/markt", title: "De markt verhuist", description: "Vanaf mei." };
    const { embed } = await stored(await send({ text: "De markt verhuist.", linkCard }));
    expect(embed).toEqual({
      $type: "app.bsky.embed.external",
      external: { uri: linkCard.url, title: linkCard.title, description: linkCard.description },
    });
  });

  test("images arrive in order, byte for byte, with alt text and shape", async () => {
    const images = [
      { bytes: solidPng(40, 30), mimeType: "image/png", alt: "Het nieuwe park", width: 40, height: 30 },
      { bytes: solidPng(20, 60), mimeType: "image/png", alt: "Een jonge linde", width: 20, height: 60 },
    ];
    const { embed } = await stored(await send({ text: "Het park is open.", images }));
    expect(embed).toMatchObject({
      $type: "app.bsky.embed.images",
      images: images.map(({ bytes, alt, width, height }) => ({
        alt,
        aspectRatio: { width, height },
        image: { $type: "blob", mimeType: "image/png", size: bytes.byteLength },
      })),
    });
    const [first] = (embed as { images: { image: { ref: { $link: string } } }[] }).images;
    const blob = await bluesky.readBlob(account.did, first?.image.ref.$link ?? "");
    expect(Buffer.from(blob).equals(Buffer.from(images[0]?.bytes ?? []))).toBe(true);
  });

  test("300 signs as a reader counts them are taken, also of emoji that are eleven units long", async () => {
    const longest = `${"👨‍👩‍👧‍👦".repeat(110)}${"é".repeat(190)}`;
    expect([...new Intl.Segmenter().segment(longest)]).toHaveLength(300);
    const outcome = await send({ text: longest });
    // 110 families of 25 bytes and 190 letters of 2: 3130 bytes is over the second limit; 100 families fit.
    expect(outcome).toMatchObject({ kind: "rejected", code: "text_too_long" });
    const fitting = `${"👨‍👩‍👧‍👦".repeat(100)}${"é".repeat(200)}`;
    expect((await stored(await send({ text: fitting }))).text).toBe(fitting);
  });
});

describe("what Bluesky would not take is refused before anything is sent", () => {
  const image = { bytes: solidPng(4, 4), mimeType: "image/png", alt: "Grijs", width: 4, height: 4 };
  const linkCard = { url: "https://voorbeeld.test/", title: "Titel", description: "" };
  test.each<[string, PublishContent]>([
    ["text_too_long", { text: "a".repeat(301) }],
    ["text_too_long", { text: "👨‍👩‍👧‍👦".repeat(121) }],
    ["text_empty", { text: " \n" }],
    ["alt_missing", { text: "Foto", images: [{ ...image, alt: " " }] }],
    ["too_many_images", { text: "Foto's", images: [image, image, image, image, image] }],
    ["image_type", { text: "Foto", images: [{ ...image, mimeType: "image/svg+xml" }] }],
    ["image_too_large", { text: "Foto", images: [{ ...image, bytes: new Uint8Array(2_000_001) }] }],
    ["card_with_images", { text: "Beide", images: [image], linkCard }],
    ["link_invalid", { text: "Klik", linkCard: { ...linkCard, url: "javascript:alert(1)" } }],
  ])("%s", async (code, content) => {
    const before = (await bluesky.listPosts(account.did)).length;
    expect(await send(content)).toMatchObject({ kind: "rejected", code });
    expect(await bluesky.listPosts(account.did)).toHaveLength(before);
  });

  test("what our own checks do not know, the server's refusal says", async () => {
    const request = publicationFor(account, bluesky.serviceUrl, { text: "Wanneer?" });
    const outcome = await connector.publish({ ...request, createdAt: "gisteren" });
    expect(outcome).toMatchObject({ kind: "rejected", code: "record_invalid" });
  });

  test("a record key that is none is our own mistake, and is thrown", async () => {
    const request = publicationFor(account, bluesky.serviceUrl, { text: "Sleutel" });
    await expect(connector.publish({ ...request, recordKey: "eigen-sleutel" })).rejects.toThrow(RangeError);
  });
});

describe("an account is checked before its channel is connected", () => {
  const credentials = () => ({
    serviceUrl: bluesky.serviceUrl,
    identifier: account.handle,
    secret: account.appPassword,
  });

  test("an app password that works gives the account's lasting identifier and handle", async () => {
    expect(await connector.checkAccount(credentials())).toEqual({
      kind: "ok",
      accountId: account.did,
      handle: account.handle,
      profileUrl: `https://bsky.app/profile/${account.handle}`,
    });
  });

  test("a wrong app password is refused, for a check and for a post, and is not in the reason", async () => {
    const secret = "abcd-efgh-ijkl-mnop";
    const check = await connector.checkAccount({ ...credentials(), secret });
    expect(check).toMatchObject({ kind: "rejected", code: "credentials_refused" });
    expect(JSON.stringify(check)).not.toContain(secret);
    const request = publicationFor({ ...account, appPassword: secret }, bluesky.serviceUrl, { text: "Nee" });
    expect(await connector.publish(request)).toMatchObject({ kind: "rejected", code: "credentials_refused" });
  });

  test("a password is sent to no plain http address and to no machine inside, unless loopback is allowed", async () => {
    const strict = blueskyConnector({ ask: (request) => askNetwork(request, { allowLoopback: false }) });
    for (const serviceUrl of [bluesky.serviceUrl, "http://bsky.social", "https://10.0.0.8", "bsky"]) {
      const check = await strict.checkAccount({ ...credentials(), serviceUrl });
      expect(check, serviceUrl).toMatchObject({ kind: "rejected", code: "address_not_allowed" });
    }
  });
});
