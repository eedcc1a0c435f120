import { dayOf } from "@/lib/domain/planning";
import {
  type ChannelMetric,
  daysOn,
  isOfSeveral,
  METRICS,
  type Metric,
  type Platform,
  type ReadResults,
  type UndatedPost,
} from "@/lib/domain/results";
import {
  type PlacedPost,
  type Placing,
  placePosts,
  standingByKey,
  type Where,
} from "@/lib/features/result-placing/queries";
import type { ImportedPost } from "@/lib/features/result-placing/schema";
import type { Tx } from "@/lib/platform/tenancy";
import { type ImportedDay, type ImportPlan, type PastSource, type ResultFileCheck, ROW_ERRORS_SHOWN } from "./schema";

/** The figures of a channel's days as they stand, by day and metric. */
export async function standingDays(
  tx: Tx,
  { orgId, channelId }: Where,
  days: readonly ImportedDay[],
): Promise<Map<string, number>> {
  const sorted = days.map(({ day }) => day).toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return new Map();
  const rows = await tx.channelFigure.findMany({
    where: { orgId, channelId, onDay: { gte: first, lte: last } },
    select: { onDay: true, metric: true, value: true },
  });
  return new Map(rows.map(({ onDay, metric, value }) => [`${onDay} ${metric}`, value]));
}

/** What an import would do, counted. */
export function planOf(
  placed: readonly PlacedPost[],
  days: readonly ImportedDay[],
  standing: Map<string, number>,
): ImportPlan {
  const count = (way: PlacedPost["by"]) => placed.filter(({ by }) => by === way).length;
  let [added, changed] = [0, 0];
  const staying = placed.reduce((sum, one) => sum + one.staying, 0);
  for (const { post, known, sent } of placed) {
    for (const metric of METRICS) {
      const figure = post.figures[metric];
      const before = (known ?? sent)?.[metric] ?? null;
      if (figure === undefined || figure === before) continue;
      if (before === null) added += 1;
      else changed += 1;
    }
  }
  const news = days.filter(({ day, metric, value }) => standing.get(`${day} ${metric}`) !== value);
  const daysChanged = news.filter(({ day, metric }) => standing.has(`${day} ${metric}`)).length;
  const matches = {
    link: count("link"),
    time_and_text: count("time_and_text"),
    known: count("known"),
    new: count("new"),
  };
  return { matches, added, changed, staying, daysAdded: news.length - daysChanged, daysChanged };
}

export const doesNothing = ({ matches, added, changed, daysAdded, daysChanged }: ImportPlan): boolean =>
  matches.new + matches.time_and_text + added + changed + daysAdded + daysChanged === 0;

const totalsOf = <M extends string>(figures: Iterable<readonly [M, number]>): Partial<Record<M, number>> => {
  const totals: Partial<Record<M, number>> = {};
  for (const [metric, value] of figures) totals[metric] = (totals[metric] ?? 0) + value;
  return totals;
};

/** The channels that a file of a platform can be about: those of its network; of a table of one's own, nobody can tell. */
export async function channelsFor(tx: Tx, orgId: string, platform: Platform): Promise<string[]> {
  if (platform === "other") return [];
  const channels = await tx.channel.findMany({
    where: { orgId, archivedAt: null, network: { not: "mail" } },
    orderBy: { name: "asc" },
    select: { id: true, network: true },
  });
  return channels.filter(({ network }) => network === platform).map(({ id }) => id);
}

type Checking = {
  orgId: string;
  zone: string;
  channelId: string | undefined;
  endsOpen: boolean;
  canPointOut: boolean;
  ofDay: string;
  today: string;
};

/** Says what a file that was read would bring to a channel. Nothing is changed by it. */
export async function checkedResults(tx: Tx, read: ReadResults, checking: Checking): Promise<ResultFileCheck> {
  const { orgId, zone, endsOpen, canPointOut, ofDay, today } = checking;
  const { errors } = read;
  const suited = await channelsFor(tx, orgId, read.platform);
  const channelId = checking.channelId ?? (suited.length === 1 ? suited[0] : undefined) ?? null;
  const days = await daysOfChannel(tx, { orgId, channelId }, read.days);
  const known = channelId === null ? [] : await knownOnChannel(tx, { orgId, channelId }, read.undated);
  const posts = [...read.posts.map(asImported), ...known];
  const spans = [...posts.map(({ publishedAt }) => dayOf(publishedAt, zone)), ...days.map(({ day }) => day)].toSorted();
  return {
    outcome: "ready",
    platform: read.platform,
    posts: posts.length,
    days: new Set(days.map(({ day }) => day)).size,
    from: spans[0] ?? null,
    until: spans.at(-1) ?? null,
    totals: totalsOf(posts.flatMap(({ figures }) => Object.entries(figures) as [Metric, number][])),
    dayTotals: totalsOf(days.map(({ metric, value }) => [metric, value] as [ChannelMetric, number])),
    undated: { known: known.length, unknown: read.undated.length - known.length },
    unavailable: read.unavailable,
    errors: errors.slice(0, ROW_ERRORS_SHOWN),
    errorCount: errors.length,
    taken: read.taken,
    canPointOut,
    leftOut: read.leftOut,
    clock: read.clock,
    asksClock: read.asksClock,
    dayOrder: read.dayOrder,
    ofDay,
    today,
    endsOpen,
    channelId,
    plan: channelId === null ? null : await planFor(tx, { orgId, channelId, onDay: ofDay, today }, { posts, days }),
  };
}

/** Of a file that holds the days of several channels, those of this one. */
export async function daysOfChannel(
  tx: Tx,
  { orgId, channelId }: { orgId: string; channelId: string | null },
  days: ReadResults["days"],
): Promise<ReadResults["days"]> {
  const channel =
    channelId !== null && isOfSeveral(days)
      ? await tx.channel.findFirst({ where: { orgId, id: channelId }, select: { network: true } })
      : null;
  return daysOn(days, channel?.network ?? null);
}

type Brought = { posts: readonly ImportedPost[]; days: readonly ImportedDay[] };

const planFor = async (tx: Tx, where: Placing, { posts, days }: Brought): Promise<ImportPlan> =>
  planOf(await placePosts(tx, where, posts), days, await standingDays(tx, where, days));

/** Those messages without a date that the channel knows by their names, each at the moment that is known there. */
export async function knownOnChannel(tx: Tx, where: Where, undated: readonly UndatedPost[]): Promise<ImportedPost[]> {
  const byKey = await standingByKey(
    tx,
    where,
    undated.flatMap(({ keys }) => keys),
  );
  return undated.flatMap((post) => {
    const standing = post.keys.flatMap((key) => byKey.get(key) ?? [])[0];
    if (!standing) return [];
    return [asImported({ ...post, publishedAt: standing.publishedAt.toISOString(), hasTime: standing.hour !== null })];
  });
}

/** A message as it is brought in: without what only says where in the file it stood. */
export const asImported = ({
  row: _,
  ofDay: __,
  contentType,
  ...post
}: ReadResults["posts"][number]): ImportedPost => ({
  ...post,
  contentType: CONTENT_TYPES.find((type) => type === contentType) ?? null,
});
const CONTENT_TYPES = ["photo", "video", "text", "link"] as const;

const SOURCES_SHOWN = 30;

/** Which files were brought in and what was filled in by hand, the newest first; what is fetched goes by itself. */
export async function pastSources(tx: Tx, orgId: string): Promise<PastSource[]> {
  const rows = await tx.resultSource.findMany({
    where: { orgId, kind: { in: ["file", "hand"] } },
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    take: SOURCES_SHOWN,
    include: { channel: { select: { name: true } }, addedBy: { select: { name: true } } },
  });
  return rows.map(({ id, kind, format, channel, fileName, rowCount, added, changed, addedBy, addedAt }) => ({
    ...{
      id,
      kind: kind as PastSource["kind"],
      format,
      channel: channel.name,
      fileName,
      rows: rowCount,
      added,
      changed,
    },
    by: addedBy?.name ?? null,
    at: addedAt.toISOString(),
  }));
}
