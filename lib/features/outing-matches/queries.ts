import { addDays } from "@/lib/domain/planning";
import { METRICS, type Metric } from "@/lib/domain/results";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { MessagePage, PostToTie, Which } from "./schema";

const PAGE = 20;
/** A page looks no further back than this: what it costs does not grow with the years. */
const DAYS_AT_ONCE = 92;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const FIGURES = Object.fromEntries(METRICS.map((metric) => [metric, true])) as Record<Metric, true>;
const NONE = Object.fromEntries(METRICS.map((metric) => [metric, null])) as Record<Metric, null>;

type Asked = { orgId: string; which: Which; before: string | undefined; today: string };

/** Messages and their figures, the newest first. */
export async function messagePage(tx: Tx, { orgId, which, before, today }: Asked): Promise<MessagePage> {
  const [day = today, id = LAST_ID] = before?.split("_") ?? [];
  const fromDay = addDays(day, -DAYS_AT_ONCE);
  const narrowed: Prisma.OutingWhereInput = which === "loose" ? { itemId: null } : which === "bare" ? NONE : {};
  const rows = await tx.outing.findMany({
    where: { orgId, ...narrowed, onDay: { gte: fromDay, lte: day }, OR: [{ onDay: { lt: day } }, { id: { lt: id } }] },
    orderBy: [{ onDay: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: {
      ...{ id: true, itemId: true, text: true, url: true, onDay: true, matchedBy: true },
      ...{ channel: { select: { name: true } }, item: { select: { title: true } } },
      ...FIGURES,
    },
  });
  const shown = rows.slice(0, PAGE);
  const messages = shown.map(({ channel, item, id, itemId, text, url, onDay, matchedBy, ...figures }) => {
    return { id, channel: channel.name, itemId, title: item?.title ?? null, text, url, onDay, matchedBy, figures };
  });
  return { messages, next: await nextOf(tx, { orgId, last: rows.length > PAGE ? shown.at(-1) : undefined, fromDay }) };
}

type End = { orgId: string; last: { id: string; onDay: string } | undefined; fromDay: string };

async function nextOf(tx: Tx, { orgId, last, fromDay }: End): Promise<string | null> {
  if (last) return `${last.onDay}_${last.id}`;
  const older = await tx.outing.findFirst({
    where: { orgId, onDay: { lt: fromDay } },
    orderBy: { onDay: "desc" },
    select: { onDay: true },
  });
  return older ? `${older.onDay}_${LAST_ID}` : null;
}

const POSTS_SHOWN = 12;
/** A message stands in a file on the day it went out, or on the next where the file's clock is another. */
const NEAR_DAYS = 10;

type Near = { orgId: string; outingId: string; words: string };

/** The published posts that a message could be: by their title where words are given, else those of around its day. */
export async function postsToTie(tx: Tx, { orgId, outingId, words }: Near): Promise<PostToTie[] | null> {
  const outing = await tx.outing.findFirst({ where: { orgId, id: outingId }, select: { onDay: true } });
  if (!outing) return null;
  const near = { gte: addDays(outing.onDay, -NEAR_DAYS), lte: addDays(outing.onDay, NEAR_DAYS) };
  const title = words.trim();
  const sent = await tx.outing.findMany({
    where: {
      ...{ orgId, matchedBy: "publication", itemId: { not: null } },
      ...(title === "" ? { onDay: near } : { item: { title: { contains: title, mode: "insensitive" } } }),
    },
    orderBy: [{ onDay: "desc" }, { id: "desc" }],
    take: 10 * POSTS_SHOWN,
    select: { itemId: true, onDay: true, item: { select: { title: true } } },
  });
  const apart = (day: string) => Math.abs(Date.parse(day) - Date.parse(outing.onDay));
  const posts = new Map<string, PostToTie>();
  for (const { itemId, item, onDay } of sent.toSorted((a, b) => apart(a.onDay) - apart(b.onDay))) {
    if (itemId && item && !posts.has(itemId)) posts.set(itemId, { itemId, title: item.title, onDay });
  }
  return [...posts.values()].slice(0, POSTS_SHOWN);
}
