import { randomBytes } from "node:crypto";
import { z } from "zod";
import { startPeer } from "./installed";

/** An account on the server, with an app password made the way a person makes one in Bluesky's settings. */
export type BlueskyAccount = { handle: string; password: string; did: string; appPassword: string };

/** A post as the server itself has it. */
export type StoredPost = { uri: string; cid: string; value: StoredRecord };
export type StoredRecord = z.infer<typeof recordShape>;

/** A post by its address and its exact version. */
export type PlacedPost = { uri: string; cid: string };
/** Whom a post names, what it answers or quotes, and when it says it was written. */
export type Said = {
  to?: BlueskyAccount;
  reply?: { root: PlacedPost; parent: PlacedPost };
  quotes?: PlacedPost;
  at?: Date;
};

/** A real Bluesky server on loopback, for as long as a test file runs. */
export type BlueskyPeer = {
  serviceUrl: string;
  createAccount(handle?: string): Promise<BlueskyAccount>;
  /** `null` when the server has no such post. */
  readPost(uri: string): Promise<StoredPost | null>;
  listPosts(did: string): Promise<StoredPost[]>;
  /** Somebody says something there, as any program of theirs would put it. */
  say(account: BlueskyAccount, text: string, more?: Said): Promise<PlacedPost>;
  /** Somebody likes a post, or carries it on. */
  react(account: BlueskyAccount, kind: "like" | "repost", post: PlacedPost): Promise<void>;
  /** Somebody follows somebody. */
  follow(account: BlueskyAccount, whom: BlueskyAccount): Promise<void>;
  /** The bytes of an uploaded image. */
  readBlob(did: string, cid: string): Promise<Uint8Array>;
  stop(): Promise<void>;
};

const postCollection = "app.bsky.feed.post";

const recordShape = z.looseObject({ text: z.string(), createdAt: z.string() });
const postShape = z.object({ uri: z.string(), cid: z.string(), value: recordShape });
const startedShape = z.object({ serviceUrl: z.string(), handleDomain: z.string() });
const sessionShape = z.object({ did: z.string(), handle: z.string(), accessJwt: z.string() });

/**
 * Starts the server; the first time on a machine, installs it (about a minute, so give `beforeAll` five).
 *
 * @param options.publicUrl the address of a proxy in front: the server then names it as its own
 * @throws with the reason when it cannot be installed or does not start
 */
export async function startBluesky(options: { publicUrl?: string } = {}): Promise<BlueskyPeer> {
  const { publicUrl } = options;
  const { started, stop } = await startPeer("bluesky", startedShape, ...(publicUrl ? [publicUrl] : []));
  const { serviceUrl, handleDomain } = started;
  return {
    serviceUrl,
    createAccount: (handle = `t${randomBytes(5).toString("hex")}${handleDomain}`) => createAccount(serviceUrl, handle),
    readPost: (uri) => readPost(serviceUrl, uri),
    listPosts: (did) => listPosts(serviceUrl, did),
    say: (account, text, more = {}) => say(serviceUrl, { account, text, ...more }),
    react: (account, kind, post) =>
      placeAbout(serviceUrl, { account, collection: `app.bsky.feed.${kind}`, subject: post }),
    follow: (account, whom) =>
      placeAbout(serviceUrl, { account, collection: "app.bsky.graph.follow", subject: whom.did }),
    readBlob: (did, cid) => readBlob(serviceUrl, { did, cid }),
    stop,
  };
}

async function createAccount(serviceUrl: string, handle: string): Promise<BlueskyAccount> {
  const password = randomBytes(12).toString("hex");
  const create = { handle, email: `${handle}@example.test`, password };
  const session = sessionShape.parse(await call(serviceUrl, "com.atproto.server.createAccount", { body: create }));
  const appPassword = await call(serviceUrl, "com.atproto.server.createAppPassword", {
    body: { name: "Trekker" },
    token: session.accessJwt,
  });
  const made = z.object({ password: z.string() }).parse(appPassword);
  return { handle: session.handle, password, did: session.did, appPassword: made.password };
}

async function say(
  serviceUrl: string,
  { account, text, to, reply, quotes, at = new Date() }: Said & { account: BlueskyAccount; text: string },
): Promise<PlacedPost> {
  const signIn = { identifier: account.handle, password: account.password };
  const session = sessionShape.parse(await call(serviceUrl, "com.atproto.server.createSession", { body: signIn }));
  const named = to ? `@${to.handle} ${text}` : text;
  const index = { byteStart: 0, byteEnd: Buffer.byteLength(to ? `@${to.handle}` : "") };
  const record = {
    $type: postCollection,
    text: named,
    createdAt: at.toISOString(),
    langs: ["nl"],
    ...(to ? { facets: [{ index, features: [{ $type: "app.bsky.richtext.facet#mention", did: to.did }] }] } : {}),
    ...(reply ? { reply } : {}),
    ...(quotes ? { embed: { $type: "app.bsky.embed.record", record: quotes } } : {}),
  };
  const body = { repo: session.did, collection: postCollection, record };
  const placed = await call(serviceUrl, "com.atproto.repo.createRecord", { body, token: session.accessJwt });
  return z.object({ uri: z.string(), cid: z.string() }).parse(placed);
}

type About = { account: BlueskyAccount; collection: string; subject: PlacedPost | string };

/** Places a record of somebody's that is about a post, or about somebody. */
async function placeAbout(serviceUrl: string, { account, collection, subject }: About): Promise<void> {
  const signIn = { identifier: account.handle, password: account.password };
  const session = sessionShape.parse(await call(serviceUrl, "com.atproto.server.createSession", { body: signIn }));
  const record = { $type: collection, subject, createdAt: new Date().toISOString() };
  const body = { repo: session.did, collection, record };
  await call(serviceUrl, "com.atproto.repo.createRecord", { body, token: session.accessJwt });
}

async function readPost(serviceUrl: string, uri: string): Promise<StoredPost | null> {
  const [, , repo = "", collection = "", rkey = ""] = uri.split("/");
  const query = new URLSearchParams({ repo, collection, rkey });
  const answer = await fetch(`${serviceUrl}/xrpc/com.atproto.repo.getRecord?${query}`);
  if (answer.status === 400) return null;
  return postShape.parse(await bodyOf(answer));
}

async function listPosts(serviceUrl: string, did: string): Promise<StoredPost[]> {
  const query = new URLSearchParams({ repo: did, collection: postCollection, limit: "100" });
  const answer = await fetch(`${serviceUrl}/xrpc/com.atproto.repo.listRecords?${query}`);
  return z.object({ records: z.array(postShape) }).parse(await bodyOf(answer)).records;
}

async function readBlob(serviceUrl: string, { did, cid }: { did: string; cid: string }): Promise<Uint8Array> {
  const answer = await fetch(`${serviceUrl}/xrpc/com.atproto.sync.getBlob?${new URLSearchParams({ did, cid })}`);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function call(serviceUrl: string, method: string, { body, token }: { body: object; token?: string }) {
  const headers = {
    "content-type": "application/json",
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return bodyOf(await fetch(`${serviceUrl}/xrpc/${method}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function bodyOf(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
