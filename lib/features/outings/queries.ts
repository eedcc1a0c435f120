import { type Figures, METRICS, type Metric } from "@/lib/domain/results";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";

/** One message as it stands on one channel. `title` is our post's, null where it is none of ours. */
export type OutingView = {
  id: string;
  channelId: string;
  itemId: string | null;
  title: string | null;
  url: string | null;
  text: string;
  publishedAt: string;
  onDay: string;
  contentType: string;
  audience: string | null;
  /** The newest of each; null: not known, which is not nought. */
  figures: Figures;
};

export type RankAsked = {
  orgId: string;
  /** Days, both included. */
  fromDay: string;
  toDay: string;
  metric: Metric;
  channelId?: string;
  limit: number;
};

const COLUMNS: Record<Metric, string> = {
  reach: "reach",
  views: "views",
  reactions: "reactions",
  comments: "comments",
  shares: "shares",
  clicks: "clicks",
  saves: "saves",
  follows: "follows",
  watchMinutes: "watch_minutes",
};

/** The messages of which a figure is highest in a stretch of days; those without that figure do not count. */
export const bestOutings = (tx: Tx, asked: RankAsked): Promise<OutingView[]> => ranked(tx, asked, "desc");

/** The same from the other end. */
export const weakestOutings = (tx: Tx, asked: RankAsked): Promise<OutingView[]> => ranked(tx, asked, "asc");

/**
 * The foremost of every week on every channel, each by its own index, and of those the foremost. The days stand there as
 * something that is or is not so: as a stretch they would be looked up in another index, whole for each week anew.
 */
async function ranked(tx: Tx, asked: RankAsked, direction: "asc" | "desc"): Promise<OutingView[]> {
  const { orgId, fromDay, toDay, metric, channelId, limit } = asked;
  const column = Prisma.raw(`o.${COLUMNS[metric]}`);
  const way = Prisma.raw(direction);
  const order = Prisma.sql`order by ${column} ${way}, o.published_at desc, o.id`;
  const onChannel = channelId === undefined ? Prisma.empty : Prisma.sql`and c.id = ${channelId}::uuid`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select o.id from channel c
    cross join generate_series(date_trunc('week', ${fromDay}::date), ${toDay}::date, interval '7 days') as monday
    cross join lateral (select o.id, o.published_at, ${column} as figure from outing o
      where o.org_id = ${orgId}::uuid and o.channel_id = c.id and o.week_of = to_char(monday, 'YYYY-MM-DD')
        and (o.on_day between ${fromDay} and ${toDay}) is true and ${column} is not null ${order} limit ${limit}) o
    where c.org_id = ${orgId}::uuid ${onChannel}
    order by o.figure ${way}, o.published_at desc, o.id limit ${limit}`;
  const views = await outingViews(tx, { orgId, id: { in: rows.map(({ id }) => id) } });
  return rows.flatMap(({ id }) => views.find((view) => view.id === id) ?? []);
}

/** What one post of ours did, per channel; a message without figures is left out where its channel has one with them. */
export async function outingsOfItem(tx: Tx, orgId: string, itemId: string): Promise<OutingView[]> {
  const views = await outingViews(tx, { orgId, itemId });
  const hasFigures = ({ figures }: OutingView) => Object.values(figures).some((figure) => figure !== null);
  const counted = new Set(views.filter(hasFigures).map(({ channelId }) => channelId));
  return views.filter((view) => hasFigures(view) || !counted.has(view.channelId));
}

async function outingViews(tx: Tx, where: Prisma.OutingWhereInput): Promise<OutingView[]> {
  const rows = await tx.outing.findMany({
    where,
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      channelId: true,
      itemId: true,
      item: { select: { title: true } },
      url: true,
      text: true,
      publishedAt: true,
      onDay: true,
      contentType: true,
      audience: true,
      ...SELECTED,
    },
  });
  return rows.map(({ item, publishedAt, ...row }) => {
    const { id, channelId, itemId, url, text, onDay, contentType, audience, ...figures } = row;
    return {
      id,
      channelId,
      itemId,
      title: item?.title ?? null,
      url,
      text,
      publishedAt: publishedAt.toISOString(),
      onDay,
      contentType,
      audience,
      figures,
    };
  });
}

const SELECTED = Object.fromEntries(METRICS.map((metric) => [metric, true])) as Record<Metric, true>;
