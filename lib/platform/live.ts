import { Client } from "pg";
import { env } from "./env";
import { LIVE_CHANNEL, type SentEvent } from "./live-events";
import { log } from "./log";

type Listener = { orgId: string; hear: (event: SentEvent["event"] | { topic: "resync" }) => void };
type Hub = { listeners: Set<Listener>; isConnecting: boolean; client: Client | null };

const kept = globalThis as typeof globalThis & { trekkerLive?: Hub };
const hub = (): Hub => {
  kept.trekkerLive ??= { listeners: new Set(), isConnecting: false, client: null };
  return kept.trekkerLive;
};

const RETRY_MS = [100, 300, 1_000, 3_000] as const;

/**
 * Hears the changes of one organisation until the returned function is called.
 * One database connection listens for the whole process. After it was lost everybody hears `resync`, because what
 * happened in between is not repeated.
 */
export function hearLive(listener: Listener): () => void {
  const { listeners } = hub();
  listeners.add(listener);
  void connect(0);
  return () => void listeners.delete(listener);
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

function spread({ orgId, event }: SentEvent): void {
  for (const listener of hub().listeners) if (listener.orgId === orgId) listener.hear(event);
}
