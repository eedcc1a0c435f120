import type { PointKind } from "./facts";

/** The parts of the agenda in the order in which a meeting goes through them; what people added comes last. */
export const PARTS = [
  "ideas",
  "results",
  "deadlines",
  "decide",
  "mix_and_goals",
  "campaigns",
  "buttons",
  "own",
] as const;
export type Part = (typeof PARTS)[number];

const PART_OF: Record<PointKind, Part> = {
  idea: "ideas",
  success: "results",
  misstep: "results",
  missed: "deadlines",
  coming: "deadlines",
  content: "deadlines",
  consultation: "decide",
  gap: "decide",
  precedent: "decide",
  next_week: "mix_and_goals",
  mix: "mix_and_goals",
  goal: "mix_and_goals",
  campaign: "campaigns",
  roster_gap: "buttons",
  own: "own",
};

/** Within a part points stand in the order in which their kinds are named here. */
const KINDS = Object.keys(PART_OF) as PointKind[];

export const partOf = (kind: PointKind): Part => PART_OF[kind];

type Placed = { part: Part; kind: PointKind; isPlaced: boolean; position: number };

/**
 * Points in the order of the agenda: part by part, in each first what somebody put in its place, then kind by kind; of
 * one kind in the order in which they came.
 */
export function inOrder<T extends Placed>(points: readonly T[]): T[] {
  const rank = ({ part, kind, isPlaced, position }: Placed) =>
    isPlaced ? [PARTS.indexOf(part), 0, position] : [PARTS.indexOf(part), 1, KINDS.indexOf(kind)];
  return points.toSorted((one, other) => compare(rank(one), rank(other)));
}

const compare = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
};
