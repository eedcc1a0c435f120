import type { PointKind } from "./facts";

/** What a point of each kind is given, where there is time enough; an own point says itself. */
const WISHES: Record<PointKind, number> = {
  idea: 3,
  success: 5,
  misstep: 5,
  missed: 4,
  coming: 3,
  content: 2,
  consultation: 5,
  gap: 10,
  precedent: 3,
  next_week: 4,
  mix: 2,
  goal: 4,
  campaign: 4,
  roster_gap: 3,
  own: 5,
};

export const wishedMinutes = (kind: PointKind): number => WISHES[kind];

/**
 * Shares the time of a meeting out over what its points ask for: each gets what it asks while there is enough, else all
 * give way in proportion, none under a minute. What is left over goes, minute by minute, to those that gave way most.
 */
export function shareOut(wishes: readonly number[], total: number): number[] {
  const asked = wishes.reduce((sum, wish) => sum + wish, 0);
  if (asked <= total) return [...wishes];
  const exact = wishes.map((wish) => (wish * total) / asked);
  const shares = exact.map((share) => Math.max(1, Math.floor(share)));
  let left = total - shares.reduce((sum, share) => sum + share, 0);
  const byLoss = exact.map((share, index) => ({ index, loss: share - Math.floor(share) }));
  for (const { index } of byLoss.toSorted((one, other) => other.loss - one.loss)) {
    if (left <= 0) break;
    const [share = 1, wish = 1] = [shares[index], wishes[index]];
    if (share >= wish || (exact[index] ?? 0) < 1) continue;
    shares[index] = share + 1;
    left -= 1;
  }
  return shares;
}

type Asking = { minutes: number; isTimed: boolean };

/** The minutes of each point: what somebody gave it, and for the others a share of what is left of the meeting. */
export function timed(points: readonly Asking[], total: number): number[] {
  const given = points.reduce((sum, { minutes, isTimed }) => sum + (isTimed ? minutes : 0), 0);
  const others = points.filter(({ isTimed }) => !isTimed).map(({ minutes }) => minutes);
  const shares = shareOut(others, Math.max(0, total - given)).values();
  return points.map(({ minutes, isTimed }) => (isTimed ? minutes : (shares.next().value ?? minutes)));
}
