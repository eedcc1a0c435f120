/*
 * Deadlines: what a term means in moments, how much of it is used, and whether something was in time.
 *
 * Everything is data in, data out; the present moment is always an argument. Moments are ISO texts with "Z" or an
 * offset, answers are UTC. Source: the seed's "binnen welke termijn", domain chapter "Deadlines".
 */
import { type Calendar, isOpen, nextOpening } from "@/lib/domain/worktime";
import { formatInstant, parseInstant } from "@/lib/domain/worktime/instant";

export { type HumanAmount, humanAmount } from "./amount";
export { type Countdown, countdown } from "./countdown";
export { type DueState, dueState, type Judgement, judge, type RunningStage, soonFromShare } from "./judge";
export { movedByPause } from "./pauses";
export {
  type DeadlinePlan,
  type DeadlineStep,
  dueAfterPauses,
  type OpenStage,
  planAfterPauses,
  planDeadline,
  usedMinutes,
} from "./plan";
export {
  checkTerm,
  defaultRemindAtShare,
  millisecondsBetween,
  momentAfter,
  type Pause,
  type Term,
  TermError,
} from "./term";

/** Whether people work at this moment: opening time belongs to it, closing time does not. Throws CalendarError. */
export function isWorkingMoment(calendar: Calendar, iso: string): boolean {
  return isOpen(calendar, iso);
}

/**
 * When a mail may go out, in UTC: now when it is urgent or people are at work, else at the next opening. Throws
 * CalendarError, `never_open` when a mail that is not urgent would wait for ever.
 */
export function mailMoment(calendar: Calendar, nowIso: string, urgent: boolean): string {
  return urgent ? formatInstant(parseInstant(nowIso)) : nextOpening(calendar, nowIso);
}
