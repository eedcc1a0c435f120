import type { PersonRef } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/tenancy";

/** The colleagues who help in a community with what they know. */
export async function expertsInCommunity(tx: Tx, orgId: string, communityId: string): Promise<PersonRef[]> {
  const rows = await tx.communityExpert.findMany({
    where: { orgId, communityId },
    orderBy: [{ member: { name: "asc" } }, { id: "asc" }],
    select: { memberId: true, member: { select: { name: true } } },
  });
  return rows.map(({ memberId, member }) => ({ memberId, name: member.name }));
}
