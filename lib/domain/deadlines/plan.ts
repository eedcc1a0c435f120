import type { Calendar } from "@/lib/domain/worktime";
import { minuteMs, wholeMinutes } from "@/lib/domain/worktime/instant";
import { momentOfRun, type RunningClock, runUntil } from "./pauses";
import { checkTerm, type Pause, type Term } from "./term";

/** `step` is "remind", "due", or "escalate:1", "escalate:2", … in the order of `Term.escalation`; `at` is UTC. */
export type DeadlineStep = { step: string; at: string };

export type DeadlinePlan = { dueAt: string; steps: DeadlineStep[] };

/** A stage that is open, with its term, the calendar its deadline was promised in, and when the clock stood still. */
export type OpenStage = { calendar: Calendar; term: Term; openedAt: string; pauses: Pause[] };

/**
 * The moments of a stage that opens now, to be stored: whoever judges later looks at these, so that an edited calendar
 * moves nothing that was promised. Steps are in order of time. The reminder falls at its share of the amount and is
 * left out when that is no sooner than the end; escalations are counted from the end, on the term's own clock.
 *
 * Throws TermError for a malformed term, CalendarError for a calendar or moment that cannot be counted with.
 */
export function planDeadline(calendar: Calendar, term: Term, openedAtIso: string): DeadlinePlan {
  const { dueAt, steps } = planAfterPauses({ calendar, term, openedAt: openedAtIso, pauses: [] });
  if (dueAt === null) throw new Error("A clock that never stands still always reaches its end.");
  return { dueAt, steps };
}

/**
 * The plan of a stage whose clock stood still: what is left of the term runs on after each pause, and so do the
 * reminder and the escalations. While a pause has no end, only the steps that come before it have a moment, and `dueAt`
 * is null unless the term was over by then. Give the calendar in which the deadline was promised, not an edited one.
 * Throws as `planDeadline`, and TermError for a pause that ends before it begins.
 */
export function planAfterPauses(stage: OpenStage): { dueAt: string | null; steps: DeadlineStep[] } {
  checkTerm(stage.term);
  const { amountMinutes, remindAtShare, escalation } = stage.term;
  const clock = clockOf(stage);
  const momentAt = (minutes: number) => momentOfRun(clock, Math.round(minutes * minuteMs));
  const dueAt = momentAt(amountMinutes);
  const remindAt = momentAt(amountMinutes * remindAtShare);
  const candidates = [
    { step: "remind", at: remindAt === dueAt ? null : remindAt },
    { step: "due", at: dueAt },
    ...escalation.map(({ afterMinutes }, index) => ({
      step: `escalate:${index + 1}`,
      at: momentAt(amountMinutes + afterMinutes),
    })),
  ];
  const steps = candidates.flatMap(({ step, at }) => (at === null ? [] : [{ step, at }]));
  // All moments have one form, so their texts sort as they do.
  return { dueAt, steps: steps.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))) };
}

/** The end of a term whose clock stood still, in UTC; null while it stands still before its end. Throws as the plan does. */
export function dueAfterPauses(stage: OpenStage): string | null {
  return planAfterPauses(stage).dueAt;
}

/**
 * Minutes of a term used until a moment, on the term's clock, pauses left out; to the nearest whole minute. Zero before
 * the opening. Throws TermError or CalendarError for malformed input.
 */
export function usedMinutes(stage: OpenStage & { until: string }): number {
  checkTerm(stage.term);
  return wholeMinutes(Math.max(0, runUntil(clockOf(stage), stage.until)));
}

export function clockOf({ calendar, term, openedAt, pauses }: OpenStage): RunningClock {
  return { calendar, clock: term.clock, openedAt, pauses };
}
