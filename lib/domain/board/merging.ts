import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Column } from "./index";

type Merging = { id: string; column: Column };

/** Columns an idea can still go up in another from: what a post is made of keeps its own place. */
const MERGEABLE: readonly Column[] = ["pinned", "bundled", "selected", "parked"];

export const isMergeable = (column: Column): boolean => MERGEABLE.includes(column);

/** Whether one idea may go up in another that says the same; the other hangs anywhere on the board. */
export function checkMerge(idea: Merging, into: Merging): Result<true> {
  if (idea.id === into.id) return refuse("wrong_state", "merging.itself");
  if (idea.column === "gone" || into.column === "gone") return refuse("wrong_state", "merging.gone");
  return isMergeable(idea.column) ? ok(true) : refuse("wrong_state", "merging.atWork");
}

/** Votes of two ideas together: nobody counts twice. Gives who is added to the votes that were there. */
export function votersToAdd(there: readonly string[], coming: readonly string[]): string[] {
  const known = new Set(there);
  return [...new Set(coming)].filter((memberId) => !known.has(memberId));
}

/** What has to be known of two ideas to say which of them the other goes up in. Moments are ISO texts. */
export type Twin = { id: string; column: Column; votes: number; pinnedAt: string };

/** How far on its way an idea is; what a post is made of never goes up in something else. */
const WAY: Record<Column, number> = {
  published: 4,
  in_the_works: 4,
  selected: 3,
  bundled: 2,
  pinned: 2,
  parked: 1,
  gone: 0,
};

/**
 * Of two ideas that say the same, the one that stays: the one that is further on its way, else the one with more votes,
 * else the one that was pinned first. The same whichever of the two somebody looks at.
 */
export function whichStays<T extends Twin, U extends Twin>(one: T, other: U): { stays: T | U; goes: T | U } {
  const by = [
    WAY[other.column] - WAY[one.column],
    other.votes - one.votes,
    Date.parse(one.pinnedAt) - Date.parse(other.pinnedAt),
    one.id < other.id ? -1 : 1,
  ].find((difference) => difference !== 0);
  return (by ?? 0) < 0 ? { stays: one, goes: other } : { stays: other, goes: one };
}
