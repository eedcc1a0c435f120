import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { blueskyConnector } from "@/lib/connectors/bluesky";
import { askNetwork } from "@/lib/platform/outside/network";
import { type BlueskyAccount, type BlueskyPeer, startBluesky } from "@/tests/support/peers/bluesky";
import { type FaultyLine, startFaultyLine } from "@/tests/support/peers/faulty";
import { publicationFor } from "@/tests/support/peers/publication";

/* What people say stands on a real Bluesky server; the list of notifications comes from a double beside it. */
const connector = blueskyConnector({ ask: askNetwork });
let line: FaultyLine;
let bluesky: BlueskyPeer;
let us: BlueskyAccount;
let an: BlueskyAccount;

beforeAll(async () => {
  line = await startFaultyLine();
  bluesky = await startBluesky({ publicUrl: line.url });
});
afterAll(async () => {
  await bluesky?.stop();
  await line?.stop();
});
beforeEach(async () => {
  line.forwardTo(bluesky.serviceUrl);
  [us, an] = [await bluesky.createAccount(), await bluesky.createAccount()];
});

async function heard(cursor: string | null) {
  const credentials = { serviceUrl: line.url, identifier: us.handle, secret: us.appPassword };
  const mentions = await connector.fetchMentions?.(credentials, cursor);
  if (mentions?.kind !== "ok") throw new Error(JSON.stringify(mentions));
  return { ...mentions, bodies: mentions.signals.map(({ message }) => message.body) };
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe("what is said to an account", () => {
  test("comes as mentions, replies and quotes, each once, in its conversation and with what an answer has to name", async () => {
    const ours = await bluesky.say(us, "Zaterdag is het park open.", { at: minutesAgo(9) });
    const question = await bluesky.say(an, "is de bib ook open?", { to: us, at: minutesAgo(8) });
    const reply = await bluesky.say(an, "Tot hoe laat?", { reply: { root: ours, parent: ours }, at: minutesAgo(7) });
    await bluesky.say(an, "Kijk eens", { quotes: ours, at: minutesAgo(6) });
    await bluesky.say(an, "Over iets anders", { at: minutesAgo(5) });
    const { signals, bodies, cursor } = await heard(null);
    expect(bodies).toEqual([`@${us.handle} is de bib ook open?`, "Tot hoe laat?", "Kijk eens"]);
    expect(signals[0]).toMatchObject({
      network: "bluesky",
      threadKey: question.uri,
      from: { remoteId: an.did, handle: an.handle },
      message: { remoteKey: question.uri, parentKey: null, language: "nl" },
    });
    expect(signals[1]).toMatchObject({
      threadKey: ours.uri,
      message: {
        parentKey: ours.uri,
        replyRef: { rootUri: ours.uri, rootCid: ours.cid, parentUri: reply.uri, parentCid: reply.cid },
      },
    });
    expect((await heard(cursor)).bodies).toEqual([]);
  });

  test("is none of it missed: not what came while nobody looked, nor what is dated back", async () => {
    await bluesky.say(an, "De eerste", { to: us, at: minutesAgo(60) });
    const { cursor } = await heard(null);
    await bluesky.say(an, "Dit schreef ik onderweg", { to: us, at: minutesAgo(90) });
    await bluesky.say(an, "En dit nu", { to: us });
    const later = await heard(cursor);
    expect(later.bodies.map((body) => body.split(" ").slice(1).join(" "))).toEqual([
      "Dit schreef ik onderweg",
      "En dit nu",
    ]);
    expect((await heard(later.cursor)).bodies).toEqual([]);
  });

  test("is read with one sign-in, however often somebody looks", async () => {
    const from = line.seen.length;
    for (let look = 0; look < 5; look += 1) await heard(null);
    expect(line.seen.slice(from).filter((path) => path.includes("createSession"))).toHaveLength(1);
  });

  test("stays where it is while the line is down", async () => {
    await bluesky.say(an, "Blijft", { to: us });
    const credentials = { serviceUrl: line.url, identifier: us.handle, secret: us.appPassword };
    line.forwardTo(null);
    expect(await connector.fetchMentions?.(credentials, null)).toMatchObject({ kind: "unreachable" });
    line.forwardTo(bluesky.serviceUrl);
    expect((await heard(null)).bodies).toHaveLength(1);
  });
});

describe("an answer", () => {
  test("stands on that server under what it answers, in its thread", async () => {
    const question = await bluesky.say(an, "is de bib open?", { to: us });
    const { signals } = await heard(null);
    const content = { text: "Ja, tot 17 uur.", replyTo: signals[0]?.message.replyRef ?? {} };
    const sent = await connector.publish(publicationFor(us, line.url, content));
    const [stored] = await bluesky.listPosts(us.did);
    expect(sent).toMatchObject({ kind: "sent", uri: stored?.uri });
    expect(stored?.value).toMatchObject({ text: "Ja, tot 17 uur.", reply: { root: question, parent: question } });
  });
});

describe("what is counted of posts", () => {
  const credentials = () => ({ serviceUrl: line.url, identifier: us.handle, secret: us.appPassword });

  test("is what others did with each, also among very many; one that is gone is left out", async () => {
    const ours = await bluesky.say(us, "De kermis is open.");
    const quiet = await bluesky.say(us, "Het loket is dicht.");
    await bluesky.react(an, "like", ours);
    await bluesky.react(an, "repost", ours);
    await bluesky.say(an, "Kijk eens", { quotes: ours });
    await bluesky.say(an, "Leuk!", { reply: { root: ours, parent: ours } });
    const gone = Array.from({ length: 30 }, (_, at) => `at://${us.did}/app.bsky.feed.post/3gone${at}`);
    const counted = await connector.fetchFigures?.(credentials(), [ours.uri, ...gone, quiet.uri]);
    expect(counted).toEqual({
      kind: "ok",
      posts: [
        { uri: ours.uri, figures: { reactions: 1, comments: 1, shares: 2 } },
        { uri: quiet.uri, figures: { reactions: 0, comments: 0, shares: 0 } },
      ],
    });
  });

  test("waits while the line is down", async () => {
    line.forwardTo(null);
    expect(await connector.fetchFigures?.(credentials(), ["at://x/y/z"])).toMatchObject({ kind: "unreachable" });
  });
});

describe("how many follow an account", () => {
  const sizeOf = (profile: string) =>
    connector.fetchSize?.({ serviceUrl: line.url, identifier: us.handle, secret: us.appPassword }, profile);

  test("is told by its name or its lasting name; whoever is not there is unknown", async () => {
    await bluesky.follow(us, an);
    expect(await sizeOf(an.handle)).toEqual({ kind: "ok", followers: 1 });
    expect(await sizeOf(an.did)).toEqual({ kind: "ok", followers: 1 });
    expect(await sizeOf("niemand.voorbeeld.test")).toEqual({ kind: "unknown" });
  });

  test("waits while the line is down", async () => {
    line.forwardTo(null);
    expect(await sizeOf(an.handle)).toMatchObject({ kind: "unreachable" });
  });
});
