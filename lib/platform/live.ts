import { Client } from "pg";
import { env } from "./env";
import { LIVE_CHANNEL, type SentEvent } from "./live-events";
import { log } from "./log";

type Listener = { orgId: string; hear: (event: SentEvent["event"] | { topic: "resync" }) => void };
type Hub = {
  listeners: Set<Listener>;
  isConnecting: boolean;
  client: Client | null;
  /** What happened last, oldest first, and since when nothing of it is missing; moments of this process, in ms. */
  recent: { at: number; sent: SentEvent }[];
  completeSince: number;
};

const kept = globalThis as typeof globalThis & { trekkerLive?: Hub };
const hub = (): Hub => {
  kept.trekkerLive ??= { listeners: new Set(), isConnecting: false, client: null, recent: [], completeSince: 0 };
  return kept.trekkerLive;
};

const RETRY_MS = [100, 300, 1_000, 3_000] as const;
/** For a page that takes a while before it listens, and no longer: one that took more reads itself anew. */
const KEPT_MS = 60_000;
const KEPT_MOST = 5_000;
/** A page says how old it is when it asks for its line; what it was made of may be read that much earlier or later. */
const MARGIN_MS = 5_000;
/** Somebody who is busy somewhere says so again by themselves. */
const NOT_KEPT: readonly string[] = ["editing", "editing_row", "reading_case"];

/**
 * Hears the changes of one organisation until the returned function is called; first what happened since `agoMs`, so
 * that nothing is missed between the making of a page and its listening. Where that cannot be told it hears `resync`.
 * One database connection listens for the whole process; after it was lost everybody hears `resync`.
 */
export function hearLive(listener: Listener, agoMs?: number): () => void {
  const state = hub();
  state.listeners.add(listener);
  if (state.client) catchUp(listener, agoMs);
  else void connect(0);
  return () => void state.listeners.delete(listener);
}

function catchUp({ orgId, hear }: Listener, agoMs: number | undefined): void {
  const { recent, completeSince } = hub();
  const from = agoMs === undefined ? Number.NEGATIVE_INFINITY : performance.now() - agoMs - MARGIN_MS;
  if (from < completeSince) {
    hear({ topic: "resync" });
    return;
  }
  for (const { at, sent } of recent) if (at >= from && sent.orgId === orgId) hear(sent.event);
}

async function connect(attempt: number): Promise<void> {
  const state = hub();
  if (state.client || state.isConnecting) return;
  state.isConnecting = true;
  const client = new Client({
    connectionString: env().DATABASE_URL,
    application_name: "trekker-live",
    keepAlive: true,
  });
  try {
    client.on("notification", ({ payload }) => payload && spread(JSON.parse(payload) as SentEvent));
    client.on("error", () => lose(client));
    client.on("end", () => lose(client));
    await client.connect();
    await client.query(`listen ${LIVE_CHANNEL}`);
    state.client = client;
    state.isConnecting = false;
    state.recent = [];
    state.completeSince = performance.now();
    // Also the first time: whatever happened between opening a page and this moment is not repeated.
    for (const { hear } of state.listeners) hear({ topic: "resync" });
  } catch (error) {
    state.isConnecting = false;
    log().warn({ err: error }, "live connection failed, trying again");
    retry(attempt);
  }
}

function lose(client: Client): void {
  const state = hub();
  if (state.client !== client) return;
  state.client = null;
  client.removeAllListeners("notification");
  retry(0);
}

function retry(attempt: number): void {
  if (hub().listeners.size === 0) return;
  setTimeout(() => void connect(attempt + 1), RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]).unref();
}

function spread(sent: SentEvent): void {
  keep(sent);
  const { orgId, event } = sent;
  for (const listener of hub().listeners) if (listener.orgId === orgId) listener.hear(event);
}

function keep(sent: SentEvent): void {
  if (NOT_KEPT.includes(sent.event.topic)) return;
  const state = hub();
  const at = performance.now();
  state.recent.push({ at, sent });
  const tooMany = state.recent.length - KEPT_MOST;
  const firstKept = Math.max(
    tooMany,
    state.recent.findIndex((one) => one.at >= at - KEPT_MS),
  );
  if (firstKept <= 0) return;
  const last = state.recent[firstKept - 1];
  state.recent.splice(0, firstKept);
  // Just after the last that went: of that very moment not everything is there any more.
  if (last) state.completeSince = last.at + 1;
}
