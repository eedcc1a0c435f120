import type { StageTerm } from "@/lib/domain/agreement";
import { dueAfterPauses, type Pause } from "@/lib/domain/deadlines";
import type { Calendar } from "@/lib/domain/worktime";

/** A stage as it went: when it opened, what was promised, when it was done (null: still open). Moments are ISO texts. */
export type StoredStage = Pick<StageTerm, "workKind" | "priority" | "stage"> & {
  openedAt: string;
  dueAt: string;
  closedAt: string | null;
  pauses: Pause[];
};

/** What would have been promised, and whether the outcome turns over: late now, or in time now. */
export type StageAgain = { dueAt: string; change: "late" | "in_time" | null };

export type OtherTerms = { terms: readonly StageTerm[]; calendar: Calendar; now: string };

/**
 * The same stage under other terms and another calendar. What is not done yet is judged at `now`. Null where the terms
 * promise nothing for it, or its clock stands still before the end that would have been promised.
 */
export function stageAgain(stored: StoredStage, { terms, calendar, now }: OtherTerms): StageAgain | null {
  const promised = terms.filter(({ workKind, stage }) => workKind === stored.workKind && stage === stored.stage);
  const of = (wanted: StageTerm["priority"]) => promised.find(({ priority }) => priority === wanted);
  // What is urgent falls back on the ordinary term, as when a stage opens.
  const term = of(stored.priority) ?? of("normal");
  if (!term) return null;
  const { openedAt, pauses } = stored;
  const dueAt = dueAfterPauses({ calendar, term, openedAt, pauses });
  if (dueAt === null) return null;
  const doneAt = Date.parse(stored.closedAt ?? now);
  const wasLate = doneAt > Date.parse(stored.dueAt);
  const isLate = doneAt > Date.parse(dueAt);
  return { dueAt, change: wasLate === isLate ? null : isLate ? "late" : "in_time" };
}
