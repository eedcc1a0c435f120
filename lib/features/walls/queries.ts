import { givenName } from "@/lib/domain/language";
import { addDays, type Day, dayOf, momentsOf } from "@/lib/domain/planning";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { hashToken } from "@/lib/platform/secrets";
import type { Tx } from "@/lib/platform/tenancy";
import type { Success, WallShow, WallView } from "./schema";

/** How far back a wall looks: what is older is no news in a canteen. */
const WALL_DAYS = 60;
const EFFECTS_MAX = 12;
const POSTS_MAX = 12;

/** The screens there are, the newest first. */
export async function wallsOf(tx: Tx, orgId: string): Promise<WallView[]> {
  const rows = await tx.successWall.findMany({
    where: { orgId, endedAt: null },
    orderBy: { id: "desc" },
    include: { createdBy: { select: { name: true } } },
  });
  return rows.map(({ id, name, showsNames, createdAt, createdBy }) => {
    return { id, name, showsNames, by: createdBy.name, createdAt: createdAt.toISOString() };
  });
}

type Looking = { orgId: string; token: string; now: Date };

/** What is behind an address; null when there is nothing (any more). Looking changes nothing. */
export async function behindWall(tx: Tx, { orgId, token, now }: Looking): Promise<WallShow | null> {
  const wall = await tx.successWall.findUnique({ where: { orgId_tokenHash: { orgId, tokenHash: hashToken(token) } } });
  if (!wall || wall.endedAt) return null;
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: orgId }, select: { name: true } });
  const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
  const today = dayOf(now.toISOString(), calendar.timeZone);
  const span = { fromDay: addDays(today, -WALL_DAYS), toDay: today, zone: calendar.timeZone };
  const successes = await successesOf(tx, { orgId, ...span });
  const shown = wall.showsNames ? successes : successes.map((one) => ({ ...one, thanksTo: null }));
  return { organisation: organisation.name, successes: shown, today };
}

type Span = { orgId: string; fromDay: Day; toDay: Day; zone: string };

/** What went well between two days: effects first, the newest first; a post of which an effect is told stands with it. */
export async function successesOf(tx: Tx, span: Span): Promise<Success[]> {
  const effects = await effectSuccesses(tx, span);
  const told = new Set(effects.flatMap(({ itemId }) => itemId ?? []));
  const posts = (await postSuccesses(tx, span)).filter(({ id }) => !told.has(id));
  return [...effects.map(({ itemId: _, ...success }) => success), ...posts];
}

const PINNER = { select: { pinnedBy: { select: { name: true } } } } as const;

async function effectSuccesses(
  tx: Tx,
  { orgId, fromDay, toDay }: Span,
): Promise<(Success & { itemId: string | null })[]> {
  const rows = await tx.effect.findMany({
    where: { orgId, removedAt: null, onDay: { gte: fromDay, lte: toDay } },
    orderBy: [{ onDay: "desc" }, { id: "desc" }],
    take: EFFECTS_MAX,
    select: {
      ...{ id: true, words: true, story: true, onDay: true, itemId: true },
      idea: PINNER,
      item: { select: { idea: PINNER } },
    },
  });
  return rows.map(({ id, words, story, onDay, itemId, idea, item }) => {
    const name = idea?.pinnedBy.name ?? item?.idea?.pinnedBy.name ?? null;
    const thanksTo = name ? givenName(name) : null;
    return {
      id,
      kind: "effect",
      title: words,
      story,
      thanksTo,
      channels: [],
      reach: null,
      reactions: null,
      onDay,
      itemId,
    };
  });
}

async function postSuccesses(tx: Tx, { orgId, fromDay, toDay, zone }: Span): Promise<Success[]> {
  const { from, to } = momentsOf({ from: fromDay, to: addDays(toDay, 1) }, zone);
  const rows = await tx.item.findMany({
    where: { orgId, kind: "post", state: "published", closedAt: { gte: from, lt: to } },
    orderBy: [{ closedAt: "desc" }, { id: "desc" }],
    take: POSTS_MAX,
    select: {
      ...{ id: true, title: true, closedAt: true },
      idea: PINNER,
      publications: { where: { state: "sent" }, select: { channel: { select: { name: true } } } },
      outings: { select: { reach: true, reactions: true } },
    },
  });
  return rows.map(({ id, title, closedAt, idea, publications, outings }) => ({
    ...{ id, kind: "post", title, story: "", thanksTo: idea ? givenName(idea.pinnedBy.name) : null },
    channels: publications.map(({ channel }) => channel.name),
    reach: known(outings.map(({ reach }) => reach)),
    reactions: known(outings.map(({ reactions }) => reactions)),
    onDay: dayOf((closedAt ?? from).toISOString(), zone),
  }));
}

/** The sum of what is known; null where nothing is, which is not nought. */
function known(figures: readonly (number | null)[]): number | null {
  const there = figures.flatMap((one) => one ?? []);
  return there.length === 0 ? null : there.reduce((sum, one) => sum + one, 0);
}
