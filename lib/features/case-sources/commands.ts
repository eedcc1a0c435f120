import type { Signal } from "@/lib/domain/cases";
import { readySignal } from "@/lib/domain/incoming";
import { invalid, ok, type Result, refuse } from "@/lib/domain/result";
import { noticeSignals } from "@/lib/features/cases/commands";
import { notFound } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { newToken, seal } from "@/lib/platform/secrets";
import {
  endSourceInput,
  makeSourceInput,
  type Received,
  receiveInput,
  SOURCES_MAX,
  sourcePath,
  sourceSecretAbout,
  type Told,
} from "./schema";

type Made = { sourceId: string; path: string; secret: string };

/** Lets another program bring in what it sees. Its key is given this once: nobody can look it up again. */
export const makeSource = command({
  name: "caseSources.make",
  input: makeSourceInput,
  may: "channels.lead",
  run: async (unit, { name, channelId }): Promise<Result<Made>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    if (channelId && (await tx.channel.count({ where: { orgId, id: channelId, archivedAt: null } })) === 0)
      return invalid("channelId", "fields.unknown");
    const running = await tx.signalSource.findMany({ where: { orgId, endedAt: null }, select: { name: true } });
    if (running.some((source) => source.name === name)) return invalid("name", "fields.taken");
    if (running.length >= SOURCES_MAX) return refuse("conflict", "sources.tooMany", { values: { max: SOURCES_MAX } });
    const [sourceId, secret] = [newId(), newToken()];
    await tx.signalSource.create({
      data: {
        orgId,
        id: sourceId,
        name,
        channelId,
        sealedSecret: seal(secret, sourceSecretAbout(orgId, sourceId)),
        madeById: actor.memberId,
        madeAt: now,
      },
    });
    unit.journal({ action: "caseSources.make", subject: { kind: "signal_source", id: sourceId }, data: { name } });
    return ok({ sourceId, path: sourcePath(orgId, sourceId), secret });
  },
});

/** Ends a source: what its program sends from then on is refused. What it brought stays. */
export const endSource = command({
  name: "caseSources.end",
  input: endSourceInput,
  may: "channels.lead",
  run: async (unit, { sourceId }): Promise<Result<{ sourceId: string }>> => {
    const { tx, orgId, now } = unit;
    const where = { orgId, id: sourceId, endedAt: null };
    const { count } = await tx.signalSource.updateMany({ where, data: { endedAt: now } });
    if (count === 0) return notFound();
    unit.journal({ action: "caseSources.end", subject: { kind: "signal_source", id: sourceId } });
    return ok({ sourceId });
  },
});

const SEEN_EVERY_MS = 60_000;

/** Takes what a source's program brings, if the source still runs: each thing once, however often it is sent. */
export const receiveSignals = command({
  name: "caseSources.receive",
  input: receiveInput,
  may: "system",
  run: async (unit, { sourceId, signals }): Promise<Result<{ signals: Received[] }>> => {
    const { tx, orgId, now } = unit;
    const source = await tx.signalSource.findFirst({
      where: { orgId, id: sourceId, endedAt: null },
      select: { channelId: true, lastUsedAt: true, channel: { select: { network: true } } },
    });
    if (!source) return refuse("not_found", "sources.unknown");
    const of = { sourceId, channelId: source.channelId, network: source.channel?.network ?? "other" };
    const noticed = await noticeSignals.run(unit, { signals: signals.map((told) => signalOf(told, of)) });
    if (!noticed.ok) return noticed;
    // Once a minute is often enough to see that it is alive; each time, every call would wait for the one before.
    const isNews = !source.lastUsedAt || now.getTime() - source.lastUsedAt.getTime() > SEEN_EVERY_MS;
    if (isNews) await tx.signalSource.updateMany({ where: { orgId, id: sourceId }, data: { lastUsedAt: now } });
    return ok({ signals: toldOf(signals, sourceId, noticed.value.cases) });
  },
});

type Noticed = { remoteKey: string; caseId: string; isNew: boolean };

/** What came of each, in the order in which they were told; of one that was told twice the first is new. */
function toldOf(signals: readonly Told[], sourceId: string, cases: readonly Noticed[]): Received[] {
  const caseOf = new Map(cases.map(({ remoteKey, caseId }) => [remoteKey, caseId]));
  const fresh = new Set(cases.flatMap(({ remoteKey, isNew }) => (isNew ? [remoteKey] : [])));
  return signals.map(({ message: { id } }) => {
    const remoteKey = nameIn(sourceId, id);
    return { id, caseId: caseOf.get(remoteKey) ?? "", isNew: fresh.delete(remoteKey) };
  });
}

/** What one program calls 17, another may too. */
const nameIn = (sourceId: string, name: string): string => `${sourceId}:${name}`;

type Source = { sourceId: string; channelId: string | null; network: string };

function signalOf({ thread, from, message }: Told, { sourceId, channelId, network }: Source): Signal {
  const remoteKey = nameIn(sourceId, message.id);
  return readySignal({
    source: "hook",
    network,
    channelId,
    threadKey: thread ? nameIn(sourceId, thread) : remoteKey,
    from: from && {
      remoteId: nameIn(sourceId, from.id),
      handle: from.handle || from.name || from.id,
      name: from.name || from.handle || from.id,
      profileUrl: from.url,
    },
    message: {
      remoteKey,
      parentKey: message.inReplyTo ? nameIn(sourceId, message.inReplyTo) : null,
      url: message.url,
      body: message.text,
      language: message.language,
      sentAt: message.at,
      extras: message.extras,
      replyRef: null,
    },
  });
}

export const caseSourceCommands = { makeSource, endSource };
