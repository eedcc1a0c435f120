import { FETCH_DAYS, isDueForFigures } from "@/lib/domain/results";
import { byTheClock, inOrganisation, type Tx } from "@/lib/platform/tenancy";
import type { FetchView } from "./schema";

export type DueFetch = { orgId: string; fetchId: string };
const CHANNELS_AT_ONCE = 500;
/** So many messages of one channel are asked about at a time, the newest first. */
const MESSAGES_MAX = 500;
const DAY_MS = 86_400_000;

/** The channels of all organisations whose figures may be fetched again, the longest waiting first. */
export async function dueFetches(now: Date): Promise<DueFetch[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string; id: string }[]>`
      select org_id, id from result_fetch where next_at <= ${now} order by next_at limit ${CHANNELS_AT_ONCE}`,
  );
  return rows.map((row) => ({ orgId: row.org_id, fetchId: row.id }));
}

const CHANNEL = {
  id: true,
  network: true,
  serviceUrl: true,
  handle: true,
  sealedSecret: true,
  archivedAt: true,
} as const;

/** What a fetch needs: the account, and which messages have had a moment since the last; null: there is nothing to fetch. */
export const findFetch = ({ orgId, fetchId }: DueFetch, now: Date) =>
  inOrganisation(orgId, async (tx) => {
    const row = await tx.resultFetch.findUnique({
      where: { orgId_id: { orgId, id: fetchId } },
      select: { lastAt: true, channel: { select: CHANNEL } },
    });
    if (!row || row.channel.sealedSecret === null || row.channel.archivedAt !== null) return null;
    const { lastAt, channel } = row;
    const sent = await sentLately(tx, { orgId, channelId: channel.id }, lastAt ?? now);
    const messages = sent.filter(({ publishedAt }) => isDueForFigures({ publishedAt, lastAt, now }));
    return { channel, messages: messages.slice(0, MESSAGES_MAX) };
  });

type Sent = { outingId: string; uri: string; publishedAt: Date };

/**
 * What we sent ourselves and the network has a name for; those that were as old as it gets before `from` are left out, and
 * those whose figures a file brought under a name of its own.
 */
async function sentLately(tx: Tx, where: { orgId: string; channelId: string }, from: Date): Promise<Sent[]> {
  const { orgId, channelId } = where;
  const since = new Date(from.getTime() - FETCH_DAYS * DAY_MS);
  const fromDay = new Date(since.getTime() - DAY_MS).toISOString().slice(0, 10);
  return tx.$queryRaw<Sent[]>`
    select o.id as "outingId", p.uri, o.published_at as "publishedAt"
    from outing o join publication p on p.org_id = o.org_id and p.item_id = o.item_id and p.channel_id = o.channel_id
    where o.org_id = ${orgId}::uuid and o.channel_id = ${channelId}::uuid and o.on_day >= ${fromDay}
      and o.published_at >= ${since} and o.matched_by = 'publication' and p.uri is not null
      and not exists (select 1 from outing f where f.org_id = o.org_id and f.item_id = o.item_id
        and f.channel_id = o.channel_id and f.id <> o.id and coalesce(f.reach, f.views, f.reactions) is not null)
    order by o.published_at desc, o.id`;
}

/** How fetching goes, per channel that is asked. */
export async function fetchesOf(tx: Tx, orgId: string): Promise<FetchView[]> {
  const rows = await tx.resultFetch.findMany({
    where: { orgId },
    include: { channel: { select: { name: true } } },
    orderBy: [{ channel: { name: "asc" } }, { id: "asc" }],
  });
  return rows.map(({ channelId, channel, lastAt, nextAt, failures, code }) => {
    const at = { lastAt: lastAt?.toISOString() ?? null, nextAt: nextAt.toISOString() };
    return { channelId, channel: channel.name, ...at, failures, code };
  });
}
