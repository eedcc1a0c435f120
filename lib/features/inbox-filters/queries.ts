import type { MemberActor } from "@/lib/domain/people";
import type { Tx } from "@/lib/platform/tenancy";
import type { KeptFilter } from "./schema";

/** The ways of looking at the inbox that somebody keeps, in the order in which they were kept. */
export const keptFilters = (tx: Tx, { orgId, memberId }: MemberActor): Promise<KeptFilter[]> =>
  tx.inboxFilter.findMany({
    where: { orgId, memberId, endedAt: null },
    select: { id: true, name: true, query: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
