import { METRICS, type Metric } from "@/lib/domain/results";
import type { Tx } from "@/lib/platform/tenancy";
import type { FigureLine } from "./schema";

/** A figure of a message as it is now. */
export type Figure = { outingId: string; metric: Metric; value: number; onDay?: string };

type Where = { tx: Tx; orgId: string };
type Standing = { outing_id: string; metric: Metric; value: number; is_hand: boolean; is_newest: boolean };

/**
 * Leaves out what a file or a network may not write over: a figure that somebody filled in by hand stands until the
 * network counts more than that, and what it said when it was corrected is no news.
 */
export async function notHeldByHand({ tx, orgId }: Where, figures: readonly Figure[]): Promise<Figure[]> {
  const ids = await withHand(
    { tx, orgId },
    figures.map(({ outingId }) => outingId),
  );
  if (ids.length === 0) return [...figures];
  const rows = await tx.$queryRaw<Standing[]>`
    select distinct on (f.outing_id, f.metric, s.kind = 'hand') f.outing_id, f.metric, f.value, s.kind = 'hand' as is_hand,
      not exists (select 1 from outing_figure l where l.org_id = f.org_id and l.outing_id = f.outing_id
        and l.metric = f.metric and (l.on_day, l.id) > (f.on_day, f.id)) as is_newest
    from outing_figure f join result_source s on s.org_id = f.org_id and s.id = f.source_id
    where f.org_id = ${orgId}::uuid and f.outing_id = any(${ids}::uuid[])
    order by f.outing_id, f.metric, s.kind = 'hand', f.on_day desc, f.id desc`;
  const byHand = new Map(
    rows.flatMap((row) =>
      row.is_hand && row.is_newest ? [[keyOf(row.outing_id, row.metric), row.value] as const] : [],
    ),
  );
  const counted = new Map(
    rows.flatMap((row) => (row.is_hand ? [] : [[keyOf(row.outing_id, row.metric), row.value] as const])),
  );
  return figures.filter(({ outingId, metric, value }) => {
    const held = byHand.get(keyOf(outingId, metric));
    return held === undefined || (value >= held && value !== counted.get(keyOf(outingId, metric)));
  });
}

/** Those of the messages of which somebody filled in a figure: of a whole file that is hardly any. */
async function withHand({ tx, orgId }: Where, outingIds: readonly string[]): Promise<string[]> {
  if (outingIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ outing_id: string }[]>`
    select distinct f.outing_id from outing_figure f
    join result_source s on s.org_id = f.org_id and s.id = f.source_id and s.kind = 'hand'
    where f.org_id = ${orgId}::uuid and f.outing_id = any(${[...new Set(outingIds)]}::uuid[])`;
  return rows.map(({ outing_id }) => outing_id);
}

/** Of these messages, by message: the day of each figure, where that is later than a day. */
export async function daysSince(
  { tx, orgId }: Where,
  { outingIds, onDay }: { outingIds: readonly string[]; onDay: string },
): Promise<Map<string, Partial<Record<Metric, string>>>> {
  const days = new Map<string, Partial<Record<Metric, string>>>();
  if (outingIds.length === 0) return days;
  const rows = await tx.$queryRaw<{ outing_id: string; metric: Metric; on_day: string }[]>`
    select f.outing_id, f.metric, max(f.on_day) as on_day from outing_figure f
    where f.org_id = ${orgId}::uuid and f.outing_id = any(${[...outingIds]}::uuid[]) and f.on_day > ${onDay}
    group by 1, 2`;
  for (const { outing_id, metric, on_day } of rows) days.set(outing_id, { ...days.get(outing_id), [metric]: on_day });
  return days;
}

const keyOf = (outingId: string, metric: string): string => `${outingId} ${metric}`;

type OfItem = { id: string; itemId: string | null; channelId: string };

/**
 * Whether the same post has figures on the same channel under another message already: one out of a file and one that was
 * sent from here would be added up as two.
 */
export async function isCountedElsewhere({ tx, orgId }: Where, { id, itemId, channelId }: OfItem): Promise<boolean> {
  if (itemId === null) return false;
  const known = METRICS.map((metric) => ({ [metric]: { not: null } }));
  return (await tx.outing.count({ where: { orgId, itemId, channelId, id: { not: id }, OR: known } })) > 0;
}

/** Of these, the metrics that a later day has a figure of already. */
export async function metricsSince(
  { tx, orgId }: Where,
  { outingId, onDay }: { outingId: string; onDay: string },
): Promise<Set<string>> {
  const rows = await tx.outingFigure.findMany({
    where: { orgId, outingId, onDay: { gt: onDay } },
    distinct: ["metric"],
    select: { metric: true },
  });
  return new Set(rows.map(({ metric }) => metric));
}

/** Of one figure so many are shown: what stands, and what stood before it. */
const EACH_MAX = 4;

type Row = {
  outing_id: string;
  metric: Metric;
  value: number;
  on_day: string;
  kind: FigureLine["kind"];
  file_name: string | null;
  by: string | null;
  added_at: Date;
};

/** Where the figures of some messages come from, the newest of each first. */
export async function figureLines(tx: Tx, orgId: string, outingIds: readonly string[]): Promise<FigureLine[]> {
  if (outingIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    select known.outing_id, known.metric, known.value, known.on_day, s.kind, s.file_name, s.added_at, m.name as by
    from (select f.*, row_number() over (partition by f.outing_id, f.metric order by f.on_day desc, f.id desc) as place
      from outing_figure f where f.org_id = ${orgId}::uuid and f.outing_id = any(${[...outingIds]}::uuid[])) known
    join result_source s on s.org_id = known.org_id and s.id = known.source_id
    left join member m on m.org_id = s.org_id and m.id = s.added_by_id
    where known.place <= ${EACH_MAX}
    order by known.outing_id, known.metric, known.place`;
  return rows.map(({ outing_id, metric, value, on_day, kind, file_name, by, added_at }) => {
    const where = { kind, fileName: file_name, by, at: added_at.toISOString() };
    return { outingId: outing_id, metric, value, onDay: on_day, ...where };
  });
}
