import type { Tx } from "@/lib/platform/tenancy";
import type { CountView } from "./schema";

/** As many as a series shows: two years of weeks, and some more. */
const COUNTS_SHOWN = 120;

/** The counts of a community, the newest first. */
export async function countsOf(tx: Tx, orgId: string, communityId: string): Promise<CountView[]> {
  const rows = await tx.communityCount.findMany({
    where: { orgId, communityId },
    orderBy: { onDay: "desc" },
    take: COUNTS_SHOWN,
    include: { addedBy: { select: { name: true } } },
  });
  return rows.map(({ id, onDay, size, creators, critics, source, addedBy, revision }) => {
    return { id, onDay, size, creators, critics, by: addedBy?.name ?? null, isFromFile: source === "csv", revision };
  });
}
