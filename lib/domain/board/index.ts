import { ok, type Result, refuse } from "@/lib/domain/result";

/*
 * The board (prikbord): where ideas hang, and which way they may go. Source: domain.md "Board", seed 004 §2.3.
 * No idea is rejected: it is answered by being selected or parked, and a parked one can always come back.
 */

/** The columns in the order in which people read them. */
export const COLUMNS = ["pinned", "bundled", "selected", "in_the_works", "published", "parked"] as const;
export type ShownColumn = (typeof COLUMNS)[number];
/** Where an idea is; `gone`: off the board, as it went up in another or its import was taken back. */
export type Column = ShownColumn | "gone";

/** The columns a person can move an idea to; the others follow from what happens to its post. */
export const MOVABLE = ["pinned", "selected", "parked"] as const satisfies readonly Column[];
export type MovableColumn = (typeof MOVABLE)[number];

const MOVES: Record<Column, readonly MovableColumn[]> = {
  pinned: ["selected", "parked"],
  bundled: ["selected", "parked"],
  selected: ["pinned", "parked"],
  in_the_works: [],
  published: [],
  parked: ["pinned", "selected"],
  gone: [],
};

/** What may be shown of the board: everything, what the viewer pinned, what still waits for an answer. */
export const FILTERS = ["all", "mine", "unanswered"] as const;
export type Filter = (typeof FILTERS)[number];

export const TITLE_MAX = 140;
export const BODY_MAX = 4_000;
export const WORDS_MAX = 500;
export const REMARK_MAX = 2_000;

/** Where an idea may be moved to from its column, in the order of the columns. */
export function movesFrom(column: Column): readonly MovableColumn[] {
  return MOVES[column];
}

/** Whether an idea may go from one column to the other by hand; every column is one of `COLUMNS`. */
export function checkMove(from: Column, to: MovableColumn): Result<true> {
  if (MOVES[from].includes(to)) return ok(true);
  return refuse("wrong_state", "board.notFromHere");
}

/** An idea that hangs on the board again waits for an answer; in every other column it has got one. */
export function isAnswerIn(column: Column): boolean {
  return column !== "pinned" && column !== "bundled";
}

/**
 * By when an idea that is put back must be answered: the moment that was promised while that is still to come, else
 * the end of a term that begins anew. Moments are ISO texts in UTC.
 */
export function answerDueAgain(moments: { promisedAt: string; now: string; newTermEndsAt: string }): string {
  return moments.promisedAt > moments.now ? moments.promisedAt : moments.newTermEndsAt;
}

/** What has to be known of an idea to say whether a filter shows it. */
export type Filtered = { pinnedById: string; answeredAt: string | null };

/** Whether a filter shows an idea to somebody; the same question the list asks of the database. */
export function isShown(idea: Filtered, filter: Filter, viewerId: string): boolean {
  if (filter === "mine") return idea.pinnedById === viewerId;
  if (filter === "unanswered") return idea.answeredAt === null;
  return true;
}
