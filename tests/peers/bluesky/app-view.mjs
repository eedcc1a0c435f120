// A double of the part of Bluesky that reads everybody's posts and keeps lists of notifications (the "AppView"), since
// that part needs a cluster of its own: the server beside it is real, what people say stands there, and this answers
// `app.bsky.notification.listNotifications`, `app.bsky.feed.getPosts` and `app.bsky.actor.getProfile` by their published
// lexicons out of what it finds there at that moment. Whoever kept a post to themselves (`bookmarkCount`) stands on no such server, and is not counted.

import { createServer } from "node:http";

const PATH = "/xrpc/app.bsky.notification.listNotifications";
const POSTS_PATH = "/xrpc/app.bsky.feed.getPosts";
const PROFILE_PATH = "/xrpc/app.bsky.actor.getProfile";
const POSTS_AT_ONCE = 25;
const POSTS = "app.bsky.feed.post";
const LIKES = "app.bsky.feed.like";
const REPOSTS = "app.bsky.feed.repost";
const FOLLOWS = "app.bsky.graph.follow";

/** Listens on loopback; `server` is the address of the real server, known once that one is up, `plc` where people are known. */
export function startAppView(plc) {
  const view = { server: null, plc };
  const server = createServer((request, response) => {
    answer(view, request).then(
      (said) => response.writeHead(said.status, { "content-type": "application/json" }).end(JSON.stringify(said.body)),
      (fault) => response.writeHead(500).end(JSON.stringify({ error: "InternalServerError", message: String(fault) })),
    );
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve({ server, view, url: `http://127.0.0.1:${server.address().port}` }));
  });
}

async function answer(view, request) {
  const url = new URL(request.url, "http://app-view");
  if (url.pathname === POSTS_PATH) return posts(view, url.searchParams.getAll("uris"));
  if (url.pathname === PROFILE_PATH) return profile(view, url.searchParams.get("actor"));
  if (url.pathname !== PATH) return { status: 501, body: { error: "MethodNotImplemented", message: url.pathname } };
  const did = askedFor(request.headers.authorization);
  if (did === null) return { status: 401, body: { error: "AuthMissing", message: "no service token" } };
  const reasons = url.searchParams.getAll("reasons");
  const limit = Math.min(Number(url.searchParams.get("limit") ?? 50), 100);
  const cursor = url.searchParams.get("cursor");
  const all = (await noticesFor(view, did))
    .filter(({ reason }) => reasons.length === 0 || reasons.includes(reason))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
  const later = cursor === null ? all : all.filter((notice) => keyOf(notice) < cursor);
  const notifications = later.slice(0, limit);
  const last = notifications.at(-1);
  return { status: 200, body: { notifications, ...(later.length > limit ? { cursor: keyOf(last) } : {}) } };
}

/** Of each post that is there, what the others on the server said and did about it. */
async function posts(view, uris) {
  if (uris.length > POSTS_AT_ONCE) return { status: 400, body: { error: "InvalidRequest", message: "too many uris" } };
  const { records } = await everybody(view);
  const [said, likes, reposts] = [await records(POSTS), await records(LIKES), await records(REPOSTS)];
  const found = uris.flatMap((uri) => said.filter((record) => record.uri === uri));
  const about = (all, uri) => all.filter(({ value }) => value.subject.uri === uri).length;
  return {
    status: 200,
    body: {
      posts: found.map(({ uri, cid, value }) => ({
        ...{ uri, cid, record: value, indexedAt: value.createdAt },
        author: { did: uri.split("/")[2], handle: "handle.invalid" },
        likeCount: about(likes, uri),
        repostCount: about(reposts, uri),
        replyCount: said.filter((record) => record.value.reply?.parent.uri === uri).length,
        quoteCount: said.filter((record) => record.value.embed?.record?.uri === uri).length,
      })),
    },
  };
}

/** Who somebody is, by name or lasting name, and how many follow them. */
async function profile(view, actor) {
  const { repos, records } = await everybody(view);
  const nobody = { status: 400, body: { error: "InvalidRequest", message: "Profile not found" } };
  const did = actor.startsWith("did:")
    ? actor
    : await read(view.server, "com.atproto.identity.resolveHandle", { handle: actor }).then(
        (found) => found.did,
        () => null,
      );
  if (!repos.some((repo) => repo.did === did)) return nobody;
  const followersCount = (await records(FOLLOWS)).filter(({ value }) => value.subject === did).length;
  return { status: 200, body: { did, handle: "handle.invalid", followersCount } };
}

/** Everybody on the server, and what all of them placed of one kind. */
async function everybody(view) {
  const { repos } = await read(view.server, "com.atproto.sync.listRepos", { limit: "500" });
  const listOf = (collection) => (repo) =>
    read(view.server, "com.atproto.repo.listRecords", { repo: repo.did, collection, limit: "100" });
  const records = async (collection) =>
    (await Promise.all(repos.map(listOf(collection)))).flatMap((answer) => answer.records);
  return { repos, records };
}

const keyOf = ({ indexedAt, uri }) => `${indexedAt}::${uri}`;

/** Whom the real server says it asks for; it signed that, and between the two of them nobody else listens. */
function askedFor(authorization) {
  const [, payload] = authorization?.replace(/^Bearer /, "").split(".") ?? [];
  return payload ? JSON.parse(Buffer.from(payload, "base64url").toString()).iss.split("#")[0] : null;
}

async function noticesFor(view, did) {
  const { repos } = await read(view.server, "com.atproto.sync.listRepos", { limit: "500" });
  const others = repos.filter((repo) => repo.did !== did);
  const found = await Promise.all(others.map((repo) => noticesFrom(view, repo.did, did)));
  return found.flat();
}

async function noticesFrom({ server, plc }, author, did) {
  const { records } = await read(server, "com.atproto.repo.listRecords", {
    repo: author,
    collection: POSTS,
    limit: "100",
  });
  const said = records.flatMap(({ uri, cid, value }) => {
    const reason = reasonOf(value, did);
    return reason === null ? [] : [{ uri, cid, record: value, reason, isRead: false, indexedAt: value.createdAt }];
  });
  if (said.length === 0) return [];
  const { alsoKnownAs } = await (await fetch(`${plc}/${author}`)).json();
  const handle = alsoKnownAs[0].replace("at://", "");
  return said.map((notice) => ({ ...notice, author: { did: author, handle } }));
}

function reasonOf({ reply, facets = [], embed }, did) {
  if (reply?.parent.uri.startsWith(`at://${did}/`) || reply?.root.uri.startsWith(`at://${did}/`)) return "reply";
  if (facets.some(({ features }) => features.some((feature) => feature.did === did))) return "mention";
  return embed?.record?.uri?.startsWith(`at://${did}/`) ? "quote" : null;
}

async function read(server, method, query) {
  const answered = await fetch(`${server}/xrpc/${method}?${new URLSearchParams(query)}`);
  if (!answered.ok) throw new Error(`${method}: ${answered.status} ${await answered.text()}`);
  return answered.json();
}
