import { addDays, dayOf } from "@/lib/domain/planning";
import {
  aroundMoment,
  type ChannelMetric,
  canBeSame,
  canBeSameFilm,
  daysOn,
  isOfSeveral,
  keysOf,
  METRICS,
  type Metric,
  type Platform,
  type ReadResults,
  staysOut,
  type UndatedPost,
} from "@/lib/domain/results";
import { daysSince, notHeldByHand } from "@/lib/features/outing-figures/queries";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import {
  type ImportedDay,
  type ImportedPost,
  type ImportPlan,
  type PastSource,
  type ResultFileCheck,
  ROW_ERRORS_SHOWN,
} from "./schema";

type Standing = Awaited<ReturnType<typeof readStanding>>[number];

/** Where a message of a file belongs: one that is known, a post of ours that it can be, or neither. */
export type PlacedPost = {
  post: ImportedPost;
  known: Standing | null;
  sent: Standing | null;
  by: Way;
  /** How many of its figures stay as they are known: those are newer, or of a longer time. */
  staying: number;
  /** Of which later day a figure is than its file: what only grows was that much on every day after it too. */
  since: Partial<Record<Metric, string>>;
};
type Way = "known" | "link" | "time_and_text" | "new";

const readStanding = (tx: Tx, { orgId, channelId }: Where, which: object) =>
  tx.outing.findMany({
    where: { orgId, channelId, ...which },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    omit: { orgId: true, segmentId: true, topicId: true, campaignId: true, goalId: true, bundleId: true },
  });

type Where = { orgId: string; channelId: string };
/** `onDay`: the day the figures are of. */
type Placing = Where & { onDay: string; today: string };

/** Finds for every message of a file where it belongs on its channel: by its names first, then by moment and text. */
export async function placePosts(
  tx: Tx,
  { onDay, today, ...where }: Placing,
  posts: readonly ImportedPost[],
): Promise<PlacedPost[]> {
  const byKey = await standingByKey(
    tx,
    where,
    posts.flatMap((post) => post.keys),
  );
  const candidates = await sentAround(tx, where, posts);
  const films = await filmsAround(tx, where, posts);
  const named = new Set([...byKey.values()].map(({ id }) => id));
  const taken = new Set<string>([...byKey.values()].flatMap(({ itemId }) => itemId ?? []));
  const placed = posts.map((post): PlacedPost => {
    const known = post.keys.flatMap((key) => byKey.get(key) ?? [])[0] ?? null;
    if (known) return { ...placedAs(post), known, by: known.matchedBy === "publication" ? "link" : "known" };
    const film =
      post.contentType === "video"
        ? filmOf(
            post,
            films.filter(({ id }) => !named.has(id)),
          )
        : null;
    if (film) {
      named.add(film.id);
      taken.add(film.itemId ?? "");
      return { ...placedAs(post), known: film, by: "known" };
    }
    const sent = aroundMoment(post, candidates).find(
      ({ itemId, text, publishedAt }) =>
        !taken.has(itemId ?? "") && canBeSame(post, { text, publishedAt: publishedAt.toISOString() }),
    );
    if (!sent) return placedAs(post);
    taken.add(sent.itemId ?? "");
    // What was filled in or fetched for it stands there already: a message beside it would be added up as another.
    if (METRICS.some((metric) => sent[metric] !== null)) return { ...placedAs(post), known: sent, by: "known" };
    return { ...placedAs(post), sent, by: "time_and_text" };
  });
  return withoutOlder(tx, { ...where, onDay, today }, await withoutHeld(tx, where, placed));
}

const placedAs = (post: ImportedPost): PlacedPost => ({
  ...{ post, known: null, sent: null, by: "new", staying: 0, since: {} },
});

/** The films that are known in the days of those of a file which comes from Facebook: it may name them otherwise. */
async function filmsAround(tx: Tx, where: Where, posts: readonly ImportedPost[]): Promise<Standing[]> {
  const films = posts.filter(({ contentType, keys }) => contentType === "video" && keys[0]?.startsWith("facebook "));
  const days = daysAround(films);
  return days ? readStanding(tx, where, { onDay: days, OR: [{ contentType: "video" }, { ownType: "video" }] }) : [];
}

/** The one film that a row can be: its link names it, else its moment and its words; null where several can be it. */
function filmOf(post: ImportedPost, films: readonly Standing[]): Standing | null {
  const near = aroundMoment(post, films);
  const linked = near.find(({ url }) =>
    keysOf({ platform: "facebook", id: null, url }).some((key) => post.keys.includes(key)),
  );
  if (linked) return linked;
  const alike = near.filter(({ url, text, publishedAt, hour }) =>
    canBeSameFilm(post, { url, text, publishedAt: publishedAt.toISOString(), hasTime: hour !== null }),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** The same, without the figures of which a newer one is known, or one of a longer time. */
async function withoutOlder(tx: Tx, where: Placing, placed: readonly PlacedPost[]): Promise<PlacedPost[]> {
  const { orgId, onDay, today } = where;
  const outingIds = onDay < today ? placed.flatMap(({ known }) => known?.id ?? []) : [];
  const later = await daysSince({ tx, orgId }, { outingIds, onDay });
  return placed.map((one) => {
    if (!one.known) return one;
    const since = later.get(one.known.id) ?? {};
    const out = staysOut({ figures: one.post.figures, known: one.known, ofDay: onDay, knownOf: since });
    if (out.size === 0) return { ...one, since };
    const figures = Object.fromEntries(
      METRICS.flatMap((metric) => {
        const value = one.post.figures[metric];
        return value === undefined || out.has(metric) ? [] : [[metric, value]];
      }),
    );
    return { ...one, since, staying: out.size, post: { ...one.post, figures } };
  });
}

/**
 * What is known on a channel, by its name. The names are joined with the messages: as a list they would be held against
 * each message of the channel one by one, seconds for ten thousand of them.
 */
async function standingByKey(
  tx: Tx,
  { orgId, channelId }: Where,
  names: readonly string[],
): Promise<Map<string, Standing>> {
  if (names.length === 0) return new Map();
  const rows = await tx.$queryRaw<Standing[]>`
    select o.id, o.channel_id as "channelId", o.remote_key as "remoteKey", o.url, o.text, o.published_at as "publishedAt",
      o.on_day as "onDay", o.week_of as "weekOf", o.hour, o.content_type as "contentType", o.own_type as "ownType",
      o.audience, o.item_id as "itemId", o.matched_by as "matchedBy", o.reach, o.views, o.reactions, o.comments, o.shares,
      o.clicks, o.saves, o.follows, o.watch_minutes as "watchMinutes"
    from unnest(${[...new Set(names)]}::text[]) as name
    join outing o on o.org_id = ${orgId}::uuid and o.channel_id = ${channelId}::uuid and o.remote_key = name`;
  return new Map(rows.map((row) => [row.remoteKey, row]));
}

/** The same, without the figures that somebody filled in by hand and that the file does not know better. */
async function withoutHeld(tx: Tx, { orgId }: Where, placed: readonly PlacedPost[]): Promise<PlacedPost[]> {
  const changes = placed.flatMap(({ post, known }) =>
    METRICS.flatMap((metric) => {
      const value = post.figures[metric];
      const isChange = known && value !== undefined && known[metric] !== null && known[metric] !== value;
      return isChange ? [{ outingId: known.id, metric, value }] : [];
    }),
  );
  const news = new Set((await notHeldByHand({ tx, orgId }, changes)).map((one) => `${one.outingId} ${one.metric}`));
  const held = changes.filter(({ outingId, metric }) => !news.has(`${outingId} ${metric}`));
  return placed.map((one) => {
    const own = held.filter(({ outingId }) => outingId === one.known?.id).map(({ metric }) => metric);
    if (own.length === 0) return one;
    const figures = Object.fromEntries(
      Object.entries(one.post.figures).filter(([metric]) => !own.some((kept) => kept === metric)),
    );
    return { ...one, post: { ...one.post, figures } };
  });
}

/** Asks for what went out on a channel about these moments and is no message yet. */
export const sentWithoutMessage = ({ orgId, channelId }: Where, { first, last }: { first: string; last: string }) =>
  Prisma.sql`
    select p.id from publication p
    where p.org_id = ${orgId}::uuid and p.channel_id = ${channelId}::uuid and p.state = 'sent'
      and p.sent_at between ${first}::timestamptz - interval '1 day' and ${last}::timestamptz + interval '1 day'
      and not exists (select 1 from outing o
        where o.org_id = p.org_id and o.item_id = p.item_id and o.channel_id = p.channel_id)`;

/** What we sent in the days of a file. */
async function sentAround(tx: Tx, where: Where, posts: readonly ImportedPost[]): Promise<Standing[]> {
  const days = daysAround(posts);
  return days ? readStanding(tx, where, { matchedBy: "publication", onDay: days }) : [];
}

function daysAround(posts: readonly ImportedPost[]): { gte: string; lte: string } | null {
  const days = posts.map(({ publishedAt }) => publishedAt.slice(0, 10)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { gte: addDays(first, -1), lte: addDays(last, 1) } : null;
}

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
  const count = (way: Way) => placed.filter(({ by }) => by === way).length;
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
