import type { Agreement, Stage } from "@/lib/domain/agreement";
import { termFor } from "@/lib/domain/agreement";
import { COLUMNS, type Column, type Filter, type ShownColumn } from "@/lib/domain/board";
import { dueState, type Term } from "@/lib/domain/deadlines";
import { openSpans } from "@/lib/domain/worktime";
import { attachmentsOf } from "@/lib/features/assets/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { BoardChanges, BoardStart, CardDue, ColumnPage, Counts, IdeaCard, IdeaDetail, IdeaEvent } from "./schema";

/** Who looks at the board, when, and through which filter. */
export type View = { orgId: string; memberId: string; now: Date; filter: Filter };

/** What fits on a usual screen; what lies below comes as soon as the page is there. */
const FIRST_CARDS = 6;
const MORE_CARDS = 40;
/** The columns that are open at first; the parked ones wait behind their button. */
const OPEN_COLUMNS = COLUMNS.filter((column) => column !== "parked");
const CHANGES_MAX = 100;
/** A change is on record with the moment it began, and is seen when it has ended: so much later at most. */
const UNIT_MS = 20_000;
const REMARKS_MAX = 200;
const VOTERS_MAX = 50;

type CardRow = {
  id: string;
  title: string;
  board_column: Column;
  version: number;
  pinned_by_id: string;
  pinned_by: string;
  pinned_at: Date;
  moved_at: Date;
  votes: number;
  has_voted: boolean;
  comments: number;
  pictures: number;
  answered_at: Date | null;
  answered_by: string | null;
  answer: string | null;
  answer_due_at: Date;
  effect: string | null;
  item_id: string | null;
  stage: Stage | null;
  needs_moment: boolean | null;
  opened_at: Date | null;
  due_at: Date | null;
  term: Term | null;
  sent_at: Date | null;
  url: string | null;
};

/** The first cards of every open column, with exact counts: all a first paint needs, in one statement for the cards. */
export async function readBoard(tx: Tx, view: View): Promise<BoardStart> {
  const { orgId } = view;
  const rows = await readCards(
    tx,
    view,
    Prisma.sql`select f.* from unnest(${OPEN_COLUMNS}::text[]) as c (name) cross join lateral (
      select * from idea where org_id = ${orgId}::uuid and board_column = c.name and ${shown(view)}
      order by moved_at desc, id limit ${FIRST_CARDS + 1}) f`,
  );
  const columns = OPEN_COLUMNS.map((column) => {
    const cards = rows.filter((card) => card.column === column);
    return { column, page: toPage(cards, FIRST_CARDS) };
  });
  return { columns, counts: await readCounts(tx, view), asOf: view.now.toISOString() };
}

/** The cards of a column after a cursor; from the top without one. */
export async function readColumn(
  tx: Tx,
  view: View,
  from: { column: ShownColumn; cursor?: string },
): Promise<ColumnPage> {
  const cards = await readCards(
    tx,
    view,
    Prisma.sql`select * from idea where org_id = ${view.orgId}::uuid and board_column = ${from.column}
      and ${shown(view)} and ${after(from.cursor)} order by moved_at desc, id limit ${MORE_CARDS + 1}`,
  );
  return toPage(cards, MORE_CARDS);
}

export type Wanted = { ideas: string[]; items: string[]; since?: string };

/** The cards that changed, as they are now. Ideas that other organisations have, or nobody, are simply not among them. */
export async function readChanges(tx: Tx, view: View, wanted: Wanted): Promise<BoardChanges> {
  const { orgId } = view;
  const changed = new Set([...wanted.ideas, ...(await ideasOf(tx, orgId, wanted.items))]);
  if (wanted.since) for (const id of await ideasChangedSince(tx, orgId, wanted.since)) changed.add(id);
  const rest = { counts: await readCounts(tx, view), asOf: view.now.toISOString() };
  if (changed.size > CHANGES_MAX) return { cards: [], ...rest, tooMany: true };
  if (changed.size === 0) return { cards: [], ...rest, tooMany: false };
  const ids = [...changed];
  const cards = await readCards(
    tx,
    view,
    Prisma.sql`select * from idea where org_id = ${orgId}::uuid and id = any(${ids}::uuid[])`,
  );
  return { cards, ...rest, tooMany: false };
}

/** One idea with all that was said about it and became of it; null when it does not exist here. */
export async function readIdea(tx: Tx, view: View, ideaId: string): Promise<IdeaDetail | null> {
  const { orgId } = view;
  const [card] = await readCards(
    tx,
    view,
    Prisma.sql`select * from idea where org_id = ${orgId}::uuid and id = ${ideaId}::uuid`,
  );
  if (!card) return null;
  const of = { orgId, ideaId };
  const idea = await tx.idea.findUniqueOrThrow({ where: { orgId_id: { orgId, id: ideaId } }, select: { body: true } });
  const remarks = await tx.comment.findMany({
    where: of,
    orderBy: [{ saidAt: "desc" }, { id: "desc" }],
    take: REMARKS_MAX,
    select: { id: true, body: true, saidAt: true, memberId: true, member: { select: { name: true } } },
  });
  const voters = await tx.ideaVote.findMany({
    where: of,
    orderBy: [{ votedAt: "asc" }, { id: "asc" }],
    take: VOTERS_MAX,
    select: { member: { select: { name: true } } },
  });
  return {
    card,
    body: idea.body,
    remarks: remarks.reverse().map(({ id, body, saidAt, memberId, member }) => {
      return { id, body, by: member.name, byId: memberId, saidAt: saidAt.toISOString() };
    }),
    history: await historyOf(tx, orgId, ideaId),
    voters: voters.map(({ member }) => member.name),
    pictures: await attachmentsOf(tx, orgId, ideaId),
  };
}

/** Votes and remarks stand elsewhere in the detail; this is what was decided. */
const TOLD = [
  "board.pinIdea",
  "board.editIdea",
  "board.selectIdea",
  "board.parkIdea",
  "board.bringBack",
  "calendars.replan",
];

async function historyOf(tx: Tx, orgId: string, ideaId: string): Promise<IdeaEvent[]> {
  const entries = await tx.journalEntry.findMany({
    where: { orgId, subjectId: ideaId, action: { in: TOLD } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, action: true, actorName: true, at: true, data: true },
  });
  return entries.map(({ id, action, actorName, at, data }) => {
    const words = data !== null && typeof data === "object" && "words" in data ? data.words : null;
    return {
      id,
      action,
      by: actorName,
      at: at.toISOString(),
      words: typeof words === "string" && words ? words : null,
    };
  });
}

async function ideasOf(tx: Tx, orgId: string, itemIds: readonly string[]): Promise<string[]> {
  if (itemIds.length === 0) return [];
  const items = await tx.item.findMany({
    where: { orgId, id: { in: [...itemIds] }, ideaId: { not: null } },
    select: { ideaId: true },
  });
  return items.flatMap(({ ideaId }) => ideaId ?? []);
}

async function ideasChangedSince(tx: Tx, orgId: string, since: string): Promise<string[]> {
  const from = new Date(Date.parse(since) - UNIT_MS);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct coalesce(t.idea_id, j.subject_id) as id from journal_entry j
    left join item t on t.org_id = j.org_id and t.id = j.subject_id
    where j.org_id = ${orgId}::uuid and j.at >= ${from} and (j.subject_kind = 'idea' or t.idea_id is not null)
    limit ${CHANGES_MAX + 1}`;
  return rows.map(({ id }) => id);
}

async function readCounts(tx: Tx, view: View): Promise<Counts> {
  const rows = await tx.$queryRaw<{ board_column: Column; ideas: number }[]>`
    select board_column, count(*)::int as ideas from idea
    where org_id = ${view.orgId}::uuid and ${shown(view)} group by board_column`;
  const found = new Map(rows.map((row) => [row.board_column, row.ideas]));
  return Object.fromEntries(COLUMNS.map((column) => [column, found.get(column) ?? 0])) as Counts;
}

/** The same as `isShown` of the domain, asked of rows. */
function shown({ filter, memberId }: View): Prisma.Sql {
  if (filter === "mine") return Prisma.sql`pinned_by_id = ${memberId}::uuid`;
  if (filter === "unanswered") return Prisma.sql`answered_at is null`;
  return Prisma.sql`true`;
}

function after(cursor: string | undefined): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`;
  const [movedAt, id] = cursor.split("_");
  const moment = new Date(Number(movedAt));
  return Prisma.sql`moved_at <= ${moment} and (moved_at < ${moment} or id > ${id}::uuid)`;
}

function toPage(cards: IdeaCard[], size: number): ColumnPage {
  const last = cards.length > size ? cards[size - 1] : undefined;
  return { cards: cards.slice(0, size), next: last ? `${Date.parse(last.movedAt)}_${last.id}` : null };
}

/** The cards of some ideas, with who, the viewer's vote, the open stage of the post and where it went: one statement. */
async function readCards(tx: Tx, view: View, ideas: Prisma.Sql): Promise<IdeaCard[]> {
  // Materialised: looked up once, however few the planner believes there are, and never once per member.
  const rows = await tx.$queryRaw<CardRow[]>`
    with i as materialized (${ideas})
    select i.id, i.title, i.board_column, i.version, i.pinned_by_id, p.name as pinned_by, i.pinned_at, i.moved_at,
      i.votes, i.comments, i.answered_at, a.name as answered_by, i.answer, i.answer_due_at, i.effect,
      exists (select 1 from idea_vote v where v.org_id = i.org_id and v.idea_id = i.id
        and v.member_id = ${view.memberId}::uuid) as has_voted,
      (select count(*)::int from idea_asset x where x.org_id = i.org_id and x.idea_id = i.id) as pictures,
      w.id as item_id, w.stage, w.needs_moment_since is not null as needs_moment, r.opened_at, r.due_at, r.term,
      s.sent_at, s.url
    from i
    join member p on p.org_id = i.org_id and p.id = i.pinned_by_id
    left join member a on a.org_id = i.org_id and a.id = i.answered_by_id
    left join lateral (
      select t.org_id, t.id, t.stage, t.needs_moment_since from item t
      where t.org_id = i.org_id and t.idea_id = i.id and t.state in ('open', 'published')
        and i.board_column in ('in_the_works', 'published')
      order by t.id desc limit 1) w on true
    left join stage_run r on r.org_id = w.org_id and r.item_id = w.id and r.closed_at is null
    left join lateral (
      select b.sent_at, b.url from publication b
      where b.org_id = w.org_id and b.item_id = w.id and b.state = 'sent' and i.board_column = 'published'
      order by b.sent_at limit 1) s on true
    order by i.moved_at desc, i.id`;
  const agreement = await loadAgreement(tx, await readInForce(tx, view.orgId));
  const clock = clockAt(agreement, view.now);
  return rows.map((row) => toCard(row, clock));
}

type Clock = { agreement: Agreement; now: string; runsUntil: string | null };

function clockAt(agreement: Agreement, at: Date): Clock {
  const now = at.toISOString();
  const [open] = openSpans(agreement.calendar, now, new Date(at.getTime() + 86_400_000).toISOString());
  return { agreement, now, runsUntil: open?.from === now ? open.to : null };
}

function toCard(row: CardRow, clock: Clock): IdeaCard {
  const isPublished = row.board_column === "published";
  const published = { at: row.sent_at?.toISOString() ?? null, url: row.url, effect: row.effect };
  return {
    id: row.id,
    title: row.title,
    column: row.board_column,
    version: row.version,
    pinnedById: row.pinned_by_id,
    pinnedBy: row.pinned_by,
    pinnedAt: row.pinned_at.toISOString(),
    movedAt: row.moved_at.toISOString(),
    votes: row.votes,
    hasVoted: row.has_voted,
    comments: row.comments,
    pictures: row.pictures,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answer: row.answer && row.answered_by ? { words: row.answer, by: row.answered_by } : null,
    due: dueOf(row, clock),
    post:
      row.item_id && row.stage ? { id: row.item_id, stage: row.stage, needsMoment: row.needs_moment ?? false } : null,
    published: isPublished ? published : null,
  };
}

function dueOf(row: CardRow, clock: Clock): CardDue | null {
  const { agreement, now, runsUntil } = clock;
  const count = (term: Term, openedAt: Date, dueAt: Date): CardDue => {
    const at = dueAt.toISOString();
    const opened = openedAt.toISOString();
    const { remainingMinutes } = dueState({ calendar: agreement.calendar, term, openedAt: opened, dueAt: at, now });
    const runs = term.clock === "working" ? runsUntil : at;
    return { at, leftMinutes: remainingMinutes, termMinutes: term.amountMinutes, asOf: now, runsUntil: runs };
  };
  if (row.term && row.opened_at && row.due_at) return count(row.term, row.opened_at, row.due_at);
  if (row.answered_at) return null;
  const answer = termFor(agreement, { workKind: "idea", priority: "normal", stage: "answer" });
  return count(answer, row.pinned_at, row.answer_due_at);
}
