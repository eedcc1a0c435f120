import { addWorkingMinutes, type Calendar, workingMillisecondsBetween } from "@/lib/domain/worktime";
import { formatInstant, minuteMs, parseInstant } from "@/lib/domain/worktime/instant";

/** The share of a term after which people are reminded, unless the agreement says otherwise. */
export const defaultRemindAtShare = 0.75;

/** One deadline of the agreement: how much time a stage gets, and what happens before, at and after its end. */
export type Term = {
  amountMinutes: number;
  /** "working": counted in opening hours; "clock": counted round the clock */
  clock: "working" | "clock";
  /** 0 to 1; 1 means no reminder before the end */
  remindAtShare: number;
  /** late but possible, the power moves to the escalation role, or the item leaves the flow */
  afterwards: "warn" | "pass_on" | "expire";
  /** `afterMinutes` are counted from the end of the term, on the term's own clock */
  escalation: { afterMinutes: number; toRole: string }[];
};

/** A time in which the clock stands still, because an expert, a segment or the executive has the item; `to` null: still. */
export type Pause = { from: string; to: string | null };

/** A term or pause that cannot be counted with. */
export class TermError extends Error {
  override readonly name = "TermError";
}

/** Throws TermError naming what is wrong with the term. */
export function checkTerm(term: Term): void {
  requireAmount(term.amountMinutes, "amountMinutes");
  for (const step of term.escalation) requireAmount(step.afterMinutes, "afterMinutes");
  if (!(term.remindAtShare >= 0 && term.remindAtShare <= 1)) {
    throw new TermError(`remindAtShare is a share from 0 to 1, not ${term.remindAtShare}.`);
  }
}

function requireAmount(minutes: number, field: string): void {
  if (!Number.isFinite(minutes) || minutes < 0)
    throw new TermError(`${field} is an amount of minutes, not ${minutes}.`);
}

/** A calendar and the clock a term runs on: what is needed to measure time and to add it. */
export type Measure = { calendar: Calendar; clock: Term["clock"] };

/** Milliseconds from one moment to another on the measure's clock; negative backwards. */
export function millisecondsBetween({ calendar, clock }: Measure, fromIso: string, toIso: string): number {
  if (clock === "working") return workingMillisecondsBetween(calendar, fromIso, toIso);
  return parseInstant(toIso) - parseInstant(fromIso);
}

/** The moment that many milliseconds later on the measure's clock, in UTC. */
export function momentAfter({ calendar, clock }: Measure, fromIso: string, milliseconds: number): string {
  if (clock === "working") return addWorkingMinutes(calendar, fromIso, milliseconds / minuteMs);
  return formatInstant(parseInstant(fromIso) + milliseconds);
}
