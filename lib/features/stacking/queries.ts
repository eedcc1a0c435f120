import { eachOnce, inStackOrder, mostUrgent } from "@/lib/domain/board/bundles";
import type { Looking } from "@/lib/domain/board/looking";
import { asCarried, type CarriedRow, carriedByIdea } from "@/lib/features/labels/queries";
import { isShownTo } from "@/lib/features/looking/queries";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { CardStack } from "./schema";

type View = { orgId: string; memberId: string; looking: Looking };

/**
 * The condition under which a row of `idea` is drawn: it lies on no stack, or on top of what is shown of its stack. The
 * ideas on stacks are few, so they are looked through once for the whole question.
 */
export function isOnTop(view: View): Prisma.Sql {
  return Prisma.sql`(idea.bundle_id is null or idea.id in (
    select distinct on (idea.bundle_id) idea.id from idea
    where idea.org_id = ${view.orgId}::uuid and idea.bundle_id is not null and idea.board_column <> 'gone'
      and ${isShownTo(view, view.looking)}
    order by idea.bundle_id, idea.bundled_at, idea.id))`;
}

type StackedRow = {
  id: string;
  bundle_id: string;
  words: string;
  title: string;
  votes: number;
  comments: number;
  pictures: number;
  labels: CarriedRow[];
  pinned_by_id: string;
  pinned_by: string;
  pinned_at: Date;
  answered_at: Date | null;
  answer: string | null;
  answer_due_at: Date;
  bundled_at: Date;
  is_shown: boolean;
};

/** A stack as one card draws it: the card that lies on top, and the term that ends first in it. */
export type Stack = { topId: string | null; card: CardStack; urgent: { pinnedAt: Date; answerDueAt: Date } | null };

/** Stacks by id, as somebody who looks at the board in this way sees them. */
export async function stacksOf(tx: Tx, view: View, bundleIds: readonly string[]): Promise<Map<string, Stack>> {
  if (bundleIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<StackedRow[]>`
    select idea.id, idea.bundle_id, b.words, idea.title, idea.votes, idea.comments, idea.pinned_by_id, p.name as pinned_by,
      idea.pinned_at, idea.answered_at, idea.answer, idea.answer_due_at, idea.bundled_at, ${isShownTo(view, view.looking)} as is_shown,
      (select count(*)::int from idea_asset x where x.org_id = idea.org_id and x.idea_id = idea.id) as pictures,
      ${carriedByIdea} as labels
    from idea
    join bundle b on b.org_id = idea.org_id and b.id = idea.bundle_id
    join member p on p.org_id = idea.org_id and p.id = idea.pinned_by_id
    where idea.org_id = ${view.orgId}::uuid and idea.bundle_id = any(${bundleIds}::uuid[])`;
  return new Map(bundleIds.map((id) => [id, toStack(rows.filter((row) => row.bundle_id === id))]));
}

function toStack(unordered: readonly StackedRow[]): Stack {
  const order = (row: StackedRow) => ({ id: row.id, bundledAt: row.bundled_at.toISOString() });
  const rows = unordered.toSorted((a, b) => inStackOrder(order(a), order(b)));
  const sum = (of: "votes" | "comments" | "pictures") => rows.reduce((total, row) => total + row[of], 0);
  const waiting = rows.map((row) => ({
    row,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answerDueAt: row.answer_due_at.toISOString(),
  }));
  const urgent = mostUrgent(waiting)?.row;
  return {
    topId: rows.find((row) => row.is_shown)?.id ?? null,
    urgent: urgent ? { pinnedAt: urgent.pinned_at, answerDueAt: urgent.answer_due_at } : null,
    card: {
      words: rows[0]?.words ?? "",
      ideas: rows.map(({ id, title }) => ({ id, title })),
      votes: sum("votes"),
      comments: sum("comments"),
      pictures: sum("pictures"),
      labels: eachOnce(rows.flatMap(({ labels }) => labels.map(asCarried))),
      isAnsweredAsOne: new Set(rows.map(({ answer }) => answer)).size === 1,
      people: eachOnce(rows.map((row) => ({ id: row.pinned_by_id, name: row.pinned_by }))),
    },
  };
}
