import { type Agreement, termFor } from "@/lib/domain/agreement";
import type { Priority, WorkKind } from "@/lib/domain/authority";
import { planDeadline, type Term } from "@/lib/domain/deadlines";
import type { FlowItem } from "@/lib/features/flow-items/queries";

/**
 * The term of whoever has the item meanwhile. The agreement has none of its own for it: answering a colleague is given as
 * long as answering outside is, so the term for responding of the same kind and priority.
 */
export function askingTerm(agreement: Agreement, item: { kind: string; priority: string }): Term {
  const { kind, priority } = item;
  return termFor(agreement, { workKind: kind as WorkKind, priority: priority as Priority, stage: "respond" });
}

/** Until when somebody who is asked now has time, and when they are reminded. */
export function askingMoments(agreement: Agreement, item: FlowItem, now: Date): { remindAt: Date; dueAt: Date } {
  const { dueAt, steps } = planDeadline(agreement.calendar, askingTerm(agreement, item), now.toISOString());
  const remindAt = steps.find(({ step }) => step === "remind")?.at ?? dueAt;
  return { remindAt: new Date(remindAt), dueAt: new Date(dueAt) };
}
