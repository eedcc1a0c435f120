import type { Tx } from "@/lib/platform/tenancy";
import type { ThanksView } from "./schema";

const SHOWN_MAX = 100;

/** Who thanked for an idea, and with which words; the first first. */
export async function thanksOf(tx: Tx, orgId: string, ideaId: string): Promise<ThanksView[]> {
  const rows = await tx.thanks.findMany({
    where: { orgId, ideaId },
    orderBy: [{ saidAt: "asc" }, { id: "asc" }],
    select: { id: true, memberId: true, words: true, saidAt: true, member: { select: { name: true } } },
    take: SHOWN_MAX,
  });
  return rows.map(({ id, memberId, words, saidAt, member }) => {
    return { id, by: member.name, byId: memberId, words, saidAt: saidAt.toISOString() };
  });
}
