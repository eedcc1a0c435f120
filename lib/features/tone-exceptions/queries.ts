import type { Tx } from "@/lib/platform/tenancy";
import type { LetBe } from "./schema";

/** What was let stand in one post and still is, the last first. */
export async function letBeIn(tx: Tx, orgId: string, itemId: string): Promise<LetBe[]> {
  const rows = await tx.toneSuppression.findMany({
    where: { orgId, itemId, endedAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const memberIds = [...new Set(rows.map(({ memberId }) => memberId))];
  const members = await tx.member.findMany({
    where: { orgId, id: { in: memberIds } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return rows.map(({ id, rule, text, reason, memberId, at }) => ({
    id,
    rule: rule as LetBe["rule"],
    text,
    reason,
    by: names.get(memberId) ?? "",
    at: at.toISOString(),
  }));
}
