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

type Placed = { part: Part; kind: PointKind };

/** Points in the order of the agenda; of one kind in the order in which they came. */
export function inOrder<T extends Placed>(points: readonly T[]): T[] {
  const rank = ({ part, kind }: Placed) => PARTS.indexOf(part) * KINDS.length + KINDS.indexOf(kind);
  return [...points].sort((one, other) => rank(one) - rank(other));
}
