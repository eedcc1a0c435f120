import { asLabelColour } from "@/lib/domain/board/labels";
import { type Looking, placeAt, type Sort } from "@/lib/domain/board/looking";
import { asObjective } from "@/lib/domain/goals";
import { sought } from "@/lib/domain/language/letters";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { Choices } from "./schema";

/** More words narrow nothing any more that so many did not. */
const WORDS_MAX = 6;

/**
 * The condition under which a row of `idea` is shown. Words are looked for in every row that is left: walls between
 * organisations are drawn row by row, so no index of words could be used, and 10,000 ideas take some 15 ms.
 */
export function isShownTo(viewer: { orgId: string; memberId: string }, looking: Looking): Prisma.Sql {
  const { filter, words, labelIds, goalId, segmentId, pinnedById } = looking;
  const org = Prisma.sql`${viewer.orgId}::uuid`;
  const conditions = [
    filter === "mine" ? Prisma.sql`idea.pinned_by_id = ${viewer.memberId}::uuid` : null,
    filter === "unanswered" ? Prisma.sql`idea.answered_at is null` : null,
    pinnedById ? Prisma.sql`idea.pinned_by_id = ${pinnedById}::uuid` : null,
    goalId ? Prisma.sql`idea.goal_id = ${goalId}::uuid` : null,
    segmentId
      ? Prisma.sql`idea.pinned_by_id in (
          select m.id from member m where m.org_id = ${org} and m.segment_id = ${segmentId}::uuid)`
      : null,
    labelIds.length > 0
      ? Prisma.sql`exists (select 1 from idea_label x join label n on n.org_id = x.org_id and n.id = x.label_id
          where x.org_id = idea.org_id and x.idea_id = idea.id and n.ended_at is null
            and x.label_id = any(${labelIds}::uuid[]))`
      : null,
    ...words
      .split(" ")
      .filter(Boolean)
      .slice(0, WORDS_MAX)
      .map(sought)
      .map(
        (pattern) => Prisma.sql`((idea.title || ' ' || idea.body) ~* ${pattern} or idea.pinned_by_id in (
          select m.id from member m where m.org_id = ${org} and m.name ~* ${pattern}))`,
      ),
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " and ");
}

/** The order of `placeOf`, asked of rows. */
export function inOrderOf(sort: Sort): Prisma.Sql {
  const newest = Prisma.sql`idea.moved_at desc, idea.id`;
  if (sort === "votes") return Prisma.sql`idea.votes desc, ${newest}`;
  if (sort === "age") return Prisma.sql`idea.pinned_at, idea.id`;
  if (sort === "goal") return Prisma.sql`idea.goal_id nulls last, ${newest}`;
  return newest;
}

/** The condition under which a row of `idea` comes after a cursor; a cursor of another order is as good as none. */
export function comesAfter(cursor: string | undefined, sort: Sort): Prisma.Sql {
  const place = cursor ? placeAt(cursor, sort) : null;
  if (!place) return Prisma.sql`true`;
  const id = Prisma.sql`${place.at(-1)}::uuid`;
  const moment = new Date(Math.abs(Number(place.at(-2))));
  if (sort === "age") return Prisma.sql`(idea.pinned_at, idea.id) > (${moment}, ${id})`;
  const newest = Prisma.sql`idea.moved_at <= ${moment} and (idea.moved_at < ${moment} or idea.id > ${id})`;
  if (sort === "votes") {
    const votes = Math.abs(Number(place[0]));
    return Prisma.sql`idea.votes <= ${votes} and (idea.votes < ${votes} or (${newest}))`;
  }
  if (sort === "newest") return newest;
  if (place[0] === "~") return Prisma.sql`idea.goal_id is null and ${newest}`;
  const goal = Prisma.sql`${place[0]}::uuid`;
  return Prisma.sql`(idea.goal_id is null or idea.goal_id > ${goal} or (idea.goal_id = ${goal} and ${newest}))`;
}

/** What the board can be narrowed to: what has ended is no longer offered. */
export async function readChoices(tx: Tx, orgId: string): Promise<Choices> {
  const running = { where: { orgId, endedAt: null } } as const;
  const labels = await tx.label.findMany({ ...running, orderBy: [{ name: "asc" }, { id: "asc" }] });
  const goals = await tx.goal.findMany({ ...running, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  const segments = await tx.segment.findMany({ where: { orgId }, orderBy: { name: "asc" } });
  const pinners = await tx.$queryRaw<{ id: string; name: string }[]>`
    select m.id, m.name from member m where m.org_id = ${orgId}::uuid
      and exists (select 1 from idea i where i.org_id = m.org_id and i.pinned_by_id = m.id)
    order by m.name, m.id`;
  return {
    labels: labels.map(({ id, name, colour }) => ({ id, name, colour: asLabelColour(colour) })),
    goals: goals.map(({ id, name, objective }) => ({ id, name, objective: asObjective(objective) })),
    segments: segments.map(({ id, name }) => ({ id, name })),
    pinners,
  };
}
