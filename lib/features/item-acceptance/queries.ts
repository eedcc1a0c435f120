import type { FlowItem } from "@/lib/features/flow-items/queries";
import { fingerprintOf } from "@/lib/features/scenes/queries";
import type { ToneError } from "@/lib/features/tone/schema";
import type { Tx } from "@/lib/platform/tenancy";
import type { ItemAcceptance } from "./schema";

/**
 * The last acceptance there was, valid or withdrawn, with the rules it was given under; null when there was none.
 * `names`: of members, by their ids.
 */
export async function acceptanceOf(
  tx: Tx,
  item: FlowItem,
  names: ReadonlyMap<string, string>,
): Promise<ItemAcceptance | null> {
  const { orgId, id: itemId } = item;
  const last = await tx.acceptance.findFirst({
    where: { orgId, itemId },
    orderBy: [{ acceptedAt: "desc" }, { id: "desc" }],
  });
  if (!last) return null;
  const entry = await tx.journalEntry.findFirst({
    where: { orgId, subjectId: itemId, at: last.acceptedAt, action: { in: ["flow.accept", "flow.acceptOwn"] } },
    select: { decision: true },
  });
  return {
    by: names.get(last.acceptedById) ?? "",
    at: last.acceptedAt.toISOString(),
    ground: last.ground as ItemAcceptance["ground"],
    isValid: last.withdrawnAt === null && last.fingerprint === fingerprintOf(item),
    withdrawnAt: last.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: last.withdrawnReason,
    deputyFor: last.deputyForId ? (names.get(last.deputyForId) ?? "") : null,
    overruled: last.toneReason ? { errors: last.toneFindings as ToneError[], reason: last.toneReason } : null,
    ruleNumbers: await ruleNumbers(tx, orgId, entry?.decision),
  };
}

/** The numbers of the rows of a recorded decision, also of a version that is no longer in force. */
async function ruleNumbers(tx: Tx, orgId: string, decision: unknown): Promise<number[]> {
  const rows = decision !== null && typeof decision === "object" && "rows" in decision ? decision.rows : null;
  if (!Array.isArray(rows)) return [];
  const ids = rows.filter((id) => typeof id === "string");
  const rules = await tx.authorityRule.findMany({
    where: { orgId, id: { in: ids } },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  return rules.map((rule) => rule.number);
}
