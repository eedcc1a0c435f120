import { addDays } from "@/lib/domain/planning";
import { aroundMoment, canBeSame, canBeSameFilm, keysOf, METRICS, type Metric, staysOut } from "@/lib/domain/results";
import { daysSince, notHeldByHand } from "@/lib/features/outing-figures/queries";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { ImportedPost } from "./schema";

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

export type Where = { orgId: string; channelId: string };
/** `onDay`: the day the figures are of. */
export type Placing = Where & { onDay: string; today: string };

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
export async function standingByKey(
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
