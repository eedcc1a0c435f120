// A double of the part of Bluesky that reads everybody's posts and keeps lists of notifications (the "AppView"), since
// that part needs a cluster of its own: the server beside it is real, what people say stands there, and this answers
// `app.bsky.notification.listNotifications` by its published lexicon out of what it finds there at that moment.

import { createServer } from "node:http";

const PATH = "/xrpc/app.bsky.notification.listNotifications";
const POSTS = "app.bsky.feed.post";

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
