import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { blueskyConnector } from "@/lib/connectors/bluesky";
import { askNetwork } from "@/lib/platform/outside/network";
import { type BlueskyAccount, type BlueskyPeer, startBluesky } from "@/tests/support/peers/bluesky";
import { type FaultyLine, startFaultyLine } from "@/tests/support/peers/faulty";
import { solidPng } from "@/tests/support/peers/png";
import { publicationFor } from "@/tests/support/peers/publication";

const write = "com.atproto.repo.putRecord";
const signIn = "com.atproto.server.createSession";
const connector = blueskyConnector({ ask: askNetwork });
let line: FaultyLine;
let bluesky: BlueskyPeer;
let account: BlueskyAccount;

beforeAll(async () => {
  line = await startFaultyLine();
  // The server calls itself by the line's address, so a client that follows the account's document stays on the line.
  bluesky = await startBluesky({ publicUrl: line.url });
});
afterAll(async () => {
  await bluesky?.stop();
  await line?.stop();
});
beforeEach(async () => {
  line.forwardTo(bluesky.serviceUrl);
  account = await bluesky.createAccount();
});

const postsOf = async () => (await bluesky.listPosts(account.did)).map(({ value }) => value.text);

describe("a publication is out once, however often it is sent", () => {
  test("sent again after a crash, it is found and not repeated", async () => {
    const request = publicationFor(account, line.url, { text: "De kermis begint vrijdag." });
    const first = await connector.publish(request);
    const second = await blueskyConnector({ ask: askNetwork }).publish(structuredClone(request));
    expect(first).toMatchObject({ kind: "sent", alreadyThere: false });
    expect(second).toEqual({ ...first, alreadyThere: true });
    expect(await postsOf()).toEqual(["De kermis begint vrijdag."]);
  });

  test("an answer that was lost after the server had stored the post is made good by the next attempt", async () => {
    const images = [{ bytes: solidPng(8, 8), mimeType: "image/png", alt: "De kermis", width: 8, height: 8 }];
    const request = publicationFor(account, line.url, { text: "De kermis is open.", images });
    line.fail({ kind: "lose_answer" }, { path: write });
    expect(await connector.publish(request)).toMatchObject({ kind: "unreachable", mayBeOut: true });
    expect(await postsOf()).toEqual(["De kermis is open."]);
    const from = line.seen.length;
    expect(await connector.publish(request)).toMatchObject({ kind: "sent", alreadyThere: true });
    expect(await postsOf()).toEqual(["De kermis is open."]);
    // It looked first: nothing was uploaded or written again.
    expect(line.seen.slice(from)).toEqual([`POST /xrpc/${signIn}`, "GET /xrpc/com.atproto.repo.getRecord"]);
  });

  test("a request that was lost before the server heard of it goes out with the next attempt", async () => {
    const request = publicationFor(account, line.url, { text: "De kermis sluit." });
    line.fail({ kind: "lose_request" }, { path: write });
    expect(await connector.publish(request)).toMatchObject({ kind: "unreachable", mayBeOut: true });
    expect(await postsOf()).toEqual([]);
    expect(await connector.publish(request)).toMatchObject({ kind: "sent", alreadyThere: false });
    expect(await postsOf()).toEqual(["De kermis sluit."]);
  });

  test("a post that lands after we stopped waiting for the answer is found by the next attempt", async () => {
    const waiting = new AbortController();
    const request = publicationFor(account, line.url, { text: "Het regent." });
    line.fail({ kind: "delay", delayMs: 300 }, { path: write });
    const from = line.seen.length;
    const outcome = connector.publish({ ...request, signal: waiting.signal });
    await expect.poll(() => line.seen.slice(from).some((path) => path.includes(write)), { timeout: 20_000 }).toBe(true);
    waiting.abort();
    expect(await outcome).toMatchObject({ kind: "unreachable", mayBeOut: true });
    await expect.poll(postsOf, { timeout: 20_000 }).toEqual(["Het regent."]);
    expect(await connector.publish(request)).toMatchObject({ kind: "sent", alreadyThere: true });
    expect(await postsOf()).toEqual(["Het regent."]);
  });

  test("two servers that send it at the same moment place it together once", async () => {
    const request = publicationFor(account, line.url, { text: "Tegelijk." });
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => connector.publish(request)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(["sent", "sent", "sent", "sent"]);
    expect(outcomes.filter((outcome) => outcome.kind === "sent" && !outcome.alreadyThere)).toHaveLength(1);
    expect(await postsOf()).toEqual(["Tegelijk."]);
  });

  test("another text under the same key is left alone and reported", async () => {
    const request = publicationFor(account, line.url, { text: "Eerst dit." });
    await connector.publish(request);
    const outcome = await connector.publish({ ...request, text: "Dan dat." });
    expect(outcome).toMatchObject({ kind: "rejected", code: "record_key_taken" });
    expect(await postsOf()).toEqual(["Eerst dit."]);
  });

  test("of two texts that race for one key, one is placed and the other refused", async () => {
    const request = publicationFor(account, line.url, { text: "Kop." });
    const outcomes = await Promise.all([connector.publish(request), connector.publish({ ...request, text: "Munt." })]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["rejected", "sent"]);
    expect(await postsOf()).toHaveLength(1);
  });
});

describe("silence is told apart from refusal", () => {
  const send = (text: string) => connector.publish(publicationFor(account, line.url, { text }));

  test("a server that is down is unreachable, and nothing was on its way", async () => {
    line.forwardTo(null);
    expect(await send("Niemand thuis")).toMatchObject({ kind: "unreachable", mayBeOut: false });
    const nobody = await startFaultyLine();
    await nobody.stop();
    const request = publicationFor(account, nobody.url, { text: "Niemand thuis" });
    expect(await connector.publish(request)).toMatchObject({
      kind: "unreachable",
      mayBeOut: false,
      reason: expect.stringContaining("ECONNREFUSED"),
    });
    expect(await connector.checkAccount(request.credentials)).toMatchObject({ kind: "unreachable" });
  });

  test.each([500, 502, 503, 408])("a %i passes", async (status) => {
    line.fail({ kind: "answer", status }, { path: signIn });
    expect(await send("Even storing")).toMatchObject({ kind: "unreachable", mayBeOut: false });
    expect(await send("Even storing")).toMatchObject({ kind: "sent" });
  });

  test("a server that is asked too often says when to come back", async () => {
    const headers = { "ratelimit-limit": "30", "ratelimit-remaining": "0", "ratelimit-reset": "1900000000" };
    const body = JSON.stringify({ error: "RateLimitExceeded", message: "Rate Limit Exceeded" });
    line.fail(
      { kind: "answer", status: 429, headers: { ...headers, "content-type": "application/json" }, body },
      { path: signIn },
    );
    expect(await send("Te snel")).toMatchObject({ kind: "unreachable", retryAt: "2030-03-17T17:46:40.000Z" });
    const later = { "retry-after": "120", date: "Wed, 21 Oct 2026 07:28:00 GMT" };
    line.fail({ kind: "answer", status: 429, headers: later }, { path: write });
    expect(await send("Te snel")).toMatchObject({
      kind: "unreachable",
      mayBeOut: true,
      retryAt: "2026-10-21T07:30:00.000Z",
    });
  });

  test("a website that is no Bluesky server, or sends the password elsewhere, is refused", async () => {
    line.fail({ kind: "answer", status: 404, body: "<h1>Niet gevonden</h1>" }, { path: signIn });
    expect(await send("Verkeerd adres")).toMatchObject({ kind: "rejected", code: "not_this_network" });
    line.fail({ kind: "answer", status: 307, headers: { location: bluesky.serviceUrl } }, { path: signIn });
    expect(await send("Verkeerd adres")).toMatchObject({ kind: "rejected", code: "not_this_network" });
  });

  test("a mention that cannot be looked up just now holds the post back instead of losing the mention", async () => {
    const text = `Dank aan @${account.handle}`;
    line.fail({ kind: "answer", status: 502 }, { path: "com.atproto.identity.resolveHandle" });
    expect(await send(text)).toMatchObject({ kind: "unreachable", mayBeOut: false });
    expect(await postsOf()).toEqual([]);
  });

  test("a server that does not answer in time is unreachable", async () => {
    const hasty = blueskyConnector({ ask: askNetwork, timeoutMs: 100 });
    line.fail({ kind: "delay", delayMs: 2_000 }, { path: signIn });
    const request = publicationFor(account, line.url, { text: "Te traag" });
    expect(await hasty.publish(request)).toMatchObject({
      kind: "unreachable",
      mayBeOut: false,
      reason: expect.stringContaining("timeout"),
    });
  });
});
