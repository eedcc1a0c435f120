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
import type { CommunityChoices, CommunityRegister, CommunityView } from "./schema";

type Look = { orgId: string; now: Date };

const GONE_SHOWN = 50;
const TREND_DAYS = 366;
const LIVING: CommunityState[] = ["known", "followed"];

const named = { select: { id: true, name: true } } as const;
const COMMUNITY = {
  ...{ id: true, name: true, network: true, url: true, about: true, state: true, followedSince: true },
  ...{ weekMinutes: true, revision: true, topic: named, segment: named, goal: named, follower: named },
  mergedInto: named,
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
    people: everybody
      .filter(({ roles }) => mayTry(roles, "communities.follow"))
      .map(({ memberId: id, name }) => ({ id, name })),
  };
}

type Rows = { rows: readonly Row[]; today: Day };

async function viewsOf(tx: Tx, orgId: string, { rows, today }: Rows): Promise<CommunityView[]> {
  const ends = await countEnds(
    tx,
    orgId,
    rows.map(({ id }) => id),
  );
  return rows.map(({ follower, state, ...row }) => {
    const counts = ends.get(row.id) ?? [];
    const count = counts.at(-1) ?? null;
    return {
      ...row,
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
