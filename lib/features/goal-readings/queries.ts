import type { Tx } from "@/lib/platform/tenancy";
import type { ReadingView } from "./schema";

/** As many as a series shows: two years of weeks, and some more. */
const READINGS_SHOWN = 120;

/** The readings of a goal that is measured by hand, the newest first. */
export async function readingsOfGoal(tx: Tx, orgId: string, goalId: string): Promise<ReadingView[]> {
  const rows = await tx.goalReading.findMany({
    where: { orgId, goalId, removedAt: null },
    orderBy: { onDay: "desc" },
    take: READINGS_SHOWN,
    include: { addedBy: { select: { name: true } } },
  });
  return rows.map(({ id, onDay, value, note, addedById, addedBy, revision }) => {
    return { id, onDay, value, note, by: { memberId: addedById, name: addedBy.name }, revision };
  });
}
