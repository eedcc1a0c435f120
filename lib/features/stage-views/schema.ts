import type { Stage } from "@/lib/domain/agreement";
import type { Countdown, Term } from "@/lib/domain/deadlines";
import type { PersonRef } from "@/lib/domain/workflow";

/** One of the four stages as the flow shows it: done, now, or to come. Moments are ISO texts. */
export type StageView = {
  stage: Stage;
  state: "done" | "now" | "to_come";
  /** Who did it, has it, or will be able to; by name. */
  people: PersonRef[];
  startedAt: string | null;
  endedAt: string | null;
  outcome: string | null;
  /** Positive: minutes to spare on the term's clock; negative: too late. */
  differenceMinutes: number | null;
  due: Countdown | null;
  passedOnToRole: string | null;
  /** What happens at the deadline, and to whom it goes then. */
  afterwards: Term["afterwards"] | null;
  goesTo: PersonRef[];
  /** Since when somebody else has it and the clock stands still. */
  standsStillSince: string | null;
};

/** What comes after the step that can be taken now: by whom, within what, and until when if it is taken now. */
export type WhatFollows = {
  people: PersonRef[];
  amountMinutes: number;
  clock: Term["clock"];
  dueAt: string;
  /** Without a topic nobody can be asked to agree to the content, and it would lie there. */
  needsTopic: boolean;
  /** Goes out at the planned moment without another hand. */
  goesByItself: boolean;
};
