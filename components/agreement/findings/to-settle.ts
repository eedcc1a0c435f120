import type { ConflictFinding, Findings } from "@/lib/domain/agreement/findings";
import type { DraftRow } from "@/lib/features/drafts/schema";
import { type DeadEndGroup, groupsOf } from "./dead-end-words";

/** What the draft still has to settle, as it is told in the panel; `meantSo` are clashes that a binding row settles. */
export type ToSettle = {
  conflicts: ConflictFinding[];
  meantSo: ConflictFinding[];
  deadEnds: DeadEndGroup[];
  /** Everything but what is meant so. */
  count: number;
};

export function toSettle(findings: Findings, rows: readonly DraftRow[]): ToSettle {
  const bindingRows = new Set(rows.flatMap(({ id, binding }) => (binding ? [id] : [])));
  const isMeantSo = ({ stricter }: ConflictFinding) => bindingRows.has(stricter);
  const { gaps, ineffective, fourEyes } = findings;
  const conflicts = findings.conflicts.filter((one) => !isMeantSo(one));
  const deadEnds = groupsOf(findings.deadEnds);
  return {
    conflicts,
    meantSo: findings.conflicts.filter(isMeantSo),
    deadEnds,
    count: gaps.length + conflicts.length + ineffective.length + fourEyes.length + deadEnds.length,
  };
}
