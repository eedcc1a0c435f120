import type { KeywordRule } from "@/lib/domain/cases";
import type { Tx } from "@/lib/platform/tenancy";
import type { KeywordRuleView } from "./schema";

/** The words by which what comes in is sorted, the oldest rule first. */
export async function keywordRules(tx: Tx, orgId: string): Promise<KeywordRuleView[]> {
  const rows = await tx.keywordRule.findMany({
    where: { orgId, endedAt: null },
    orderBy: [{ madeAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, words, topicId, segmentId, revision, ...suggested }) => ({
    ...{ id, words, topicId, segmentId, revision },
    contentKind: suggested.contentKind as KeywordRule["contentKind"],
    risk: suggested.risk as KeywordRule["risk"],
    priority: suggested.priority as KeywordRule["priority"],
  }));
}
