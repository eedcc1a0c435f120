import { type ContentType, contentTypeOf, type MixPost } from "@/lib/domain/mix";
import {
  addDays,
  type Day,
  type Days,
  dayOf,
  isIn,
  momentsOf,
  movesBack,
  RHYTHM_WEEKS,
  stateOf,
} from "@/lib/domain/planning";
import { type Country, themeDaysIn, yearlyOn } from "@/lib/domain/theme-days";
import { openSpans } from "@/lib/domain/worktime";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { CalendarCampaign, CalendarPost, CalendarWindow, NamedDay, OwnThemeDay } from "./schema";

/** Whose calendar, at which moment. */
export type Look = { orgId: string; now: Date };

const UNPLANNED_MAX = 30;
const CAMPAIGNS_MAX = 100;
/** Between the first channel a post goes out on and the last lies a week at most; later ones are found by their plan. */
const LAST_CHANNEL_DAYS = 7;

type PostRow = {
  id: string;
  title: string;
  version: number;
  state: string;
  stage: string;
  planned_at: Date | null;
  closed_at: Date | null;
  audience: string;
  content_type: string | null;
  needs_moment: boolean;
  author_id: string;
  author: string;
  campaign_id: string | null;
  channel_ids: string[];
  has_link: boolean;
  media_kinds: string[];
  first_sent_at: Date | null;
  is_held: boolean;
  accepted_by: string | null;
};

/** What stands on the calendar in a stretch of days, and around it and around today what mix and rhythm are judged by. */
export async function readWindow(tx: Tx, { orgId, now }: Look, days: Days): Promise<CalendarWindow> {
  const { calendar, crisisNumber } = await loadAgreement(tx, await readInForce(tx, orgId));
  const zone = calendar.timeZone;
  const mix = await mixAimedAt(tx, orgId);
  const today = dayOf(now.toISOString(), zone);
  const reach = Math.max(mix.windowDays, RHYTHM_WEEKS * 7);
  const stretches = [widened(days, reach), widened({ from: today, to: today }, reach)];
  const reader = { tx, orgId, crisisNumber };
  const rows = await readPosts(reader, inStretches(stretches, zone));
  const unplanned = await readPosts(reader, Prisma.sql`planned_at is null and state = 'open'`, UNPLANNED_MAX);
  const posts = rows.map(toPost);
  const dayOfPost = ({ at }: CalendarPost): Day => (at ? dayOf(at, zone) : "");
  const { from, to } = momentsOf(days, zone);
  return {
    ...days,
    today,
    posts: posts.filter((post) => isIn(dayOfPost(post), days)),
    unplanned: unplanned.map(toPost),
    around: posts.map((post): MixPost => {
      const { id, isAboutUs, contentType, state } = post;
      return { id, day: dayOfPost(post), isAboutUs, contentType, isPublished: state === "published" };
    }),
    open: openSpans(calendar, from.toISOString(), to.toISOString()),
    named: await namedDays(tx, orgId, { days, country: await countryOf(tx, orgId) }),
    channels: await tx.channel.findMany({
      where: { orgId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    campaigns: await campaignsIn({ tx, orgId }, days, { today, zone }),
    mix,
    zone,
  };
}

/** What runs in these days or is still to come; one that was ended before its time stops there. */
async function campaignsIn(
  { tx, orgId }: Pick<Reader, "tx" | "orgId">,
  days: Days,
  { today, zone }: { today: Day; zone: string },
): Promise<CalendarCampaign[]> {
  const rows = await tx.campaign.findMany({
    where: { orgId, endsOn: { gte: days.from < today ? days.from : today } },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    take: CAMPAIGNS_MAX,
    select: { id: true, name: true, startsOn: true, endsOn: true, endedAt: true },
  });
  return rows.flatMap(({ endedAt, ...campaign }) => {
    const endedOn = endedAt ? dayOf(endedAt.toISOString(), zone) : null;
    if (endedOn === null || endedOn >= campaign.endsOn) return campaign;
    return endedOn < campaign.startsOn ? [] : { ...campaign, endsOn: endedOn };
  });
}

/** How much may be about ourselves, over how many days. */
export async function mixAimedAt(tx: Tx, orgId: string): Promise<CalendarWindow["mix"]> {
  const { mixAboutUsPercent, mixWindowDays } = await tx.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: { mixAboutUsPercent: true, mixWindowDays: true },
  });
  return { aboutUsPercent: mixAboutUsPercent, windowDays: mixWindowDays };
}

async function countryOf(tx: Tx, orgId: string): Promise<Country> {
  const { country } = await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { country: true } });
  return country === "NL" ? "NL" : "BE";
}

const widened = ({ from, to }: Days, by: number): Days => ({ from: addDays(from, -by), to: addDays(to, by) });

/** Posts whose moment lies in one of these: planned then, or published then without a plan. Both have an index. */
function inStretches(stretches: readonly Days[], zone: string): Prisma.Sql {
  const parts = stretches.map((days) => {
    const { from, to } = momentsOf(days, zone);
    const closedBefore = momentsOf({ from: days.from, to: addDays(days.to, LAST_CHANNEL_DAYS) }, zone).to;
    return Prisma.sql`(planned_at >= ${from} and planned_at < ${to})
      or (state = 'published' and closed_at >= ${from} and closed_at < ${closedBefore})`;
  });
  return Prisma.join(parts, " or ");
}

type Reader = { tx: Tx; orgId: string; crisisNumber: number };

/**
 * The posts that a condition on `item` finds, by moment, with all the calendar says of them: one statement. They are found
 * first and put in order then: looked for in their order, all that was ever planned would be passed on the way.
 */
export function readPosts({ tx, orgId, crisisNumber }: Reader, which: Prisma.Sql, max = 5_000): Promise<PostRow[]> {
  return tx.$queryRaw<PostRow[]>`
    with i as materialized (
      select * from (
        select * from item
        where org_id = ${orgId}::uuid and kind = 'post' and state in ('open', 'published') and (${which}) offset 0) found
      order by planned_at, id limit ${max})
    select i.id, i.title, i.version, i.state, i.stage, i.planned_at, i.closed_at, i.audience, i.content_type,
      i.needs_moment_since is not null as needs_moment, i.author_id, m.name as author,
      i.campaign_id,
      coalesce(v.channel_ids, '{}') as channel_ids, coalesce(v.has_link, false) as has_link,
      coalesce(x.media_kinds, '{}') as media_kinds, p.first_sent_at, coalesce(p.is_held, false) as is_held,
      a.name as accepted_by
    from i
    join member m on m.org_id = i.org_id and m.id = i.author_id
    left join lateral (
      select array_agg(v.channel_id::text order by v.channel_id) as channel_ids, bool_or(v.link_url is not null) as has_link
      from variant v where v.org_id = i.org_id and v.item_id = i.id) v on true
    left join lateral (
      select array_agg(distinct split_part(f.mime_type, '/', 1)) as media_kinds
      from media f where f.org_id = i.org_id and f.item_id = i.id and f.removed_at is null) x on true
    left join lateral (
      select min(b.sent_at) as first_sent_at,
        bool_or(b.state in ('planned', 'by_hand') and b.crisis_number < ${crisisNumber}) as is_held
      from publication b where b.org_id = i.org_id and b.item_id = i.id) p on true
    left join lateral (
      select n.name from acceptance c join member n on n.org_id = c.org_id and n.id = c.accepted_by_id
      where c.org_id = i.org_id and c.item_id = i.id and c.withdrawn_at is null and i.state = 'open'
      order by c.accepted_at desc limit 1) a on true
    order by coalesce(p.first_sent_at, i.planned_at, i.closed_at), i.id`;
}

export function toPost(row: PostRow): CalendarPost {
  const standing = { state: row.state, stage: row.stage, needsMoment: row.needs_moment, isHeld: row.is_held };
  const isOut = row.state === "published";
  const at = isOut ? (row.first_sent_at ?? row.closed_at) : row.planned_at;
  const content = { chosen: row.content_type, mediaKinds: row.media_kinds, hasLink: row.has_link };
  const contentType: ContentType = contentTypeOf(content);
  return {
    id: row.id,
    title: row.title,
    version: row.version,
    at: at?.toISOString() ?? null,
    state: stateOf(standing),
    movesBack: movesBack(standing),
    channelIds: row.channel_ids,
    campaignId: row.campaign_id,
    isAboutUs: row.audience === "about_us",
    contentType,
    author: { id: row.author_id, name: row.author },
    acceptedBy: row.accepted_by,
  };
}

type Asked = { days: Days; country: Country };

/** The theme days of the country and the organisation's own, by day. */
async function namedDays(tx: Tx, orgId: string, { days, country }: Asked): Promise<NamedDay[]> {
  const own = await ownThemeDays(tx, orgId);
  const ownDays = own.flatMap(({ id, name, onDate, isYearly }): NamedDay[] => {
    const dates = isYearly ? yearlyOn(onDate, days) : [onDate].filter((day) => isIn(day, days));
    return dates.map((day) => ({ day, until: day, name: { nl: name, en: name }, ownId: id }));
  });
  const known = themeDaysIn(days, country).map((found): NamedDay => ({ ...found, ownId: null }));
  return [...ownDays, ...known].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The days the organisation added itself and did not end, by date. */
export function ownThemeDays(tx: Tx, orgId: string): Promise<OwnThemeDay[]> {
  return tx.themeDay.findMany({
    where: { orgId, endedAt: null },
    orderBy: [{ onDate: "asc" }, { id: "asc" }],
    select: { id: true, name: true, onDate: true, isYearly: true },
  });
}
