import { termFor } from "@/lib/domain/agreement";
import { answerDueAgain, type Column, isAnswerIn } from "@/lib/domain/board";
import { planDeadline } from "@/lib/domain/deadlines";
import { type Refused, refuse } from "@/lib/domain/result";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";

/*
 * The answer an idea gets by where it is moved to, the same whether it is moved by itself or with its stack.
 */

export const ideaHref = (ideaId: string): string => `/board/${ideaId}`;

/** When an idea pinned (or put back) now must be answered, by the agreement in force and the calendar it counts in. */
export async function answerTerm(unit: Unit): Promise<{ dueAt: string; calendarId: string }> {
  const agreement = await unit.agreement();
  const term = termFor(agreement, { workKind: "idea", priority: "normal", stage: "answer" });
  const { dueAt } = planDeadline(agreement.calendar, term, unit.now.toISOString());
  return { dueAt, calendarId: agreement.calendarId };
}

/** Where an idea goes and the word that goes with it. */
export type Answering = { to: Exclude<Column, "gone">; words: string };
export type AnsweredIdea = { id: string; title: string; pinnedById: string; answerDueAt: Date; version: number };

/** Selecting and parking answer an idea; back on the board it waits again, until a moment that is still to come. */
export async function answerAfter(unit: Unit, idea: Pick<AnsweredIdea, "answerDueAt">, { to, words }: Answering) {
  if (isAnswerIn(to)) return { answeredAt: unit.now, answeredById: unit.actor.memberId, answer: words || null };
  const promisedAt = idea.answerDueAt.toISOString();
  const { dueAt: newTermEndsAt, calendarId } = await answerTerm(unit);
  const answerDueAt = answerDueAgain({ promisedAt, newTermEndsAt, now: unit.now.toISOString() });
  const begins = answerDueAt === newTermEndsAt ? { answerFrom: unit.now, answerCalendarId: calendarId } : {};
  return { answeredAt: null, answeredById: null, answer: null, answerDueAt, overdueToldAt: null, ...begins };
}

/** A move is on record as what it means, whichever way it was made. */
export function deedOf(to: Answering["to"]): string {
  if (to === "selected") return "board.selectIdea";
  return to === "parked" ? "board.parkIdea" : "board.bringBack";
}

/** Whoever pinned it hears that it was chosen or parked; being put back is no answer. */
export async function tellAnswered(unit: Unit, idea: AnsweredIdea, { to, words }: Answering): Promise<void> {
  if (!isAnswerIn(to)) return;
  const kind = to === "parked" ? "idea_parked" : "idea_selected";
  await notify(unit, {
    kind,
    memberIds: [idea.pinnedById],
    href: ideaHref(idea.id),
    data: { title: idea.title, by: unit.actor.name, words, hasWords: words ? "yes" : "no" },
    dedupeKey: `${kind}:${idea.id}:${idea.version}`,
  });
}

/** What changes an idea so that a step with an earlier version of it is refused. */
const CHANGES = [
  "board.selectIdea",
  "board.parkIdea",
  "board.bringBack",
  "board.editIdea",
  "bundles.stack",
  "bundles.takeOut",
  "merging.merge",
  "merging.undo",
  "goals.setOfIdea",
];

/** Somebody was first: who and when, from the journal, so that the reader knows what they missed. */
export async function staleIdea({ tx, orgId }: Unit, ideaId: string): Promise<Refused> {
  const last = await tx.journalEntry.findFirst({
    where: { orgId, subjectId: ideaId, action: { in: CHANGES } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorName: true, at: true },
  });
  if (!last) return refuse("stale", "stale");
  return refuse("stale", "staleBy", { values: { name: last.actorName, at: last.at.toISOString() } });
}
