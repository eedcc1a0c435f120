import { automaticConnectorFor, type FiguresOutcome, type NetworkName } from "@/lib/connectors";
import { METRICS } from "@/lib/domain/results";
import { channelSecretAbout } from "@/lib/features/channels/schema";
import { execute } from "@/lib/platform/command";
import { log, recordFault } from "@/lib/platform/log";
import { askNetwork } from "@/lib/platform/outside/network";
import { unseal } from "@/lib/platform/secrets";
import { arrangeFetches, keepFetch, missFetch } from "./commands";
import { type DueFetch, dueFetches, findFetch } from "./queries";

const PATIENCE_MS = 60_000;
/** So many networks are asked side by side: one that takes its time holds up no other. */
const SIDE_BY_SIDE = 2;

/** Fetches the figures of every channel whose moment has come. May run twice and at the same time as itself. */
export async function fetchFiguresAround(now: () => Date): Promise<void> {
  const waiting = await dueFetches(now());
  const fetchOn = async () => {
    for (let due = waiting.shift(); due; due = waiting.shift()) await fetchSafely(due, now());
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, fetchOn));
}

/** Sees to it that every organisation's channels are asked. May run twice and at the same time as itself. */
export async function arrangeFetchesOf(orgId: string, now: Date): Promise<void> {
  await execute(arrangeFetches, { caller: { kind: "system", orgId }, raw: {}, now });
}

/** A fault of ours on one channel is logged, counted like a silence of its network, and holds up no other. */
async function fetchSafely(due: DueFetch, now: Date): Promise<void> {
  try {
    await fetchFiguresOf(due, now);
  } catch (fault) {
    recordFault(fault, { part: "results", ...due });
    const found = await findFetch(due, now);
    if (found) await miss(due.orgId, { channelId: found.channel.id, code: "fault" }, now);
  }
}

/** Fetches what a channel's network counts of the messages whose moment has come; it is asked outside any transaction. */
export async function fetchFiguresOf(due: DueFetch, now: Date): Promise<void> {
  const found = await findFetch(due, now);
  if (!found) return;
  const { orgId } = due;
  const { channel, messages } = found;
  const uris = messages.map(({ uri }) => uri);
  const answer = uris.length === 0 ? NOTHING_DUE : await ask(orgId, channel, uris);
  if (answer === null) return;
  if (answer.kind !== "ok") {
    log().info({ part: "results", orgId, channelId: channel.id, reason: answer.reason }, "fetching figures failed");
    const code = answer.kind === "rejected" ? answer.code : "unreachable";
    const retryAt = answer.kind === "unreachable" ? answer.retryAt : undefined;
    return miss(orgId, { channelId: channel.id, code, ...(retryAt === undefined ? {} : { retryAt }) }, now);
  }
  const counted = new Map(answer.posts.map(({ uri, figures }) => [uri, figures]));
  const figures = messages.flatMap(({ outingId, uri }) => {
    const known: Partial<Record<string, number>> = counted.get(uri) ?? {};
    return METRICS.flatMap((metric) =>
      known[metric] === undefined ? [] : [{ outingId, metric, value: known[metric] }],
    );
  });
  const raw = { channelId: channel.id, network: channel.network, figures, hasAsked: uris.length > 0 };
  const kept = await execute(keepFetch, { caller: { kind: "system", orgId }, raw, now });
  if (!kept.ok) throw new Error(`Keeping figures was refused: ${kept.refusal.message}`);
}

const NOTHING_DUE: FiguresOutcome = { kind: "ok", posts: [] };

type Channel = NonNullable<Awaited<ReturnType<typeof findFetch>>>["channel"];

/** Null: a network that is not asked. */
async function ask(orgId: string, channel: Channel, uris: readonly string[]): Promise<FiguresOutcome | null> {
  const connector = automaticConnectorFor(channel.network as NetworkName, { ask: askNetwork });
  if (!connector?.fetchFigures) return null;
  const credentials = {
    serviceUrl: channel.serviceUrl ?? "",
    identifier: channel.handle ?? "",
    secret: unseal(channel.sealedSecret ?? "", channelSecretAbout(orgId, channel.id)),
  };
  return connector.fetchFigures(credentials, uris, AbortSignal.timeout(PATIENCE_MS));
}

async function miss(orgId: string, raw: { channelId: string; code: string; retryAt?: string }, now: Date) {
  await execute(missFetch, { caller: { kind: "system", orgId }, raw, now });
}
