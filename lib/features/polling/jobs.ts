import { automaticConnectorFor, type Mentions, type NetworkName } from "@/lib/connectors";
import { FIRST_LOOK_DAYS, readySignal } from "@/lib/domain/incoming";
import { channelSecretAbout } from "@/lib/features/channels/schema";
import { execute } from "@/lib/platform/command";
import { log, recordFault } from "@/lib/platform/log";
import { askNetwork } from "@/lib/platform/outside/network";
import { unseal } from "@/lib/platform/secrets";
import { arrangeLooks, keepLook, missLook } from "./commands";
import { type DueLook, dueLooks, findLook } from "./queries";

const PATIENCE_MS = 45_000;
/** So many networks are asked side by side: one that takes its time holds up no other. */
const SIDE_BY_SIDE = 4;
const DAY_MS = 86_400_000;

/** Looks at every channel whose moment has come. May run twice and at the same time as itself. */
export async function lookAround(now: () => Date): Promise<void> {
  const waiting = await dueLooks(now());
  const lookOn = async () => {
    for (let due = waiting.shift(); due; due = waiting.shift()) await lookSafely(due, now());
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lookOn));
}

/** Sees to it that every organisation's channels are looked at. May run twice and at the same time as itself. */
export async function arrangeLooksOf(orgId: string, now: Date): Promise<void> {
  await execute(arrangeLooks, { caller: { kind: "system", orgId }, raw: {}, now });
}

/** A fault of ours on one channel is logged, counted like a silence of its network, and holds up no other. */
async function lookSafely(due: DueLook, now: Date): Promise<void> {
  try {
    await lookAt(due, now);
  } catch (fault) {
    recordFault(fault, { part: "polling", ...due });
    const found = await findLook(due);
    if (found) await miss(due.orgId, { channelId: found.channel.id, code: "fault" }, now);
  }
}

/**
 * One look at a channel: what was said since the last one becomes cases, and the place to go on from is kept in the same
 * transaction. The network is asked outside of any.
 */
export async function lookAt(due: DueLook, now: Date): Promise<void> {
  const found = await findLook(due);
  if (!found || found.channel.sealedSecret === null || found.channel.archivedAt !== null) return;
  const { orgId } = due;
  const { cursor, channel } = found;
  const mentions = await ask(orgId, channel, cursor);
  if (mentions === null) return;
  if (mentions.kind !== "ok") {
    log().info({ part: "polling", orgId, channelId: channel.id, reason: mentions.reason }, "a look failed");
    const code = mentions.kind === "rejected" ? mentions.code : "unreachable";
    const retryAt = mentions.kind === "unreachable" ? mentions.retryAt : undefined;
    return miss(orgId, { channelId: channel.id, code, ...(retryAt === undefined ? {} : { retryAt }) }, now);
  }
  const oldest = cursor === null ? now.getTime() - FIRST_LOOK_DAYS * DAY_MS : 0;
  const signals = mentions.signals
    .filter(({ message }) => Date.parse(message.sentAt) >= oldest)
    .map((mention) => readySignal({ ...mention, source: "poll", channelId: channel.id }));
  const raw = { channelId: channel.id, seen: cursor, cursor: mentions.cursor, signals };
  const kept = await execute(keepLook, { caller: { kind: "system", orgId }, raw, now });
  if (kept.ok || kept.refusal.code === "conflict") return;
  throw new Error(`Keeping what was said was refused: ${kept.refusal.message} ${JSON.stringify(kept.refusal.fields)}`);
}

type Channel = NonNullable<Awaited<ReturnType<typeof findLook>>>["channel"];

/** Null: a network that is not read. */
async function ask(orgId: string, channel: Channel, cursor: string | null): Promise<Mentions | null> {
  const connector = automaticConnectorFor(channel.network as NetworkName, { ask: askNetwork });
  if (!connector?.fetchMentions) return null;
  const credentials = {
    serviceUrl: channel.serviceUrl ?? "",
    identifier: channel.handle ?? "",
    secret: unseal(channel.sealedSecret ?? "", channelSecretAbout(orgId, channel.id)),
  };
  return connector.fetchMentions(credentials, cursor, AbortSignal.timeout(PATIENCE_MS));
}

async function miss(orgId: string, raw: { channelId: string; code: string; retryAt?: string }, now: Date) {
  await execute(missLook, { caller: { kind: "system", orgId }, raw, now });
}
