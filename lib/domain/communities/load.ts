import { bandOf, type Count } from "./share";

/**
 * What following up takes in a week against the hours the team has for everything together. `unknown`: of how many
 * nobody said how many hours they have; then less is known than there may be.
 */
export type Load = {
  minutes: number;
  communities: number;
  teamMinutes: number;
  /** The part of those hours that following may take. */
  roomMinutes: number;
  people: number;
  unknown: number;
  /** Null: nobody's hours are known, so nothing can be said. */
  fits: boolean | null;
};

/** So much of the hours may go to following: the rest is for writing, answering and meeting. A choice of Trekker's own. */
const FOLLOW_SHARE = 0.25;
const MINUTES_PER_HOUR = 60;

/** @param weekHours of each of the team; null: not said. */
export function loadOf(followed: readonly { weekMinutes: number }[], weekHours: readonly (number | null)[]): Load {
  const minutes = followed.reduce((sum, { weekMinutes }) => sum + weekMinutes, 0);
  const said = weekHours.filter((hours) => hours !== null);
  const teamMinutes = said.reduce((sum, hours) => sum + hours * MINUTES_PER_HOUR, 0);
  const roomMinutes = Math.floor(teamMinutes * FOLLOW_SHARE);
  return {
    ...{ minutes, communities: followed.length, teamMinutes, roomMinutes, people: weekHours.length },
    ...{ unknown: weekHours.length - said.length, fits: said.length === 0 ? null : minutes <= roomMinutes },
  };
}

/** Whether one more fits; null: not known. Seed 004 §4.3: add one when the follow-up is easily kept up. */
export const roomFor = ({ minutes, roomMinutes, fits }: Load, weekMinutes: number): boolean | null =>
  fits === null ? null : minutes + weekMinutes <= roomMinutes;

/** The community to begin with, or to add: the largest of those in which most are active (seed 004 §4.2). */
export function startWith<T extends { id: string; count: Omit<Count, "onDay"> | null }>(known: readonly T[]): T | null {
  const thriving = known.filter(({ count }) => count !== null && bandOf(count) === "thriving");
  const bySize = (a: T, b: T) => (b.count?.size ?? 0) - (a.count?.size ?? 0) || a.id.localeCompare(b.id);
  return thriving.toSorted(bySize)[0] ?? null;
}
