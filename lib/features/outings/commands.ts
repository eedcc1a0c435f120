import { wallClockOf } from "@/lib/domain/language/wall-clock";
import { contentTypeOf } from "@/lib/domain/mix";
import { dayOf, mondayOf } from "@/lib/domain/planning";
import { keysOf, type Platform, platformOf } from "@/lib/domain/results";
import { type ChannelWeek, keepSums } from "@/lib/features/result-sums/commands";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { insertRows } from "@/lib/platform/rows";
import type { Unit } from "@/lib/platform/unit";

/** What our own post says of a message: along these lines its figures are added up. */
export type ItemFacts = {
  contentType: string;
  audience: string | null;
  segmentId: string | null;
  topicId: string | null;
  campaignId: string | null;
  goalId: string | null;
  bundleId: string | null;
};

/** What is said of our posts, by their ids. */
export async function factsOfItems(
  { tx, orgId }: Pick<Unit, "tx" | "orgId">,
  itemIds: readonly string[],
): Promise<Map<string, ItemFacts>> {
  if (itemIds.length === 0) return new Map();
  const items = await tx.item.findMany({
    where: { orgId, id: { in: [...itemIds] } },
    select: {
      id: true,
      contentType: true,
      audience: true,
      segmentId: true,
      topicId: true,
      campaignId: true,
      goalId: true,
      bundleId: true,
      media: { where: { removedAt: null }, select: { mimeType: true } },
      variants: { select: { linkUrl: true } },
    },
  });
  return new Map(
    items.map(({ id, media, variants, contentType, audience, ...facts }) => {
      const mediaKinds = media.map(({ mimeType }) => mimeType.split("/")[0] ?? "");
      const hasLink = variants.some(({ linkUrl }) => linkUrl !== null);
      const type = contentTypeOf({ chosen: contentType, mediaKinds, hasLink });
      return [id, { ...facts, contentType: type, audience: audience === "about_us" ? "about_us" : "community" }];
    }),
  );
}

/** The day, the week and the hour of a moment as the organisation's own clock has them. */
export function placeInTime(publishedAt: Date, zone: string): { onDay: string; weekOf: string; hour: number } {
  const clock = wallClockOf(publishedAt.toISOString(), zone);
  const onDay = clock.slice(0, 10);
  return { onDay, weekOf: mondayOf(onDay), hour: Number(clock.slice(11, 13)) };
}

const PLATFORMS: readonly Platform[] = ["facebook", "instagram", "linkedin", "x", "bluesky", "mastodon"];
const platformOn = (network: string, url: string | null): Platform =>
  PLATFORMS.find((one) => one === network) ?? (url === null ? null : platformOf(url)) ?? "other";

/** What a publication is kept under as a message: by its link, else by the network's own name for it, else by its own id. */
export function keyOfPublication(publication: {
  id: string;
  url: string | null;
  uri: string | null;
  network: string;
}): string {
  const { id, url, uri, network } = publication;
  const [key] = keysOf({ platform: platformOn(network, url), id: uri, url });
  return key ?? `publication ${id}`;
}

type SentPublication = Prisma.PublicationGetPayload<{ select: typeof SENT }>;
const SENT = {
  id: true,
  itemId: true,
  channelId: true,
  body: true,
  sentAt: true,
  url: true,
  uri: true,
  channel: { select: { network: true } },
} as const;

/**
 * What we sent becomes a message to hold figures against, in the transaction in which it is marked as sent. An answer in a
 * conversation is none: it has no reach of its own. Done twice it is done once.
 */
export async function outingsOfPublications(unit: Unit, publicationIds: readonly string[]): Promise<void> {
  const { tx, orgId } = unit;
  const sent = await tx.publication.findMany({
    where: { orgId, id: { in: [...publicationIds] }, state: "sent", item: { kind: "post" } },
    orderBy: { id: "asc" },
    select: SENT,
  });
  if (sent.length === 0) return;
  const facts = await factsOfItems(unit, [...new Set(sent.map(({ itemId }) => itemId))]);
  const { timeZone } = (await unit.agreement()).calendar;
  const rows = sent.flatMap((publication) => outingRow(orgId, publication, { facts, timeZone }));
  const inserted = await insertRows(tx, "outing", { rows, skipDuplicates: true });
  if (inserted < rows.length) await nameByThemselves(unit, rows, sent);
}

/** Where one address was pasted for two posts, the second is kept under its own name. */
async function nameByThemselves(
  { tx, orgId }: Unit,
  rows: readonly Prisma.OutingCreateManyInput[],
  sent: readonly SentPublication[],
): Promise<void> {
  const itemIds = sent.map(({ itemId }) => itemId);
  const there = await tx.outing.findMany({
    where: { orgId, itemId: { in: itemIds } },
    select: { itemId: true, channelId: true },
  });
  const isThere = (itemId: unknown, channelId: string) =>
    there.some((one) => one.itemId === itemId && one.channelId === channelId);
  const missing = rows.filter(({ itemId, channelId }) => !isThere(itemId, channelId));
  const renamed = missing.map((row) => ({ ...row, id: newId(), remoteKey: `publication ${row.itemId}` }));
  await insertRows(tx, "outing", { rows: renamed, skipDuplicates: true });
}

function outingRow(
  orgId: string,
  publication: SentPublication,
  { facts, timeZone }: { facts: Map<string, ItemFacts>; timeZone: string },
): Prisma.OutingCreateManyInput[] {
  const { itemId, channelId, sentAt, body, url, uri, channel } = publication;
  const ofItem = facts.get(itemId);
  if (!ofItem || !sentAt) return [];
  return [
    {
      ...{
        orgId,
        id: newId(),
        channelId,
        remoteKey: keyOfPublication({ ...publication, network: channel.network, uri }),
      },
      ...{ url, text: body, publishedAt: sentAt, ...placeInTime(sentAt, timeZone) },
      ...{ itemId, matchedBy: "publication", ...ofItem },
    },
  ];
}

/**
 * Lets the messages of these posts follow what is said of the posts now: their campaign, goal, theme, kind and so on, with
 * the sums. Whatever changes one of those calls this in the same transaction.
 */
export async function followItems(unit: Pick<Unit, "tx" | "orgId">, itemIds: readonly string[]): Promise<void> {
  const { tx, orgId } = unit;
  if (itemIds.length === 0) return;
  const known = await tx.outing.findMany({
    where: { orgId, itemId: { in: [...itemIds] } },
    orderBy: { id: "asc" },
  });
  if (known.length === 0) return;
  const facts = await factsOfItems(unit, itemIds);
  const changed: ChannelWeek[] = [];
  for (const { id, itemId, channelId, weekOf, ...outing } of known) {
    const wanted = facts.get(itemId ?? "");
    if (!wanted || FOLLOWED.every((fact) => outing[fact] === wanted[fact])) continue;
    await tx.outing.updateMany({ where: { orgId, id }, data: wanted });
    changed.push({ channelId, weekOf });
  }
  await keepSums(unit, changed);
}

const FOLLOWED = [
  "contentType",
  "audience",
  "segmentId",
  "topicId",
  "campaignId",
  "goalId",
  "bundleId",
] as const satisfies readonly (keyof ItemFacts)[];

/** The organisation's own day. */
export const dayInOffice = async (unit: Unit): Promise<string> =>
  dayOf(unit.now.toISOString(), (await unit.agreement()).calendar.timeZone);
