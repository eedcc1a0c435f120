import type { Calendar } from "@/lib/domain/worktime";
import { minuteMs, parseInstant, wholeMinutes } from "@/lib/domain/worktime/instant";
import { runBetween } from "./pauses";
import { clockOf, type OpenStage, usedMinutes } from "./plan";
import { checkTerm, millisecondsBetween, type Term } from "./term";

/** The share of a term from which it is called "soon". */
export const soonFromShare = 0.75;

export type Judgement = {
  inTime: boolean;
  /** used on the term's clock, pauses left out */
  usedMinutes: number;
  /** on the term's clock from done to due: positive was left, negative was too much; 0 when late outside opening hours */
  differenceMinutes: number;
};

/**
 * Whether a stage was done in time: from the stored end and the moment it was done, nothing else. An end that was reached
 * to the millisecond is in time, and what is done while the clock stands still (a pause without an end) counts as done
 * when it stopped. The amounts beside it are for the record and are measured in the calendar given, so an edited
 * calendar can change them, never the verdict. Throws TermError or CalendarError for malformed input.
 */
export function judge(stage: OpenStage & { dueAt: string; doneAt: string }): Judgement {
  const { dueAt, doneAt, pauses } = stage;
  const used = usedMinutes({ ...stage, until: doneAt });
  const judgedAt = pauses
    .filter(({ to }) => to === null)
    .map(({ from }) => from)
    .reduce(earliest, doneAt);
  const clock = clockOf({ ...stage, pauses: pauses.filter(({ to }) => to !== null) });
  return {
    inTime: parseInstant(judgedAt) <= parseInstant(dueAt),
    usedMinutes: used,
    differenceMinutes: wholeMinutes(runBetween(clock, judgedAt, dueAt)),
  };
}

export type DueState = {
  /** "late" from the first moment after the end; "soon" from 75 % of the term; "standing_still" whatever is left */
  state: "calm" | "soon" | "late" | "standing_still";
  /** on the term's clock, negative when late; while standing still, what was left when it stopped */
  remainingMinutes: number;
  /** how much of the term is used: 0 at the opening, 1 at the end, more when late */
  share: number;
};

/** `now` is the caller's clock; `pausedSince` is when the clock stopped, if it stands still now. */
export type RunningStage = {
  calendar: Calendar;
  term: Term;
  openedAt: string;
  dueAt: string;
  now: string;
  pausedSince?: string | null;
};

/**
 * How a stage that is not done yet stands against its stored end. Earlier pauses need no mention: they have moved the
 * stored end. After an extension, give a term that holds the longer amount. Throws TermError or CalendarError.
 */
export function dueState({ calendar, term, openedAt, dueAt, now, pausedSince = null }: RunningStage): DueState {
  checkTerm(term);
  const measuredAt = latest(openedAt, pausedSince ?? now);
  const remaining = millisecondsBetween({ calendar, clock: term.clock }, measuredAt, dueAt);
  const amount = term.amountMinutes * minuteMs;
  const share = amount === 0 ? 1 : Math.max(0, 1 - remaining / amount);
  return { state: stateOf(), remainingMinutes: wholeMinutes(remaining), share };

  function stateOf(): DueState["state"] {
    if (pausedSince !== null) return "standing_still";
    if (parseInstant(now) > parseInstant(dueAt)) return "late";
    return share >= soonFromShare ? "soon" : "calm";
  }
}

function earliest(a: string, b: string): string {
  return parseInstant(a) < parseInstant(b) ? a : b;
}

function latest(a: string, b: string): string {
  return parseInstant(a) > parseInstant(b) ? a : b;
}
