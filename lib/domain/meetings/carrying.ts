import type { PointFacts, PointKind } from "./facts";

/** What the next week writes anew by itself: carried over only where somebody said so. */
const WRITES_ITSELF: ReadonlySet<PointKind> = new Set([
  "coming",
  "content",
  "consultation",
  "gap",
  "next_week",
  "mix",
  "goal",
  "campaign",
  "roster_gap",
]);

export type Ended = { id: string; kind: PointKind; state: string; isPinned: boolean };

/**
 * The points of a meeting that is over which come back in the next one, in their order: what was put off, what was not
 * reached, and what is pinned. What the week writes by itself comes back by itself.
 */
export const comingBack = <T extends Ended>(points: readonly T[]): T[] =>
  points.filter(({ kind, state, isPinned }) => {
    if (state === "dropped") return false;
    if (isPinned || state === "carried") return true;
    return state === "open" && !WRITES_ITSELF.has(kind);
  });

const idsOf = (items: readonly { itemId: string | null }[]): string => items.map(({ itemId }) => itemId).join();

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
    case "success":
      return `success:${facts.items.map(({ words }) => words).join()}`;
    case "misstep":
    case "missed":
    case "precedent":
      return `${facts.kind}:${idsOf(facts.items)}`;
    default:
      return facts.kind;
  }
}
