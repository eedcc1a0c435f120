import { canFetchSize, type NetworkName } from "@/lib/connectors";
import {
  bandOf,
  COUNT_STALE_DAYS,
  type CommunityState,
  type Count,
  type Load,
  loadOf,
  mergeCandidates,
  shareOf,
  startWith,
  trendOf,
} from "@/lib/domain/communities";
import { mayTry } from "@/lib/domain/permissions";
import { type Day, daysBetween } from "@/lib/domain/planning";
import { todayOf } from "@/lib/features/goal-course/queries";
import { colleagues } from "@/lib/features/scenes/queries";
import { profilesOf } from "@/lib/features/team-people/queries";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { AskedProfile, CommunityChoices, CommunityRegister, CommunityView, StandingSize } from "./schema";

type Look = { orgId: string; now: Date };

const GONE_SHOWN = 50;
const TREND_DAYS = 366;
const LIVING: CommunityState[] = ["known", "followed"];

const named = { select: { id: true, name: true } } as const;
const CHANNEL = { id: true, name: true, sealedSecret: true, archivedAt: true } as const;
const COMMUNITY = {
  ...{ id: true, name: true, network: true, url: true, about: true, state: true, followedSince: true },
  ...{ weekMinutes: true, revision: true, topic: named, segment: named, goal: named, follower: named },
  ...{ mergedInto: named, profile: true, channel: { select: CHANNEL } },
  fetch: { select: { lastAt: true, nextAt: true, failures: true, code: true } },
} as const satisfies Prisma.CommunitySelect;
type Row = Prisma.CommunityGetPayload<{ select: typeof COMMUNITY }>;

/** The communities that are known or followed, with what the page says about them together. */
export async function communitiesOf(tx: Tx, look: Look): Promise<CommunityRegister> {
  const { orgId } = look;
  const rows = await tx.community.findMany({
    where: { orgId, state: { in: LIVING } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: COMMUNITY,
  });
  const today = await todayOf(tx, look);
  const communities = await viewsOf(tx, orgId, { rows, today });
  const gone = await tx.community.findMany({
    where: { orgId, state: { notIn: LIVING } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: GONE_SHOWN,
    select: { id: true, name: true, mergedInto: { select: { name: true } } },
  });
  const judged = communities.map((one) => {
    return { ...one, topicId: one.topic?.id ?? null, segmentId: one.segment?.id ?? null };
  });
  return {
    communities,
    gone: gone.map(({ id, name, mergedInto }) => ({ id, name, into: mergedInto?.name ?? null })),
    load: await followLoad(tx, look),
    merges: mergeCandidates(judged),
    startWithId: startWith(communities.filter(({ state }) => state === "known"))?.id ?? null,
    today,
  };
}

/** What following takes in a week, against the hours of the team. */
export async function followLoad(tx: Tx, { orgId, now }: Look): Promise<Load> {
  const followed = await tx.community.findMany({
    where: { orgId, state: "followed" satisfies CommunityState },
    select: { weekMinutes: true },
  });
  const profiles = await profilesOf({ tx, viewer: { orgId }, now });
  return loadOf(
    followed,
    [...profiles.values()].map(({ weekHours }) => weekHours),
  );
}

/** One community, whether it is followed, merged or ended; null where there is none. */
export async function readCommunity(tx: Tx, look: Look, communityId: string): Promise<CommunityView | null> {
  const { orgId } = look;
  const row = await tx.community.findFirst({ where: { orgId, id: communityId }, select: COMMUNITY });
  if (!row) return null;
  const [view] = await viewsOf(tx, orgId, { rows: [row], today: await todayOf(tx, look) });
  return view ?? null;
}

/** What a community can be about, what it can be for, and who could follow it. */
export async function communityChoices(tx: Tx, { orgId, now }: Look): Promise<CommunityChoices> {
  const byName = { orderBy: [{ name: "asc" }, { id: "asc" }], ...named } satisfies Prisma.TopicFindManyArgs;
  const everybody = await colleagues(tx, orgId, now);
  return {
    topics: await tx.topic.findMany({ where: { orgId }, ...byName }),
    segments: await tx.segment.findMany({
      where: { orgId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: named.select,
    }),
    goals: await tx.goal.findMany({
      where: { orgId, endedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: named.select,
    }),
    channels: await askingChannels(tx, orgId),
    people: everybody
      .filter(({ roles }) => mayTry(roles, "communities.follow"))
      .map(({ memberId: id, name }) => ({ id, name })),
  };
}

/** The connected channels by which it can be asked how many follow an account. */
async function askingChannels(tx: Tx, orgId: string): Promise<CommunityChoices["channels"]> {
  const channels = await tx.channel.findMany({
    where: { orgId, archivedAt: null, sealedSecret: { not: null } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, network: true },
  });
  return channels.filter(({ network }) => canFetchSize(network as NetworkName)).map(({ id, name }) => ({ id, name }));
}

function askedOf({ profile, channel, fetch }: Row): AskedProfile | null {
  if (profile === null || !channel) return null;
  const { id, name, sealedSecret, archivedAt } = channel;
  const isConnected = sealedSecret !== null && archivedAt === null;
  const { lastAt = null, nextAt = null, failures = 0, code = null } = fetch ?? {};
  const at = { lastAt: lastAt?.toISOString() ?? null, nextAt: nextAt?.toISOString() ?? null };
  return { profile, channel: { id, name }, isConnected, ...at, failures, code };
}

type Rows = { rows: readonly Row[]; today: Day };

async function viewsOf(tx: Tx, orgId: string, { rows, today }: Rows): Promise<CommunityView[]> {
  const ids = rows.map(({ id }) => id);
  const ends = await countEnds(tx, orgId, ids);
  const sizes = await standingSizes(tx, orgId, ids);
  return rows.map((row) => {
    const { follower, state, channel: _, fetch: __, profile: ___, ...rest } = row;
    const counts = ends.get(row.id) ?? [];
    const count = counts.at(-1) ?? null;
    return {
      ...rest,
      ...{ size: sizes.get(row.id) ?? null, asked: askedOf(row) },
      state: state as CommunityState,
      follower: follower ? { memberId: follower.id, name: follower.name } : null,
      ...{ count, share: count && shareOf(count), band: count && bandOf(count), trend: trendOf(counts) },
      isStale: count !== null && daysBetween(count.onDay, today) > COUNT_STALE_DAYS,
    };
  });
}

/** Of each community its newest count and the oldest of the year before that: two looks into an index, however many there are. */
async function countEnds(tx: Tx, orgId: string, ids: readonly string[]): Promise<Map<string, Count[]>> {
  const rows = await tx.$queryRaw<(Count & { communityId: string })[]>`
    select n.community_id as "communityId", e.on_day as "onDay", e.size, e.creators, e.critics
    from unnest(${ids}::uuid[]) as asked(id)
    join lateral (select community_id, on_day from community_count
      where org_id = ${orgId}::uuid and community_id = asked.id order by on_day desc limit 1) n on true
    join lateral (
      (select * from community_count where org_id = ${orgId}::uuid and community_id = asked.id
        and on_day >= to_char(n.on_day::date - ${TREND_DAYS}::int, 'YYYY-MM-DD') order by on_day asc limit 1)
      union
      (select * from community_count where org_id = ${orgId}::uuid and community_id = asked.id
        order by on_day desc limit 1)) e on true
    order by e.on_day`;
  const ends = new Map<string, Count[]>();
  for (const { communityId, ...count } of rows) ends.set(communityId, [...(ends.get(communityId) ?? []), count]);
  return ends;
}

/** The newest size of a community; of what people and the network said of one day, what people said. */
export async function standingSize(tx: Tx, orgId: string, communityId: string): Promise<StandingSize | null> {
  return (await standingSizes(tx, orgId, [communityId])).get(communityId) ?? null;
}

/** The newest size of each: two looks into an index, however many counts there are. */
async function standingSizes(tx: Tx, orgId: string, ids: readonly string[]): Promise<Map<string, StandingSize>> {
  const rows = await tx.$queryRaw<(StandingSize & { communityId: string })[]>`
    select asked.id as "communityId", s.size, s.on_day as "onDay", s.is_fetched as "isFetched"
    from unnest(${ids}::uuid[]) as asked(id)
    join lateral (
      (select size, on_day, false as is_fetched from community_count
        where org_id = ${orgId}::uuid and community_id = asked.id order by on_day desc limit 1)
      union all
      (select size, on_day, true as is_fetched from community_size
        where org_id = ${orgId}::uuid and community_id = asked.id order by on_day desc limit 1)
      order by on_day desc, is_fetched limit 1) s on true`;
  return new Map(rows.map(({ communityId, ...standing }) => [communityId, standing]));
}
