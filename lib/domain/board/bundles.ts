import { ok, type Result, refuse } from "@/lib/domain/result";
import { type Column, isAnswerIn, type MovableColumn, type ShownColumn } from "./index";

/*
 * Bundles: ideas that belong together, stacked under a theme that posts are made from. Source: domain.md "Board". The
 * ideas of a stack hang where the stack hangs, and are answered with it as each would be by itself.
 */

/** Where a stack can hang. One that waits for an answer hangs under `bundled`, as its ideas did under `pinned`. */
export type BundleColumn = Exclude<ShownColumn, "pinned">;

/** Where a person can move a stack to; the others follow from what happens to its posts. */
export const BUNDLE_MOVABLE = ["bundled", "selected", "parked"] as const satisfies readonly BundleColumn[];
export type BundleTarget = (typeof BUNDLE_MOVABLE)[number];

export const BUNDLE_IDEAS_MAX = 50;

const MOVES: Record<BundleColumn, readonly BundleTarget[]> = {
  bundled: ["selected", "parked"],
  selected: ["bundled", "parked"],
  in_the_works: [],
  published: [],
  parked: ["bundled", "selected"],
};

/** Where a stack may be moved to from its column, in the order of the columns. */
export function bundleMovesFrom(column: BundleColumn): readonly BundleTarget[] {
  return MOVES[column];
}

/** Whether a stack may go from one column to the other by hand. */
export function checkBundleMove(from: BundleColumn, to: BundleTarget): Result<true> {
  return MOVES[from].includes(to) ? ok(true) : refuse("wrong_state", "board.notFromHere");
}

/** Where a new stack hangs: where the idea hung that the others were laid on. Null: no stack is begun with this one. */
export function columnOfNewBundle(first: Column): BundleTarget | null {
  if (first === "pinned") return "bundled";
  return BUNDLE_MOVABLE.find((column) => column === first) ?? null;
}

/** Whether an idea may be laid on a stack. Parking asks for a word to each pinner, so it is no side effect of stacking. */
export function checkStacking(from: Column, onto: BundleColumn): Result<true> {
  const isFree = columnOfNewBundle(from) !== null;
  if (!isFree) return refuse("wrong_state", "bundles.ideaElsewhere");
  if (MOVES[onto].length === 0) return refuse("wrong_state", "bundles.atWork");
  return onto === "parked" && from !== "parked" ? refuse("wrong_state", "bundles.parked") : ok(true);
}

/** Whether laying an idea on a stack answers it anew or takes its answer back; else its term simply goes on. */
export function changesAnswer(from: Column, to: Column): boolean {
  return from !== to && (isAnswerIn(from) || isAnswerIn(to));
}

/** Where an idea hangs that is taken out of its stack; null while a post is made of the stack. */
export function columnOutside(bundle: BundleColumn): MovableColumn | null {
  if (bundle === "bundled") return "pinned";
  return bundle === "selected" || bundle === "parked" ? bundle : null;
}

/** What has to be known of an idea in a stack to say which lies on top. Moments are ISO texts. */
export type Stacked = { id: string; bundledAt: string };

/** The order in a stack: as the ideas were laid on it, the first on top. */
export function inStackOrder(a: Stacked, b: Stacked): number {
  if (a.bundledAt !== b.bundledAt) return a.bundledAt < b.bundledAt ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** What the ideas of a stack have in common, such as who pinned them: each once, as they come. */
export const eachOnce = <T extends { id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

/** The idea whose answer is due first among those that wait for one; null when none does. Moments are ISO texts. */
export function mostUrgent<T extends { answeredAt: string | null; answerDueAt: string }>(
  ideas: readonly T[],
): T | null {
  const waiting = ideas.filter(({ answeredAt }) => answeredAt === null);
  return waiting.reduce<T | null>(
    (first, idea) => (first && first.answerDueAt <= idea.answerDueAt ? first : idea),
    null,
  );
}

/**
 * Where ideas hang by what became of the posts that were made of them: in the works as long as one is open, published
 * once one went out, and among the chosen ones again when none did.
 */
export function columnByPosts(states: readonly string[]): "in_the_works" | "published" | "selected" {
  if (states.includes("open")) return "in_the_works";
  return states.includes("published") ? "published" : "selected";
}

/** A card of a stack that lies under another one: it is drawn with the stack and not by itself. */
export function liesUnder({ bundle, stack }: { bundle: unknown; stack: unknown }): boolean {
  return bundle !== null && stack === null;
}
