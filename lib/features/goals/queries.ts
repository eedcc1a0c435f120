import { asObjective } from "@/lib/domain/goals";
import type { Tx } from "@/lib/platform/tenancy";
import type { GoalView } from "./schema";

/** Every goal there is or was, in the order in which they were set, with how much was made for each. */
export async function goalsOf(tx: Tx, orgId: string): Promise<GoalView[]> {
  const goals = await tx.goal.findMany({
    where: { orgId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { _count: { select: { ideas: { where: { goneAt: null } }, items: true } } },
  });
  return goals.map(({ id, name, objective, endedAt, _count }) => ({
    ...{ id, name, objective: asObjective(objective), isEnded: endedAt !== null },
    ...{ ideas: _count.ideas, posts: _count.items },
  }));
}
