import type { PointFacts, PointKind } from "./facts";
import { gathered } from "./gathering";

/** How the points of a kind come back in a later meeting of the series. */
type Return =
  /** In the words of whoever put it there. */
  | "as_said"
  /** For as long as it still hangs on the board. */
  | "while_it_hangs"
  /** What was not spoken about joins what the next week writes of the kind: one point, once. */
  | "gathers"
  /** The week writes it again from how things stand by then. */
  | "anew";

const RETURNS: Record<PointKind, Return> = {
  own: "as_said",
  idea: "while_it_hangs",
  success: "gathers",
  misstep: "gathers",
  missed: "gathers",
  precedent: "gathers",
  coming: "anew",
  content: "anew",
  consultation: "anew",
  gap: "anew",
  next_week: "anew",
  mix: "anew",
  goal: "anew",
  campaign: "anew",
  roster_gap: "anew",
};

/** What became of what a point is about; null: nothing of its own, or gone. */
export type Became = { kind: "idea"; column: string; votes: number } | { kind: "consultation"; state: string } | null;

/** Nobody chose or parked it, and it was not made anything of. */
const hangs = (became: Became): boolean =>
  became?.kind === "idea" && (became.column === "pinned" || became.column === "bundled");
const isAsked = (became: Became): boolean => became?.kind === "consultation" && became.state === "open";

export type Ended = { kind: PointKind; state: string; isPinned: boolean; facts: PointFacts; became: Became };

/**
 * The points of a meeting that is over which come back in the next one, in their order: what was not reached or put off
 * and is still open in the world, and what people pinned. What the week writes by itself comes back by itself; put off by
 * hand it is taken along, for what was weighed about it.
 */
export const comingBack = <T extends Ended>(points: readonly T[]): T[] => points.filter(comesBack);

function comesBack({ kind, state, isPinned, facts, became }: Ended): boolean {
  const isLeft = state === "open" || state === "carried";
  switch (RETURNS[kind]) {
    case "as_said":
      return isLeft || (isPinned && state !== "dropped");
    case "while_it_hangs":
      return isLeft && hangs(became);
    case "gathers":
      return isLeft && "items" in facts && facts.items.length > 0;
    case "anew":
      return state === "carried" && (kind !== "consultation" || isAsked(became));
  }
}

type Laid = { kind: PointKind; state: string; facts: PointFacts; became: Became };
type Written = { facts: PointFacts };

export type Woven<L, W> = {
  /** What stays on the agenda, with what is known of it by now. */
  kept: L[];
  /** What is not so any more, or stands there already: it leaves the agenda. */
  left: L[];
  /** What the week writes beside it. */
  fresh: W[];
};

/**
 * The points that lie on an agenda beside what the week writes: each subject once, with its latest facts. What was taken
 * off the agenda is not written again.
 */
export function weave<L extends Laid, W extends Written>(laid: readonly L[], written: readonly W[]): Woven<L, W> {
  const now = new Map(written.map(({ facts }) => [subjectOf(facts), facts]));
  const known = new Set<string>();
  const woven: Woven<L, W> = { kept: [], left: [], fresh: [] };
  for (const point of laid.toSorted((one, other) => Number(isOff(other)) - Number(isOff(one)))) {
    const subject = subjectOf(point.facts);
    const facts = isOff(point) || isDouble(point, known) ? null : renewed(point, now.get(subject) ?? null);
    known.add(subject);
    if (facts) woven.kept.push({ ...point, facts });
    else if (!isOff(point)) woven.left.push(point);
  }
  woven.fresh.push(...written.filter(({ facts }) => !known.has(subjectOf(facts))));
  return woven;
}

const isOff = ({ state }: Pick<Laid, "state">): boolean => state === "dropped";
const isDouble = ({ kind, facts }: Laid, known: ReadonlySet<string>): boolean =>
  kind !== "own" && known.has(subjectOf(facts));

/** What is known of a point by now; null where it is not so any more. */
function renewed({ kind, facts, became }: Laid, written: PointFacts | null): PointFacts | null {
  switch (RETURNS[kind]) {
    case "as_said":
      return facts;
    case "while_it_hangs":
      return hangs(became) && became?.kind === "idea" && facts.kind === "idea"
        ? { ...facts, votes: became.votes }
        : null;
    case "gathers":
      return gathered(facts, written);
    case "anew":
      return written ?? (isAsked(became) ? facts : null);
  }
}

/** What a point is about: two points of one meeting with the same are one. */
export function subjectOf(facts: PointFacts): string {
  switch (facts.kind) {
    case "idea":
      return `idea:${facts.ideaId}`;
    case "consultation":
      return `consultation:${facts.consultationId}`;
    case "goal":
      return `goal:${facts.goalId}`;
    case "campaign":
      return `campaign:${facts.campaignId}`;
    case "gap":
      return `gap:${facts.power}:${JSON.stringify(Object.entries(facts.facts).sort())}`;
    default:
      return facts.kind;
  }
}
