import type { PointKind } from "./facts";
import { timed } from "./minutes";
import { inOrder, type Part } from "./parts";

type Shown = { id: string; state: string };

/** The how manieth a point is of what is on the agenda, counted from 1; null where it is not on it. */
export function agendaPlace(points: readonly Shown[], pointId: string | null): { at: number; of: number } | null {
  const there = points.filter(({ state }) => state !== "dropped");
  const at = there.findIndex(({ id }) => id === pointId) + 1;
  return at > 0 ? { at, of: there.length } : null;
}

type Arranged = {
  part: Part;
  kind: PointKind;
  isPlaced: boolean;
  position: number;
  /** What it asks for, or was given. */
  minutes: number;
  isTimed: boolean;
};

/** Points in the order of the agenda, each with its minutes of a meeting that takes so many in all. */
export function arranged<T extends Arranged>(points: readonly T[], total: number): T[] {
  const ordered = inOrder(points);
  const minutes = timed(ordered, total);
  return ordered.map((point, index) => ({ ...point, minutes: minutes[index] ?? point.minutes }));
}
