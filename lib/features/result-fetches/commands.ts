import { canFetchFigures, type NetworkName } from "@/lib/connectors";
import { nextLook } from "@/lib/domain/incoming";
import { ok, type Result } from "@/lib/domain/result";
import { keepFigures } from "@/lib/features/outing-figures/commands";
import { notHeldByHand } from "@/lib/features/outing-figures/queries";
import { dayInOffice } from "@/lib/features/outings/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { arrangeFetchesInput, keepFetchInput, missFetchInput } from "./schema";

/** How often it is looked whether a message has had its moment; a little under an hour, so that the hour's look finds it. */
const AGAIN_AFTER_MS = 55 * 60_000;

/**
 * Keeps what a network counted, and when it is asked again, together or not at all. What is as it was leaves nothing, so
 * the same answer twice is once; what somebody corrected by hand is never lowered.
 */
export const keepFetch = command({
  name: "resultFetches.keep",
  input: keepFetchInput,
  may: "system",
  run: async (unit, { channelId, network, figures, hasAsked }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const { count } = await tx.resultFetch.updateMany({
      where: { orgId, channelId },
      data: {
        nextAt: new Date(now.getTime() + AGAIN_AFTER_MS),
        ...(hasAsked ? { lastAt: now, failures: 0, code: null } : {}),
      },
    });
    if (count === 0) return ok(true);
    const known = await tx.outing.findMany({
      where: { orgId, channelId, id: { in: [...new Set(figures.map(({ outingId }) => outingId))] } },
    });
    const standing = new Map(known.map((row) => [row.id, row]));
    const changed = figures.filter(({ outingId, metric, value }) => {
      const row = standing.get(outingId);
      return row !== undefined && row[metric] !== value;
    });
    const news = await notHeldByHand({ tx, orgId }, changed);
    if (news.length > 0) await keepNews(unit, { channelId, network }, news);
    return ok(true);
  },
});

async function keepNews(
  unit: Unit,
  { channelId, network }: { channelId: string; network: string },
  news: Parameters<typeof keepFigures>[1],
): Promise<void> {
  const { tx, orgId, now } = unit;
  const id = newId();
  const source = { orgId, id, kind: "fetch", format: network, channelId, rowCount: news.length };
  await tx.resultSource.create({ data: { ...source, added: 0, changed: 0, addedAt: now } });
  const kept = await keepFigures(unit, news, { sourceId: id, onDay: await dayInOffice(unit), kind: "fetch" });
  await tx.resultSource.update({ where: { orgId_id: { orgId, id } }, data: kept });
  unit.journal({ action: "results.fetch", subject: { kind: "result_source", id }, data: { network, ...kept } });
  unit.announce({ topic: "results" });
}

/** Keeps that a fetch failed and when the next one is; nothing moves, so that no message loses its moment. */
export const missFetch = command({
  name: "resultFetches.miss",
  input: missFetchInput,
  may: "system",
  run: async ({ tx, orgId, now }, { channelId, code, retryAt }): Promise<Result<true>> => {
    const key = { orgId_channelId: { orgId, channelId } };
    const row = await tx.resultFetch.findUnique({ where: key, select: { failures: true } });
    if (!row) return ok(true);
    const failures = row.failures + 1;
    const data = { failures, code, nextAt: nextLook(failures, now, retryAt) };
    await tx.resultFetch.update({ where: key, data });
    return ok(true);
  },
});

/** Sees to it that exactly the channels whose figures can be fetched are asked. */
export const arrangeFetches = command({
  name: "resultFetches.arrange",
  input: arrangeFetchesInput,
  may: "system",
  run: async ({ tx, orgId, now }): Promise<Result<true>> => {
    const channels = await tx.channel.findMany({
      where: { orgId, archivedAt: null, sealedSecret: { not: null } },
      select: { id: true, network: true },
    });
    const ids = channels.flatMap(({ id, network }) => (canFetchFigures(network as NetworkName) ? [id] : []));
    await tx.resultFetch.deleteMany({ where: { orgId, channelId: { notIn: ids } } });
    const rows = ids.map((channelId) => ({ orgId, id: newId(), channelId, nextAt: now }));
    await tx.resultFetch.createMany({ data: rows, skipDuplicates: true });
    return ok(true);
  },
});
