import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { createTranslator } from "next-intl";
import { scopeOf } from "@/lib/domain/advice";
import type { Role } from "@/lib/domain/authority";
import { isLocale, type Locale } from "@/lib/domain/language";
import { mayTry } from "@/lib/domain/permissions";
import { readPosts, toPost } from "@/lib/features/planning/queries";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { type StintRow, stintsBetween } from "@/lib/features/roster/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { env } from "@/lib/platform/env";
import { Prisma } from "@/lib/platform/generated/client";
import { hashToken, sha256 } from "@/lib/platform/secrets";
import type { Tx } from "@/lib/platform/tenancy";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";
import type { FeedKind, FeedView } from "./schema";

const DAY_MS = 86_400_000;
const BACK_DAYS = 60;
const AHEAD_DAYS = 400;
/** A post is a moment; calendar programs draw a block. */
const BLOCK_MINUTES = 30;
const MESSAGES = { nl, en };

/** Somebody's own addresses that still work, newest first. */
export async function feedsOf(tx: Tx, orgId: string, memberId: string): Promise<FeedView[]> {
  const rows = await tx.calendarFeed.findMany({
    where: { orgId, memberId, endedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, kind: true, channelId: true, createdAt: true },
  });
  const channels = await tx.channel.findMany({ where: { orgId }, select: { id: true, name: true } });
  const nameOf = new Map(channels.map(({ id, name }) => [id, name]));
  return rows.map(({ id, kind, channelId, createdAt }) => ({
    id,
    kind: kind as FeedKind,
    channel: channelId ? (nameOf.get(channelId) ?? null) : null,
    createdAt: createdAt.toISOString(),
  }));
}

type Feed = { orgId: string; memberId: string; kind: FeedKind; channelId: string | null; locale: Locale };

/**
 * The feed behind a secret; null when there is none, it was ended, or its owner may not look here any more: an address
 * outlives a session, and must not outlive the access it was made with.
 */
export async function findFeed(tx: Tx, { orgId, token, now }: { orgId: string; token: string; now: Date }) {
  const row = await tx.calendarFeed.findFirst({
    where: { orgId, tokenHash: hashToken(token), endedAt: null },
    select: {
      kind: true,
      channelId: true,
      member: {
        select: {
          id: true,
          locale: true,
          removedAt: true,
          endsAt: true,
          roles: { select: { role: true } },
          adviserScope: { select: { look: true, comment: true } },
        },
      },
    },
  });
  if (!row || row.member.removedAt || (row.member.endsAt && row.member.endsAt <= now)) return null;
  const { adviserScope } = row.member;
  const scope = adviserScope ? scopeOf(adviserScope) : undefined;
  const roles = (row.member.roles as { role: Role }[]).map((held) => ({ ...held, scope }));
  if (!mayTry(roles, "items.look")) return null;
  const { id: memberId, locale } = row.member;
  const feed: Feed = {
    orgId,
    memberId,
    kind: row.kind as FeedKind,
    channelId: row.channelId,
    locale: isLocale(locale) ? locale : "nl",
  };
  return feed;
}

/** The feed as RFC 5545 has it, with the mark by which a program sees that nothing changed. */
export async function readFeed(tx: Tx, feed: Feed, now: Date): Promise<{ body: string; etag: string }> {
  if (feed.kind === "shifts") return readShifts(tx, feed, now);
  const { orgId, kind, memberId, channelId, locale } = feed;
  const { crisisNumber } = await loadAgreement(tx, await readInForce(tx, orgId));
  const [from, to] = [-BACK_DAYS, AHEAD_DAYS].map((days) => new Date(now.getTime() + days * DAY_MS));
  const whose = kind === "mine" ? Prisma.sql`and author_id = ${memberId}::uuid` : Prisma.empty;
  const which = Prisma.sql`((planned_at >= ${from} and planned_at < ${to})
    or (state = 'published' and closed_at >= ${from} and closed_at < ${to})) ${whose}`;
  const rows = await readPosts({ tx, orgId, crisisNumber }, which);
  const posts = rows.map(toPost).filter(({ at, channelIds }) => at && (!channelId || channelIds.includes(channelId)));
  const [organisation, channels] = [
    await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { name: true } }),
    await tx.channel.findMany({ where: { orgId }, select: { id: true, name: true } }),
  ];
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  const of = channelId ? (names.get(channelId) ?? "") : null;
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "calendar" });
  const tFeed = createTranslator({ locale, messages, namespace: "feeds.name" });
  const name = tFeed(kind, { organisation: organisation.name, channel: of ?? "" });
  const said = posts.map((post) => {
    const onto = post.channelIds.flatMap((id) => names.get(id) ?? []).join(", ");
    return { post, state: t(`states.${post.state}`), onto, us: post.isAboutUs ? t("aboutUs") : "" };
  });
  const etag = `"${sha256(JSON.stringify([name, said]))}"`;
  return { etag, body: written({ name, locale }, said, now) };
}

/** Somebody's turns at the buttons, also those in which they stand in for a colleague. */
async function readShifts(
  tx: Tx,
  { orgId, memberId, locale }: Feed,
  now: Date,
): Promise<{ body: string; etag: string }> {
  const [from, until] = [-BACK_DAYS, AHEAD_DAYS].map((days) => new Date(now.getTime() + days * DAY_MS));
  const stints = await stintsBetween(tx, orgId, { from: from ?? now, until: until ?? now });
  const own = stints.filter((stint) => stint.memberId === memberId);
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { name: true } });
  const names = await namesOf(tx, orgId, own);
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "roster" });
  const name = createTranslator({ locale, messages, namespace: "feeds.name" })("shifts", {
    organisation: organisation.name,
  });
  const said = own.map((stint) => {
    const place = [stint.channelId, stint.segmentId].flatMap((id) => names.get(id ?? "") ?? []).join(", ");
    const isFor = stint.forId ? t("standsInFor", { name: names.get(stint.forId) ?? "" }) : "";
    return { stint, summary: t("feed.summary", { place: place || t("everything") }), description: isFor };
  });
  const calendar = emptyCalendar({ name, locale });
  for (const { stint, summary, description } of said) {
    calendar.createEvent({
      id: `${stint.id}-${stint.from}@trekker`,
      sequence: stint.revision,
      stamp: now,
      start: new Date(stint.from),
      end: new Date(stint.until),
      summary,
      description,
      url: new URL("/roster", env().NEXTAUTH_URL).href,
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return { body: calendar.toString(), etag: `"${sha256(JSON.stringify([name, said]))}"` };
}

/** Names of the places of turns, and of whoever somebody stands in for in them. */
async function namesOf(tx: Tx, orgId: string, stints: readonly StintRow[]): Promise<Map<string, string>> {
  const named = { where: { orgId }, select: { id: true, name: true } } as const;
  const away = stints.flatMap(({ forId }) => forId ?? []);
  const rows = [
    ...(await tx.channel.findMany(named)),
    ...(await tx.segment.findMany(named)),
    ...(away.length > 0 ? await tx.member.findMany({ ...named, where: { orgId, id: { in: away } } }) : []),
  ];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Said = { post: CalendarPost; state: string; onto: string; us: string };

const emptyCalendar = ({ name, locale }: { name: string; locale: Locale }) =>
  ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Trekker", product: "Kalender", language: locale.toUpperCase() },
    ttl: 3600,
  });

function written({ name, locale }: { name: string; locale: Locale }, said: readonly Said[], now: Date): string {
  const calendar = emptyCalendar({ name, locale });
  const base = env().NEXTAUTH_URL;
  for (const { post, state, onto, us } of said) {
    const start = new Date(post.at ?? now);
    calendar.createEvent({
      id: `${post.id}@trekker`,
      sequence: post.version,
      stamp: now,
      start,
      end: new Date(start.getTime() + BLOCK_MINUTES * 60_000),
      summary: `${post.title} (${state})`,
      description: [onto, us, post.author.name].filter(Boolean).join("\n"),
      url: new URL(`/items/${post.id}`, base).href,
      status: ["accepted", "published"].includes(post.state) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    });
  }
  return calendar.toString();
}
