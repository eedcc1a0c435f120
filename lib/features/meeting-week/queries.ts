import type {
  ComingFacts,
  ContentFacts,
  IdeaFacts,
  MissedFacts,
  MisstepFacts,
  SuccessFacts,
} from "@/lib/domain/meetings";
import { dayOf, momentsOf } from "@/lib/domain/planning";
import { effectsOf } from "@/lib/features/effects/queries";
import type { Week } from "./schema";

/** What fits on a screen that people read from their chairs. */
const IDEAS_MAX = 10;
const LIST_MAX = 8;
const NAMED = { select: { id: true, name: true } } as const;

type Titled<T> = { title: string; facts: T };

/** What was pinned since the last meeting and still hangs, by votes. */
export async function ideaFacts({ tx, orgId, since }: Week): Promise<Titled<IdeaFacts>[]> {
  const rows = await tx.idea.findMany({
    where: { orgId, pinnedAt: { gte: since }, goneAt: null, column: { in: ["pinned", "bundled"] } },
    orderBy: [{ votes: "desc" }, { pinnedAt: "asc" }, { id: "asc" }],
    take: IDEAS_MAX,
    select: { id: true, title: true, body: true, votes: true, pinnedAt: true, pinnedBy: NAMED },
  });
  return rows.map(({ id, title, body, votes, pinnedAt, pinnedBy }) => ({
    title,
    facts: { kind: "idea", ideaId: id, body, votes, pinnedBy: pinnedBy.name, pinnedAt: pinnedAt.toISOString() },
  }));
}

/** What went out, and what it brought about outside the screen. */
export async function successFacts({ tx, orgId, since, today, zone }: Week): Promise<SuccessFacts | null> {
  const fromDay = dayOf(since.toISOString(), zone);
  const effects = await effectsOf(tx, { orgId, fromDay, toDay: today });
  const published = await tx.item.count({
    where: { orgId, kind: "post", state: "published", closedAt: { gte: since } },
  });
  if (effects.length === 0 && published === 0) return null;
  const shown = effects.slice(0, LIST_MAX);
  const itemIds = shown.flatMap(({ itemId }) => itemId ?? []);
  const items = await tx.item.findMany({
    where: { orgId, id: { in: itemIds } },
    select: { id: true, title: true, ideaId: true },
  });
  const ideaIds = [...shown, ...items].flatMap(({ ideaId }) => ideaId ?? []);
  const ideas = await tx.idea.findMany({
    where: { orgId, id: { in: ideaIds } },
    select: { id: true, title: true, pinnedBy: NAMED },
  });
  return {
    kind: "success",
    published,
    items: shown.map(({ words, story, amount, unit, onDay, itemId, ideaId }) => {
      const item = items.find(({ id }) => id === itemId);
      const idea = ideas.find(({ id }) => id === (ideaId ?? item?.ideaId));
      const of = { title: item?.title ?? idea?.title ?? "", pinnedBy: idea?.pinnedBy.name ?? null };
      return { words, story, amount, unit, onDay, itemId, ideaId, ...of };
    }),
    more: effects.length - shown.length,
  };
}

type Slip = MisstepFacts["items"][number];

/** What went wrong: sent back, not sent, closed with high risk or without an answer, let pass against the tone guide. */
export async function misstepFacts(week: Week): Promise<MisstepFacts | null> {
  const slips = [await sentBack(week), await failed(week), await endedBadly(week), await overruled(week)].flat();
  if (slips.length === 0) return null;
  const latest = slips.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return { kind: "misstep", items: latest.slice(0, LIST_MAX), more: Math.max(0, latest.length - LIST_MAX) };
}

const SLIPS_MAX = 50;

/*
 * Slips are few and lie in an index of their own. A statement finds it only where what it is about stands in its words: a
 * value that is handed along could be another.
 */

const idsOf = async (found: Promise<{ id: string }[]>): Promise<string[]> => (await found).map(({ id }) => id);

async function sentBack({ tx, orgId, since }: Week): Promise<Slip[]> {
  const found = tx.$queryRaw<{ id: string }[]>`
    select id from stage_run where org_id = ${orgId}::uuid and outcome = 'sent_back' and closed_at >= ${since}
    order by closed_at desc limit ${SLIPS_MAX}`;
  const rows = await tx.stageRun.findMany({
    where: { orgId, id: { in: await idsOf(found) } },
    orderBy: { closedAt: "desc" },
    select: { itemId: true, closedAt: true, closedById: true, words: true, item: { select: { title: true } } },
  });
  const names = await namesOf(
    { tx, orgId },
    rows.map(({ closedById }) => closedById),
  );
  return rows.map(({ itemId, closedAt, closedById, words, item }) => ({
    what: "sent_back",
    ...{ itemId, title: item.title, words: words ?? "", channel: null },
    ...{ by: names.get(closedById ?? "") ?? null, at: closedAt?.toISOString() ?? "" },
  }));
}

async function failed({ tx, orgId, since }: Week): Promise<Slip[]> {
  const found = tx.$queryRaw<{ id: string }[]>`
    select id from publication where org_id = ${orgId}::uuid and state = 'failed' and ordered_at >= ${since}
    order by ordered_at desc limit ${SLIPS_MAX}`;
  const rows = await tx.publication.findMany({
    where: { orgId, id: { in: await idsOf(found) } },
    orderBy: { orderedAt: "desc" },
    select: { itemId: true, orderedAt: true, lastError: true, item: { select: { title: true } }, channel: NAMED },
  });
  return rows.map(({ itemId, orderedAt, lastError, item, channel }) => ({
    what: "failed",
    ...{ itemId, title: item.title, words: lastError ?? "", by: null },
    ...{ channel: channel.name, at: orderedAt.toISOString() },
  }));
}

async function endedBadly({ tx, orgId, since }: Week): Promise<Slip[]> {
  const found = tx.$queryRaw<{ id: string }[]>`
    select id from case_file
    where org_id = ${orgId}::uuid and closed_at >= ${since} and closed_at is not null
      and (risk = 'high' or outcome = 'no_answer')
    order by closed_at desc limit ${SLIPS_MAX}`;
  const rows = await tx.case.findMany({
    where: { orgId, id: { in: await idsOf(found) } },
    orderBy: { closedAt: "desc" },
    select: {
      title: true,
      outcome: true,
      outcomeWords: true,
      closedAt: true,
      closedById: true,
      channel: NAMED,
      items: { select: { id: true }, orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
  const names = await namesOf(
    { tx, orgId },
    rows.map(({ closedById }) => closedById),
  );
  return rows.flatMap(({ title, outcome, outcomeWords, closedAt, closedById, channel, items }): Slip[] => {
    const [answer] = items;
    if (!answer) return [];
    const what = outcome === "no_answer" ? "case_wrong" : "case_risky";
    const said = { words: outcomeWords ?? "", by: names.get(closedById ?? "") ?? null };
    return [
      { what, itemId: answer.id, title, ...said, channel: channel?.name ?? null, at: closedAt?.toISOString() ?? "" },
    ];
  });
}

async function overruled({ tx, orgId, since }: Week): Promise<Slip[]> {
  const rows = await tx.acceptance.findMany({
    where: { orgId, toneReason: { not: null }, acceptedAt: { gte: since } },
    orderBy: { acceptedAt: "desc" },
    take: SLIPS_MAX,
    select: { itemId: true, acceptedAt: true, acceptedById: true, toneReason: true, item: { select: { title: true } } },
  });
  const names = await namesOf(
    { tx, orgId },
    rows.map(({ acceptedById }) => acceptedById),
  );
  return rows.map(({ itemId, acceptedAt, acceptedById, toneReason, item }) => ({
    what: "tone_overruled",
    ...{ itemId, title: item.title, words: toneReason ?? "", channel: null },
    ...{ by: names.get(acceptedById) ?? null, at: acceptedAt.toISOString() },
  }));
}

async function namesOf(
  { tx, orgId }: Pick<Week, "tx" | "orgId">,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = ids.flatMap((id) => id ?? []);
  const rows = known.length > 0 ? await tx.member.findMany({ where: { orgId, id: { in: known } }, ...NAMED }) : [];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const DUE = {
  ...{ itemId: true, stage: true, dueAt: true, closedAt: true, holderId: true },
  item: { select: { title: true, kind: true, caseId: true, author: NAMED } },
} as const;

type DueRow = {
  itemId: string;
  stage: string;
  dueAt: Date;
  closedAt: Date | null;
  item: { title: string; kind: string; caseId: string | null; author: { id: string; name: string } };
};

const dueOf = ({ itemId, stage, dueAt, item }: DueRow): ComingFacts["items"][number] => ({
  // An answer is looked at in its conversation.
  itemId: item.kind === "case" ? (item.caseId ?? itemId) : itemId,
  title: item.title,
  itemKind: item.kind === "case" ? "response" : "post",
  stage,
  dueAt: dueAt.toISOString(),
  owner: { memberId: item.author.id, name: item.author.name },
});

/** What was late since the last meeting, and what still waits past its time: that first. */
export async function missedFacts({ tx, orgId, since, now }: Week): Promise<MissedFacts | null> {
  const item = { state: { in: ["open", "published"] } };
  const waiting = { orgId, closedAt: null, dueAt: { lt: now }, item: { state: "open" } };
  const open = await tx.stageRun.findMany({ where: waiting, orderBy: { dueAt: "asc" }, take: LIST_MAX, select: DUE });
  const openCount = open.length < LIST_MAX ? open.length : await tx.stageRun.count({ where: waiting });
  const late = await tx.stageRun.findMany({
    where: { orgId, closedAt: { gte: since, gt: tx.stageRun.fields.dueAt }, item },
    orderBy: { closedAt: "desc" },
    take: SLIPS_MAX,
    select: DUE,
  });
  const all = [...open, ...late];
  if (all.length === 0) return null;
  const items = all.slice(0, LIST_MAX).map((row) => ({ ...dueOf(row), doneAt: row.closedAt?.toISOString() ?? null }));
  return { kind: "missed", items, more: openCount + late.length - items.length };
}

/** What is due until the next meeting. */
export async function comingFacts({ tx, orgId, now, ahead, zone }: Week): Promise<ComingFacts | null> {
  const where = { orgId, closedAt: null, dueAt: { gte: now, lt: momentsOf(ahead, zone).to }, item: { state: "open" } };
  const rows = await tx.stageRun.findMany({ where, orderBy: { dueAt: "asc" }, take: LIST_MAX, select: DUE });
  if (rows.length === 0) return null;
  const count = rows.length < LIST_MAX ? rows.length : await tx.stageRun.count({ where });
  return { kind: "coming", items: rows.map(dueOf), more: count - rows.length };
}

type Stale = {
  id: string;
  title: string;
  on_day: string;
  owner_id: string;
  owner: string;
  what: "review" | "broken_link";
};

/** Managed content that is past the day to look at it again, or whose page is gone. */
export async function contentFacts({ tx, orgId, today }: Week): Promise<ContentFacts | null> {
  const rows = await tx.$queryRaw<Stale[]>`
    select c.id, c.title, s.on_day, m.id as owner_id, m.name as owner, s.what
    from (
      (select id, review_on as on_day, 'review' as what from managed_content
        where org_id = ${orgId}::uuid and ended_at is null and accepted_at is not null and review_on <= ${today}
        order by review_on limit ${SLIPS_MAX})
      union all
      (select c.id, to_char(l.checked_at, 'YYYY-MM-DD'), 'broken_link' from managed_content c
        join link_check l on l.org_id = c.org_id and l.url = c.url and l.outcome in ('gone', 'unreachable')
        where c.org_id = ${orgId}::uuid and c.ended_at is null and c.url is not null limit ${SLIPS_MAX})) s
    join managed_content c on c.org_id = ${orgId}::uuid and c.id = s.id
    join member m on m.org_id = c.org_id and m.id = c.owner_id
    order by s.on_day, c.id`;
  if (rows.length === 0) return null;
  const items = rows.slice(0, LIST_MAX).map(({ id, title, on_day, owner_id, owner, what }) => ({
    ...{ contentId: id, title, what, onDay: on_day, owner: { memberId: owner_id, name: owner } },
  }));
  return { kind: "content", items, more: rows.length - items.length };
}
