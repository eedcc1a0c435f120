import { automaticConnectorFor, type NetworkName, type SizeOutcome } from "@/lib/connectors";
import { channelSecretAbout } from "@/lib/features/channels/schema";
import { execute } from "@/lib/platform/command";
import { log, recordFault } from "@/lib/platform/log";
import { askNetwork } from "@/lib/platform/outside/network";
import { unseal } from "@/lib/platform/secrets";
import { arrangeSizes, keepSize, missSize } from "./commands";
import { type DueSize, dueSizes, findSize } from "./queries";

const PATIENCE_MS = 30_000;
/** So many networks are asked side by side: one that takes its time holds up no other. */
const SIDE_BY_SIDE = 2;

/** Asks the size of every community whose moment has come. May run twice and at the same time as itself. */
export async function fetchSizesAround(now: () => Date): Promise<void> {
  const waiting = await dueSizes(now());
  const fetchOn = async () => {
    for (let due = waiting.shift(); due; due = waiting.shift()) await fetchSafely(due, now());
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, fetchOn));
}

/** Sees to it that every organisation's communities are asked. May run twice and at the same time as itself. */
export async function arrangeSizesOf(orgId: string, now: Date): Promise<void> {
  await execute(arrangeSizes, { caller: { kind: "system", orgId }, raw: {}, now });
}

type Found = NonNullable<Awaited<ReturnType<typeof findSize>>>;

/** A fault of ours with one community is logged, counted like a silence of its network, and holds up no other. */
async function fetchSafely(due: DueSize, now: Date): Promise<void> {
  const found = await findSize(due);
  if (!found) return;
  try {
    await fetchSizeOf(due.orgId, found, now);
  } catch (fault) {
    recordFault(fault, { part: "communities", ...due });
    await miss(due.orgId, { communityId: found.communityId, code: "fault" }, now);
  }
}

/** The network is asked outside any transaction. */
async function fetchSizeOf(orgId: string, found: Found, now: Date): Promise<void> {
  const { communityId, profile, channel } = found;
  const answer = await ask(orgId, found);
  if (answer === null) return;
  if (answer.kind !== "ok") {
    const code = answer.kind === "rejected" ? answer.code : answer.kind;
    const retryAt = answer.kind === "unreachable" ? answer.retryAt : undefined;
    log().info({ part: "communities", orgId, communityId, code }, "fetching a size failed");
    return miss(orgId, { communityId, code, ...(retryAt === undefined ? {} : { retryAt }) }, now);
  }
  const raw = { communityId, profile, channelId: channel.id, network: channel.network, size: answer.followers };
  const kept = await execute(keepSize, { caller: { kind: "system", orgId }, raw, now });
  if (!kept.ok) throw new Error(`Keeping a size was refused: ${kept.refusal.message}`);
}

/** Null: a network that is not asked. */
async function ask(orgId: string, { profile, channel }: Found): Promise<SizeOutcome | null> {
  const connector = automaticConnectorFor(channel.network as NetworkName, { ask: askNetwork });
  if (!connector?.fetchSize) return null;
  const credentials = {
    serviceUrl: channel.serviceUrl ?? "",
    identifier: channel.handle ?? "",
    secret: unseal(channel.sealedSecret ?? "", channelSecretAbout(orgId, channel.id)),
  };
  return connector.fetchSize(credentials, profile, AbortSignal.timeout(PATIENCE_MS));
}

async function miss(orgId: string, raw: { communityId: string; code: string; retryAt?: string }, now: Date) {
  await execute(missSize, { caller: { kind: "system", orgId }, raw, now });
}
