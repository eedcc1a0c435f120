import type { ButtonsFacts, CampaignFacts, GoalFacts, MixFacts, NextWeekFacts } from "@/lib/domain/meetings";
import { communityNeeded, type MixPost, mixOf } from "@/lib/domain/mix";
import { addDays, dayOf, momentsOf } from "@/lib/domain/planning";
import { holesIn, type Place } from "@/lib/domain/roster";
import { goalCourses } from "@/lib/features/goal-course/queries";
import type { Week } from "@/lib/features/meeting-week/schema";
import { mixAimedAt, readPosts, toPost } from "@/lib/features/planning/queries";
import { clockIn, needsOf, stintsBetween } from "@/lib/features/roster/queries";
import { Prisma } from "@/lib/platform/generated/client";

const POSTS_MAX = 12;
const WINDOW_MAX = 1_000;
const TURNS_MAX = 14;
const HOLES_MAX = 8;
const CAMPAIGNS_MAX = 8;

type Titled<T> = { title: string; facts: T };
const personOf = ({ id, name }: { id: string; name: string }) => ({ memberId: id, name });

/** What goes out until the next meeting. */
export async function nextWeekFacts({ tx, orgId, ahead, zone }: Week): Promise<NextWeekFacts> {
  const { from, to } = momentsOf(ahead, zone);
  const where = { orgId, kind: "post", state: "open", plannedAt: { gte: from, lt: to } };
  const rows = await tx.item.findMany({
    where,
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
    take: POSTS_MAX,
    select: {
      ...{ id: true, title: true, plannedAt: true, stage: true },
      variants: { select: { channel: { select: { name: true } } }, orderBy: { channelId: "asc" } },
    },
  });
  const count = rows.length < POSTS_MAX ? rows.length : await tx.item.count({ where });
  return {
    kind: "next_week",
    ...{ ...ahead, more: count - rows.length },
    items: rows.map(({ id, title, plannedAt, stage, variants }) => ({
      ...{ itemId: id, title, plannedAt: plannedAt?.toISOString() ?? "", stage },
      channels: variants.map(({ channel }) => channel.name),
    })),
  };
}

/** The mix as it becomes when what is planned goes out, over as many days as the organisation looks at. */
export async function mixFacts({ tx, orgId, ahead, zone, agreement }: Week): Promise<MixFacts> {
  const { aboutUsPercent, windowDays } = await mixAimedAt(tx, orgId);
  const days = { from: addDays(ahead.to, -windowDays), to: ahead.to };
  const { from, to } = momentsOf(days, zone);
  const which = Prisma.sql`(planned_at >= ${from} and planned_at < ${to})
    or (state = 'published' and closed_at >= ${from} and closed_at < ${to})`;
  const rows = await readPosts({ tx, orgId, crisisNumber: agreement.crisisNumber }, which, WINDOW_MAX);
  const posts = rows.map(toPost).map(
    ({ id, at, isAboutUs, contentType, state }): MixPost => ({
      ...{ id, isAboutUs, contentType, isPublished: state === "published", day: at ? dayOf(at, zone) : days.to },
    }),
  );
  const mix = mixOf(posts, days);
  const needed = communityNeeded(mix, aboutUsPercent);
  return { kind: "mix", days: windowDays, goalPercent: aboutUsPercent, communityNeeded: needed, ...mix };
}

/** The goals that are not on their way, or that were not reached in time. */
export async function goalFacts({ tx, orgId, now }: Week): Promise<Titled<GoalFacts>[]> {
  const courses = await goalCourses(tx, { orgId, now });
  return courses
    .filter(({ state }) => state === "behind" || state === "missed")
    .map(({ id, name, state, series, target, targetOn, unit, owner }) => ({
      title: name,
      facts: {
        kind: "goal",
        ...{ goalId: id, state, target, targetOn, unit, owner },
        value: series.at(-1)?.value ?? null,
      },
    }));
}

/** The campaigns that run, begin or end before the next meeting. */
export async function campaignFacts({ tx, orgId, ahead }: Week): Promise<Titled<CampaignFacts>[]> {
  const rows = await tx.campaign.findMany({
    where: { orgId, endedAt: null, startsOn: { lt: ahead.to }, endsOn: { gte: ahead.from } },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    take: CAMPAIGNS_MAX,
    include: { lead: { select: { id: true, name: true } } },
  });
  const counted = await tx.item.groupBy({
    by: ["campaignId", "state"],
    where: { orgId, kind: "post", campaignId: { in: rows.map(({ id }) => id) }, state: { in: ["open", "published"] } },
    _count: true,
  });
  const countOf = (id: string, state: string) =>
    counted.find((one) => one.campaignId === id && one.state === state)?._count ?? 0;
  return rows.map(({ id, name, startsOn, endsOn, lead }) => ({
    title: name,
    facts: {
      kind: "campaign",
      ...{ campaignId: id, from: startsOn, to: endsOn, lead: personOf(lead) },
      change: startsOn >= ahead.from ? "starts" : endsOn < ahead.to ? "ends" : "runs",
      ...{ published: countOf(id, "published"), toGo: countOf(id, "open") },
    },
  }));
}

/** Who sits at the buttons until the next meeting, and when nobody does. */
export async function buttonsFacts({ tx, orgId, now, ahead, zone, agreement }: Week): Promise<ButtonsFacts | null> {
  const { from, to } = momentsOf(ahead, zone);
  const stints = await stintsBetween(tx, orgId, { from, until: to });
  const needs = await needsOf(tx, orgId);
  if (stints.length === 0 && needs.length === 0) return null;
  const clock = clockIn(agreement.calendar);
  const holes = holesIn(ahead, { needs, posts: [], stints, clock, now: now.getTime() });
  const placeName = await placeNames({ tx, orgId });
  const ids = stints.map(({ memberId }) => memberId);
  const people = await tx.member.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, name: true } });
  const at = (one: Place & { from: number; until: number }) => {
    return { place: placeName(one), from: new Date(one.from).toISOString(), until: new Date(one.until).toISOString() };
  };
  return {
    kind: "roster_gap",
    holes: holes.slice(0, HOLES_MAX).map(at),
    more: Math.max(0, holes.length - HOLES_MAX),
    turns: stints.slice(0, TURNS_MAX).flatMap((stint) => {
      const person = people.find(({ id }) => id === stint.memberId);
      return person ? [{ ...at(stint), person: personOf(person) }] : [];
    }),
  };
}

/** Empty for everything: the screen has the word for it. */
async function placeNames({ tx, orgId }: Pick<Week, "tx" | "orgId">): Promise<(place: Place) => string> {
  const channels = await tx.channel.findMany({ where: { orgId }, select: { id: true, name: true } });
  const segments = await tx.segment.findMany({ where: { orgId }, select: { id: true, name: true } });
  const all = new Map([...channels, ...segments].map(({ id, name }) => [id, name]));
  return ({ channelId, segmentId }) => [channelId, segmentId].flatMap((id) => all.get(id ?? "") ?? []).join(", ");
}
