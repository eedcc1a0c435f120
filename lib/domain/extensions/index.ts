/*
 * More time for a stage: who may grant it, and what it does to the moments that were promised.
 * Source: domain.md, "Deadlines": somebody may ask for an extension with a reason; who may grant it is in the agreement.
 */
import type { Role } from "@/lib/domain/authority";
import type { Term } from "@/lib/domain/deadlines";
import { type Measure, millisecondsBetween, momentAfter } from "@/lib/domain/deadlines/term";
import type { HeldRole, NamedPerson } from "@/lib/domain/people";
import type { Calendar } from "@/lib/domain/worktime";
import { minuteMs, wholeMinutes } from "@/lib/domain/worktime/instant";

type Somebody = NamedPerson & { roles: readonly HeldRole[] };
export type GrantQuestion<P extends Somebody> = {
  term: Term;
  people: readonly P[];
  /** Who asks, and under whose name when they stand in for somebody. */
  askerIds: readonly string[];
  isSmallTeam: boolean;
};

/**
 * Who may grant more time for a stage: the role its term goes to first after the deadline, else the trekkers, else the
 * executives; never whoever asks. Where nobody else is left, a small team lets them grant it to themselves.
 */
export function whoMayGrant<P extends Somebody>({ term, people, askerIds, isSmallTeam }: GrantQuestion<P>): P[] {
  const roles = [term.escalation[0]?.toRole, "trekker", "executive"].filter((role) => role !== undefined) as Role[];
  // What somebody may not grant themselves, their deputy does not grant in their name.
  const counts = ({ standsInFor }: HeldRole) => !standsInFor || !askerIds.includes(standsInFor.memberId);
  const holding = roles.map((role) =>
    people.filter((one) => one.roles.some((held) => held.role === role && counts(held))),
  );
  const others = holding.map((group) => group.filter(({ memberId }) => !askerIds.includes(memberId)));
  const first = others.find((group) => group.length > 0);
  if (first) return first;
  return isSmallTeam ? (holding.find((group) => group.length > 0) ?? []) : [];
}

export type PromisedStep = { step: string; at: string };
export type Promised = { calendar: Calendar; term: Term; dueAt: string; steps: readonly PromisedStep[] };
export type Extended = { term: Term; steps: PromisedStep[] };

/**
 * The same stage with a later end, in the calendar it was promised in: the term becomes longer by what lies between,
 * the end is exactly the moment that was granted, and what comes after it keeps its distance. A reminder keeps its share.
 * @param promised its steps that did not fire yet; what fired stays.
 */
export function extended({ calendar, term, dueAt, steps }: Promised, untilIso: string): Extended {
  const measure: Measure = { calendar, clock: term.clock };
  const extraMinutes = wholeMinutes(millisecondsBetween(measure, dueAt, untilIso));
  const later = (at: string, minutes: number) => momentAfter(measure, at, Math.round(minutes * minuteMs));
  const moved = steps.map(({ step, at }): PromisedStep => {
    if (step === "remind") return { step, at: later(at, extraMinutes * term.remindAtShare) };
    if (step === "due") return { step, at: untilIso };
    const index = Number(step.replace("escalate:", "")) - 1;
    return { step, at: later(untilIso, term.escalation[index]?.afterMinutes ?? 0) };
  });
  return { term: { ...term, amountMinutes: term.amountMinutes + extraMinutes }, steps: moved };
}
