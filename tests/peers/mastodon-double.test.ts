import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mastodonConnector } from "@/lib/connectors/mastodon";
import type { PublishContent, PublishRequest } from "@/lib/connectors/port";
import { newId } from "@/lib/platform/ids";
import { askNetwork } from "@/lib/platform/outside/network";
import { type FaultyLine, startFaultyLine } from "@/tests/support/peers/faulty";
import { MastodonDouble } from "@/tests/support/peers/mastodon";
import { solidPng } from "@/tests/support/peers/png";

/*
 * Against a double that was written from the published API, and not against a Mastodon server: see the double itself.
 */
const connector = mastodonConnector({ ask: askNetwork });
let double: MastodonDouble;
let line: FaultyLine;

beforeEach(async () => {
  double = await MastodonDouble.start();
  line = await startFaultyLine(double.url);
});
afterEach(async () => {
  await line.stop();
  await double.stop();
});

const credentials = () => ({ serviceUrl: line.url, identifier: "", secret: double.token });
const publication = (content: PublishContent, ordered = Date.now()): PublishRequest => ({
  ...content,
  credentials: credentials(),
  recordKey: connector.recordKeyFor(newId()),
  createdAt: new Date(ordered).toISOString(),
});
const send = (content: PublishContent) => connector.publish(publication(content));
const texts = () => double.statuses.map(({ text }) => text);
const look = (cursor: string | null) => connector.fetchMentions?.(credentials(), cursor);
const image = { bytes: solidPng(8, 8), mimeType: "image/png", alt: "De kermis bij avond", width: 8, height: 8 };

async function heard(cursor: string | null) {
  const mentions = await look(cursor);
  if (mentions?.kind !== "ok") throw new Error(JSON.stringify(mentions));
  return { ...mentions, bodies: mentions.signals.map(({ message }) => message.body) };
}

describe("a post", () => {
  test("arrives with its language, for everybody", async () => {
    const outcome = await send({ text: "De kermis begint vrijdag. #kermis", langs: ["nl"] });
    expect(outcome).toMatchObject({ kind: "sent", alreadyThere: false, uri: double.statuses[0]?.uri });
    expect(double.statuses[0]).toMatchObject({ visibility: "public", language: "nl", inReplyToId: null });
  });

  test("waits until its pictures are worked on, and brings them in order with their alt text", async () => {
    const outcome = await send({ text: "Foto's", images: [image, { ...image, alt: "De molen" }] });
    expect(outcome).toMatchObject({ kind: "sent" });
    expect(double.media.map(({ description }) => description)).toEqual(["De kermis bij avond", "De molen"]);
    expect(double.statuses[0]?.mediaIds).toEqual(double.media.map(({ id }) => id));
  });

  test("is out once when the line broke after it was placed: the same key finds the first", async () => {
    const request = publication({ text: "De kermis is open." });
    line.fail({ kind: "lose_answer" }, { path: "/api/v1/statuses" });
    expect(await connector.publish(request)).toMatchObject({ kind: "unreachable", mayBeOut: true });
    expect(texts()).toEqual(["De kermis is open."]);
    expect(await connector.publish(request)).toMatchObject({ kind: "sent", uri: double.statuses[0]?.uri });
    expect(texts()).toHaveLength(1);
  });

  test("is found by its words when the server forgot the key, and another with the same words is none of it", async () => {
    double.place({
      account: double.us,
      text: "De kermis sluit.",
      createdAt: new Date(Date.now() - 7_200_000).toISOString(),
    });
    const request = publication(
      { text: "De kermis sluit.\n\nTot volgend jaar & bedankt, @zonnebeke!" },
      Date.now() - 3_600_000,
    );
    line.fail({ kind: "lose_answer" }, { path: "/api/v1/statuses" });
    await connector.publish(request);
    double.forgetKeys();
    expect(await connector.publish(request)).toMatchObject({ kind: "sent", alreadyThere: true });
    expect(texts()).toHaveLength(2);
  });

  test("goes out with the next attempt when the line broke before", async () => {
    const request = publication({ text: "Eerst niet, dan wel." });
    line.fail({ kind: "lose_request" }, { path: "/api/v1/statuses" });
    expect(await connector.publish(request)).toMatchObject({ kind: "unreachable" });
    expect(await connector.publish(request)).toMatchObject({ kind: "sent" });
    expect(texts()).toHaveLength(1);
  });
});

describe("what the server refuses", () => {
  test.each<[number, string, string]>([
    [401, "The access token is invalid", "credentials_refused"],
    [403, "This action is outside the authorized scopes", "not_allowed"],
    [422, "Validation failed: Text character limit of 500 exceeded", "record_invalid"],
  ])("a %i is said and not tried again", async (status, error, code) => {
    double.fail("/api/v1/statuses", { status, error });
    expect(await send({ text: "Nee" })).toMatchObject({ kind: "rejected", code, reason: `${status}: ${error}` });
  });

  test("a 429 passes, and says when to come back", async () => {
    const reset = "2026-11-22T10:05:00.000Z";
    const headers = { "x-ratelimit-limit": "300", "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    double.fail("/api/v1/statuses", { status: 429, error: "Too many requests", headers });
    expect(await send({ text: "Te snel" })).toMatchObject({ kind: "unreachable", retryAt: reset });
    double.fail("/api/v1/notifications", { status: 429, error: "Too many requests", headers });
    expect(await look(null)).toMatchObject({ kind: "unreachable", retryAt: reset });
  });

  test.each([500, 502, 503])("a %i passes, also when it is the page of a machine in front", async (status) => {
    line.fail({ kind: "answer", status, headers: { "content-type": "text/html" }, body: "<h1>Storing</h1>" });
    expect(await send({ text: "Even storing" })).toMatchObject({ kind: "unreachable" });
    expect(await send({ text: "Even storing" })).toMatchObject({ kind: "sent" });
  });

  test("an answer to something that was taken back is refused as that", async () => {
    const replyTo = { statusId: "999", acct: "an", visibility: "public" };
    expect(await send({ text: "Dag An", replyTo })).toMatchObject({ kind: "rejected", code: "reply_gone" });
  });

  test("a picture without words is refused before anything is sent", async () => {
    const seen = double.seen.length;
    expect(await send({ text: "Foto", images: [{ ...image, alt: " " }] })).toMatchObject({ code: "alt_missing" });
    expect(double.seen).toHaveLength(seen);
  });
});

describe("an account", () => {
  test("is checked with its token, and its server says how long a text may be", async () => {
    double.maxCharacters = 5_000;
    expect(await connector.checkAccount(credentials())).toEqual({
      kind: "ok",
      accountId: "1",
      handle: "zonnebeke@voorbeeld.test",
      profileUrl: "https://voorbeeld.test/@zonnebeke",
      characterLimit: 5_000,
    });
    const wrong = await connector.checkAccount({ ...credentials(), secret: "fout" });
    expect(wrong).toMatchObject({ kind: "rejected", code: "credentials_refused" });
    expect(JSON.stringify(wrong)).not.toContain("fout");
  });

  test("gets its token sent to no address inside, nor to where a server sends it on", async () => {
    const strict = mastodonConnector({ ask: (request) => askNetwork(request, { allowLoopback: false }) });
    for (const serviceUrl of [line.url, "http://mastodon.social", "https://10.0.0.8", "mastodon"])
      expect(await strict.checkAccount({ ...credentials(), serviceUrl })).toMatchObject({
        code: "address_not_allowed",
      });
    const seen = double.seen.length;
    line.fail({ kind: "answer", status: 302, headers: { location: `${double.url}/elsewhere` } });
    expect(await connector.checkAccount(credentials())).toMatchObject({ kind: "unreachable" });
    expect(double.seen).toHaveLength(seen);
  });
});

describe("mentions", () => {
  test("are read once, the oldest first, in words, in their conversation", async () => {
    const question = double.mention("@zonnebeke Is het zwembad open?\nEn de bib?");
    const ours = double.place({ account: double.us, text: "@an Ja!", inReplyToId: question.id });
    const thanks = double.mention("@zonnebeke Dank & groet", { inReplyToId: ours.id, visibility: "unlisted" });
    const first = await heard(null);
    expect(first.bodies).toEqual(["@zonnebeke Is het zwembad open?\nEn de bib?", "@zonnebeke Dank & groet"]);
    expect(first.signals[1]).toMatchObject({
      network: "mastodon",
      threadKey: question.uri,
      from: { handle: "an@mastodon.voorbeeld.be", name: "An Peeters" },
      message: {
        remoteKey: thanks.uri,
        parentKey: ours.uri,
        replyRef: { statusId: thanks.id, acct: "an@mastodon.voorbeeld.be", visibility: "unlisted" },
      },
    });
    expect((await heard(first.cursor)).bodies).toEqual([]);
  });

  test("are none of them missed, however many came while nobody looked", async () => {
    double.mention("De eerste");
    const { cursor } = await heard(null);
    for (let at = 1; at <= 130; at += 1) double.mention(`Vraag ${at}`);
    const later = await heard(cursor);
    expect(later.bodies).toEqual(Array.from({ length: 130 }, (_, at) => `Vraag ${at + 1}`));
    expect((await heard(later.cursor)).bodies).toEqual([]);
  });

  test("that the account set aside unseen are mentions too; a follow is none", async () => {
    double.mention("Ik ben hier nieuw", { isFiltered: true });
    double.mention("volgt jullie", { type: "follow" });
    expect((await heard(null)).bodies).toEqual(["Ik ben hier nieuw"]);
  });

  test("are answered to whoever spoke, by name, and seen by no more people than the question", async () => {
    const question = double.mention("@zonnebeke Onder ons", { visibility: "direct" });
    const { signals } = await heard(null);
    const replyTo = signals[0]?.message.replyRef ?? {};
    expect(await send({ text: "Dag An, ja hoor.", replyTo })).toMatchObject({ kind: "sent" });
    expect(double.statuses.at(-1)).toMatchObject({
      text: "@an@mastodon.voorbeeld.be Dag An, ja hoor.",
      inReplyToId: question.id,
      visibility: "direct",
    });
  });

  test("stay where they are while the line is down: nothing moves", async () => {
    double.mention("Blijft");
    line.forwardTo(null);
    expect(await look(null)).toMatchObject({ kind: "unreachable" });
    line.forwardTo(double.url);
    expect((await heard(null)).bodies).toEqual(["Blijft"]);
  });
});

describe("what is counted of posts", () => {
  const count = (uris: readonly string[]) => connector.fetchFigures?.(credentials(), uris);
  const placed = () =>
    Array.from({ length: 45 }, (_, at) =>
      double.place({ account: double.us, text: `Bericht ${at}`, favourites: at, reblogs: 2, replies: 1 }),
    );

  test.each([true, false])("is asked in few questions, or one by one: many at once %s", async (givesMany) => {
    double.givesMany = givesMany;
    const posts = placed();
    const from = double.seen.length;
    const uris = [...posts.map(({ uri }) => uri), "https://voorbeeld.test/users/zonnebeke/statuses/999999"];
    const counted = await count(uris);
    if (counted?.kind !== "ok") throw new Error(JSON.stringify(counted));
    expect(counted.posts).toHaveLength(45);
    expect(counted.posts[7]).toEqual({ uri: uris[7], figures: { reactions: 7, comments: 1, shares: 2 } });
    expect(double.seen.length - from).toBe(givesMany ? 3 : 3 + 46);
  });

  test("is not taken from another server's post of the same number", async () => {
    const [post] = placed();
    expect(await count([`https://elders.test/users/an/statuses/${post?.id}`])).toEqual({ kind: "ok", posts: [] });
  });

  test("waits until the moment that the server names", async () => {
    const reset = new Date(Date.now() + 3_600_000).toISOString();
    const failing = { status: 429, error: "Too many requests", headers: { "x-ratelimit-reset": reset } };
    double.fail("/api/v1/statuses", failing);
    expect(await count([placed()[0]?.uri ?? ""])).toMatchObject({ kind: "unreachable", retryAt: reset });
  });
});
