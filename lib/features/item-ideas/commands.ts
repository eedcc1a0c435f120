import { columnByPosts } from "@/lib/domain/board/bundles";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { ideasOf } from "@/lib/features/scenes/queries";
import { afterLeaving, announceStacks, holdBundle, LOOSE } from "@/lib/features/stacking/commands";
import type { Unit } from "@/lib/platform/unit";

/*
 * The ideas a post is made of: one that was chosen, or all that lie on a stack. They go where their posts go.
 */

export type Source = { ideaId?: string | undefined; bundleId?: string | undefined };
export type TakenIdea = { id: string; title: string; pinnedById: string };
export type Taken = {
  ideaId: string | null;
  bundleId: string | null;
  goalId: string | null;
  title: string | null;
  ideas: TakenIdea[];
};

const FROM_NOTHING: Taken = { ideaId: null, bundleId: null, goalId: null, title: null, ideas: [] };

/** Takes what a post is made of off the chosen ones and into the works; from nothing, nothing is taken. */
export async function takeIntoTheWorks(unit: Unit, { ideaId, bundleId }: Source): Promise<Result<Taken>> {
  if (bundleId) return takeBundle(unit, bundleId);
  return ideaId ? takeIdea(unit, ideaId) : ok(FROM_NOTHING);
}

/** One idea; from a stack it is taken by itself, and the rest of the stack stays. */
async function takeIdea(unit: Unit, id: string): Promise<Result<Taken>> {
  const { tx, orgId, now } = unit;
  const idea = await tx.idea.findUnique({ where: { orgId_id: { orgId, id } } });
  if (!idea) return refuse("not_found", "notFound");
  const taken = await tx.idea.updateMany({
    where: { orgId, id, column: "selected", version: idea.version },
    data: { ...LOOSE, column: "in_the_works", movedAt: now, version: { increment: 1 } },
  });
  if (taken.count === 0) return refuse("wrong_state", "board.notSelected");
  await afterLeaving(unit, [idea.bundleId]);
  const { title, pinnedById, goalId } = idea;
  return ok({ ideaId: id, bundleId: null, goalId, title, ideas: [{ id, title, pinnedById }] });
}

/** A whole stack; one that is in the works already can become another post beside the first. */
async function takeBundle(unit: Unit, bundleId: string): Promise<Result<Taken>> {
  const { tx, orgId } = unit;
  const held = await holdBundle(unit, bundleId);
  if (!held.ok) return held;
  const { column, title } = held.value;
  if (column !== "selected" && column !== "in_the_works") return refuse("wrong_state", "bundles.notSelected");
  if (column === "selected") await moveStack(unit, { bundleId, from: "selected", to: "in_the_works" });
  const ideas = await tx.idea.findMany({
    where: { orgId, bundleId },
    orderBy: [{ bundledAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true, pinnedById: true, goalId: true },
  });
  const goals = new Set(ideas.flatMap(({ goalId }) => goalId ?? []));
  const [goalId = null] = goals.size === 1 ? goals : [];
  return ok({ ideaId: null, bundleId, goalId, title, ideas });
}

/**
 * Where the ideas of an item stand now that it went out or left the flow. Of a stack that several posts were made of,
 * the others count too.
 */
export async function settleIdeas(unit: Unit, item: FlowItem, ended: "published" | "left"): Promise<void> {
  const { tx, orgId, now } = unit;
  if (item.idea) {
    await tx.idea.updateMany({
      where: { orgId, id: item.idea.id, column: "in_the_works" },
      data: { column: columnByPosts([ended]), movedAt: now, version: { increment: 1 } },
    });
    unit.announce({ topic: "ideas", ids: [item.idea.id] });
  }
  if (!item.bundle) return;
  const bundleId = item.bundle.id;
  // Held first: of two posts that end at the same time, the second sees what became of the first.
  const held = await holdBundle(unit, bundleId);
  if (!held.ok) return;
  const others = await tx.item.findMany({ where: { orgId, bundleId, id: { not: item.id } }, select: { state: true } });
  const to = columnByPosts([...others.map(({ state }) => state), ended]);
  if (to !== "in_the_works") await moveStack(unit, { bundleId, from: "in_the_works", to });
  unit.announce({ topic: "ideas", ids: ideasOf(item).map(({ id }) => id) });
}

type StackMove = { bundleId: string; from: string; to: string };

async function moveStack(unit: Unit, { bundleId, from, to }: StackMove): Promise<void> {
  const { tx, orgId, now } = unit;
  const moved = { column: to, movedAt: now, version: { increment: 1 } };
  const { count } = await tx.bundle.updateMany({ where: { orgId, id: bundleId, column: from }, data: moved });
  if (count === 0) return;
  await tx.idea.updateMany({ where: { orgId, bundleId, column: from }, data: moved });
  await announceStacks(unit, [bundleId]);
}
