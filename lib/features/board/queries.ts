import type { Stage } from "@/lib/domain/agreement";
import { COLUMNS, type Column, type ShownColumn } from "@/lib/domain/board";
import { liesUnder } from "@/lib/domain/board/bundles";
import { cursorOf, isNarrowed, type Looking, placeOf, WHOLE_BOARD } from "@/lib/domain/board/looking";
import { attachmentsOf } from "@/lib/features/assets/queries";
import { type CardClock, cardClock, type DueRow, dueOf } from "@/lib/features/card-dues/queries";
import { changedIdeas, type Wanted } from "@/lib/features/changed-ideas/queries";
import { effectsOfIdea } from "@/lib/features/effects/queries";
import { asCarried, type CarriedRow, carriedByIdea } from "@/lib/features/labels/queries";
import { comesAfter, inOrderOf, isShownTo } from "@/lib/features/looking/queries";
import { mergingOf } from "@/lib/features/merging/queries";
import { isOnTop, type Stack, stacksOf } from "@/lib/features/stacking/queries";
import { storiesOf } from "@/lib/features/stories/queries";
import { thanksOf } from "@/lib/features/thanks/queries";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import { together } from "@/lib/platform/together";
import type { BoardChanges, BoardStart, ColumnPage, Counts, IdeaCard, IdeaDetail, MinePage } from "./schema";

/** Who looks at the board, when, and in which way. */
export type View = { orgId: string; memberId: string; now: Date; looking: Looking };

/** What fits on a usual screen; what lies below comes as soon as the page is there. */
const FIRST_CARDS = 6;
const MORE_CARDS = 40;
const MINE_CARDS = 20;
/** The columns that are open at first; the parked ones wait behind their button. */
const OPEN_COLUMNS = COLUMNS.filter((column) => column !== "parked");
const CHANGES_MAX = 100;
const REMARKS_MAX = 200;
const VOTERS_MAX = 50;

type CardRow = DueRow & {
  id: string;
  title: string;
  board_column: Column;
  version: number;
  pinned_by_id: string;
  pinned_by: string;
  moved_at: Date;
  votes: number;
  has_voted: boolean;
  comments: number;
  pictures: number;
  thanks: number;
  labels: CarriedRow[];
  bundle_id: string | null;
  bundle: string | null;
  bundle_version: number | null;
  goal_id: string | null;
  goal: string | null;
  answered_by: string | null;
  answer: string | null;
  effect: string | null;
  item_id: string | null;
  stage: Stage | null;
  needs_moment: boolean | null;
  sent_at: Date | null;
  url: string | null;
};

/** The first cards of every open column, with exact counts: all a first paint needs, in one statement for the cards. */
export async function readBoard(tx: Tx, view: View): Promise<BoardStart> {
  const { orgId } = view;
  const asked = readCards(
    tx,
    view,
    Prisma.sql`select f.* from unnest(${OPEN_COLUMNS}::text[]) as c (name) cross join lateral (
      select * from idea where org_id = ${orgId}::uuid and board_column = c.name and ${isHung(view)}
      order by ${inOrderOf(view.looking.sort)} limit ${FIRST_CARDS + 1}) f`,
  );
  const { rows, counts } = await together({ rows: asked, counts: readCounts(tx, view) });
  const columns = OPEN_COLUMNS.map((column) => {
    const cards = rows.filter((card) => card.column === column);
    return { column, page: toPage(view, cards, FIRST_CARDS) };
  });
  return { columns, counts, asOf: view.now.toISOString() };
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
      and ${isHung(view)} and ${comesAfter(from.cursor, view.looking.sort)}
      order by ${inOrderOf(view.looking.sort)} limit ${MORE_CARDS + 1}`,
  );
  return toPage(view, cards, MORE_CARDS);
}

/** The cards that changed, as they are now. Ideas that other organisations have, or nobody, are simply not among them. */
export async function readChanges(tx: Tx, view: View, wanted: Wanted): Promise<BoardChanges> {
  const { orgId } = view;
  const changed = await changedIdeas(tx, orgId, { wanted, most: CHANGES_MAX });
  const rest = { counts: await readCounts(tx, view), asOf: view.now.toISOString() };
  const none = { cards: [], hidden: [], ...rest };
  if (changed.size > CHANGES_MAX) return { ...none, tooMany: true };
  if (changed.size === 0) return { ...none, tooMany: false };
  const ids = [...changed];
  const cards = await readCards(
    tx,
    view,
    Prisma.sql`select * from idea where org_id = ${orgId}::uuid and id = any(${ids}::uuid[])`,
  );
  const under = cards.filter(liesUnder).map(({ id }) => id);
  return { cards, hidden: [...under, ...(await hiddenOf(tx, view, ids))], ...rest, tooMany: false };
}

/** Those of some ideas that are not shown to somebody who looks like this. */
async function hiddenOf(tx: Tx, view: View, ids: readonly string[]): Promise<string[]> {
  if (view.looking.filter === "all" && !isNarrowed(view.looking)) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from idea where org_id = ${view.orgId}::uuid and id = any(${ids}::uuid[])
      and not (${isShownTo(view, view.looking)})`;
  return rows.map(({ id }) => id);
}

/** One idea with all that was said about it and became of it; null when it does not exist here. */
export async function readIdea(tx: Tx, looker: Omit<View, "looking">, ideaId: string): Promise<IdeaDetail | null> {
  const { orgId } = looker;
  const view = { ...looker, looking: WHOLE_BOARD };
  const [card] = await readCards(
    tx,
    view,
    Prisma.sql`select * from idea where org_id = ${orgId}::uuid and id = ${ideaId}::uuid`,
  );
  if (!card) return null;
  const of = { orgId, ideaId };
  const idea = await tx.idea.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: ideaId } },
    select: { body: true, linkUrl: true },
  });
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
    linkUrl: idea.linkUrl,
    remarks: remarks.reverse().map(({ id, body, saidAt, memberId, member }) => {
      return { id, body, by: member.name, byId: memberId, saidAt: saidAt.toISOString() };
    }),
    story: (await storiesOf(tx, looker, [ideaId])).get(ideaId) ?? [],
    voters: voters.map(({ member }) => member.name),
    pictures: await attachmentsOf(tx, orgId, ideaId),
    thanks: await thanksOf(tx, orgId, ideaId),
    effects: card.column === "published" ? await effectsOfIdea(tx, orgId, ideaId) : [],
    ...(await mergingOf(tx, orgId, ideaId)),
  };
}

/**
 * What somebody pinned, each with what became of it: what hangs on the board, and what went up in another idea.
 * @param cursor the last one that was shown.
 */
export async function readMine(tx: Tx, view: View, cursor?: string): Promise<MinePage> {
  const { orgId, looking } = view;
  const mine = { ...view, looking: { ...looking, filter: "mine" as const } };
  const cards = await readCards(
    tx,
    mine,
    Prisma.sql`select * from idea where org_id = ${orgId}::uuid and ${isShownTo(mine, mine.looking)}
      and (gone_at is null or merged_into_id is not null) and ${comesAfter(cursor, looking.sort)}
      order by ${inOrderOf(looking.sort)} limit ${MINE_CARDS + 1}`,
  );
  const page = toPage(view, cards, MINE_CARDS);
  const stories = await storiesOf(
    tx,
    view,
    page.cards.map(({ id }) => id),
  );
  return { ideas: page.cards.map((card) => ({ card, story: stories.get(card.id) ?? [] })), next: page.next };
}

async function readCounts(tx: Tx, view: View): Promise<Counts> {
  const rows = await tx.$queryRaw<{ board_column: Column; ideas: number }[]>`
    select board_column, count(*)::int as ideas from idea
    where org_id = ${view.orgId}::uuid and ${isHung(view)} group by board_column`;
  const found = new Map(rows.map((row) => [row.board_column, row.ideas]));
  return Object.fromEntries(COLUMNS.map((column) => [column, found.get(column) ?? 0])) as Counts;
}

/** The condition under which a row of `idea` has a card of its own for somebody who looks like this. */
const isHung = (view: View): Prisma.Sql => Prisma.sql`${isShownTo(view, view.looking)} and ${isOnTop(view)}`;

function toPage({ looking }: View, cards: IdeaCard[], size: number): ColumnPage {
  const last = cards.length > size ? cards[size - 1] : undefined;
  return { cards: cards.slice(0, size), next: last ? cursorOf(placeOf(last, looking.sort)) : null };
}

/** The cards of some ideas, with who, their stack, the viewer's vote, the open stage of the post and where it went: one statement. */
export async function readCards(tx: Tx, view: View, ideas: Prisma.Sql): Promise<IdeaCard[]> {
  // Materialised: looked up once, however few the planner believes there are, and never once per member.
  const rows = await tx.$queryRaw<CardRow[]>`
    with wanted as materialized (${ideas})
    select idea.id, idea.title, idea.board_column, idea.version, idea.pinned_by_id, p.name as pinned_by, idea.pinned_at, idea.moved_at,
      idea.votes, idea.comments, idea.answered_at, a.name as answered_by, idea.answer, idea.answer_due_at, idea.effect,
      exists (select 1 from idea_vote v where v.org_id = idea.org_id and v.idea_id = idea.id
        and v.member_id = ${view.memberId}::uuid) as has_voted,
      (select count(*)::int from idea_asset x where x.org_id = idea.org_id and x.idea_id = idea.id) as pictures,
      (select count(*)::int from thanks x where x.org_id = idea.org_id and x.idea_id = idea.id) as thanks,
      ${carriedByIdea} as labels,
      idea.goal_id, g.name as goal, b.id as bundle_id, b.title as bundle, b.version as bundle_version,
      w.id as item_id, w.stage, w.needs_moment_since is not null as needs_moment, r.opened_at, r.due_at, r.term,
      s.sent_at, s.url
    from wanted as idea
    join member p on p.org_id = idea.org_id and p.id = idea.pinned_by_id
    left join member a on a.org_id = idea.org_id and a.id = idea.answered_by_id
    left join bundle b on b.org_id = idea.org_id and b.id = idea.bundle_id
    left join goal g on g.org_id = idea.org_id and g.id = idea.goal_id
    left join lateral (
      select t.org_id, t.id, t.stage, t.needs_moment_since from item t
      where t.org_id = idea.org_id and (t.idea_id = idea.id or t.bundle_id = idea.bundle_id) and t.state in ('open', 'published')
        and idea.board_column in ('in_the_works', 'published')
      order by (t.state = 'open') desc, t.id desc limit 1) w on true
    left join stage_run r on r.org_id = w.org_id and r.item_id = w.id and r.closed_at is null
    left join lateral (
      select b.sent_at, b.url from publication b
      where b.org_id = w.org_id and b.item_id = w.id and b.state = 'sent' and idea.board_column = 'published'
      order by b.sent_at limit 1) s on true
    order by ${inOrderOf(view.looking.sort)}`;
  const clock = await cardClock(tx, view);
  const stacks = await stacksOf(tx, view, [...new Set(rows.flatMap((row) => row.bundle_id ?? []))]);
  return rows.map((row) => toCard(row, clock, stacks.get(row.bundle_id ?? "")));
}

function toCard(row: CardRow, clock: CardClock, stack: Stack | undefined): IdeaCard {
  const onTop = stack?.topId === row.id ? stack : null;
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
    thanks: row.thanks,
    labels: row.labels.map(asCarried),
    bundle:
      row.bundle_id && row.bundle ? { id: row.bundle_id, title: row.bundle, version: row.bundle_version ?? 0 } : null,
    stack: onTop?.card ?? null,
    goal: row.goal_id && row.goal ? { id: row.goal_id, name: row.goal } : null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answer: row.answer && row.answered_by ? { words: row.answer, by: row.answered_by } : null,
    due: dueOf(onTop?.urgent ? { ...row, ...asWaiting(onTop.urgent) } : row, clock),
    post:
      row.item_id && row.stage ? { id: row.item_id, stage: row.stage, needsMoment: row.needs_moment ?? false } : null,
    published: isPublished ? published : null,
  };
}

/** A stack counts down to the first of its answers that is due. */
const asWaiting = ({ pinnedAt, answerDueAt }: { pinnedAt: Date; answerDueAt: Date }) => {
  return { pinned_at: pinnedAt, answer_due_at: answerDueAt, answered_at: null };
};
