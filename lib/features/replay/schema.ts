import { z } from "zod";
import type { Change } from "@/lib/domain/agreement/replay";
import type { Answered } from "@/lib/domain/authority";

export const REPLAY_MONTHS = [1, 3, 6, 12] as const;
export type ReplayMonths = (typeof REPLAY_MONTHS)[number];
export const FIRST_MONTHS: ReplayMonths = 3;

/** From the address: how many months back. */
export const replayQuery = z.object({
  months: z.coerce.number().pipe(z.union(REPLAY_MONTHS.map((months) => z.literal(months)))),
});

/** Of every kind of change this many are kept to look at; the counts are of all of them. */
export const LINES_MAX = 100;

/** A decision that would come out differently. `at` is an ISO text, `rows` are numbers of the draft. */
export type ReplayLine = {
  entryId: string;
  itemId: string | null;
  title: string | null;
  at: string;
  by: string;
  role: string | null;
  power: string;
  change: Change;
  from: Answered;
  to: Answered;
  rows: number[];
};

export type DeadlineChange = "late" | "in_time";

/** A deadline that would have turned over. Moments are ISO texts. */
export type DeadlineLine = {
  stageRunId: string;
  itemId: string;
  title: string;
  stage: string;
  change: DeadlineChange;
  dueAt: string;
  draftDueAt: string;
  closedAt: string | null;
};

export type ReplayCounts = Record<Change, number>;
export type DeadlineCounts = { late: number; in_time: number; wasLate: number };

/** What is played: the draft as it stood (`draftId`, `revision`), over what lies between two moments. */
export type ReplayStart = {
  kind: "start";
  from: string;
  until: string;
  draftId: string;
  revision: number;
  number: number;
  decisions: number;
  stages: number;
};

/** One line of the answer of /api/agreement/replay; a reader keeps the last counts and all lines. */
export type ReplayMessage =
  | ReplayStart
  | { kind: "decisions"; read: number; counts: ReplayCounts; lines: ReplayLine[] }
  | { kind: "stages"; read: number; counts: DeadlineCounts; lines: DeadlineLine[] }
  | { kind: "done" }
  | { kind: "fault"; reference: string };
