import { type Looking, WHOLE_BOARD } from "@/lib/domain/board/looking";

/** One thing that narrows or orders the board: what it is about, and the board without it. */
export type ActiveFilter = { about: "label" | "goal" | "segment" | "pinner" | "sort"; id: string; without: Looking };

/** Everything that is chosen behind the filter button, in the order in which it stands there. */
export function activeFilters(looking: Looking): ActiveFilter[] {
  const { labelIds, goalId, segmentId, pinnedById, sort } = looking;
  const labels = labelIds.map((id) => ({
    about: "label" as const,
    id,
    without: { ...looking, labelIds: labelIds.filter((other) => other !== id) },
  }));
  return [
    ...labels,
    ...(goalId ? [{ about: "goal" as const, id: goalId, without: { ...looking, goalId: null } }] : []),
    ...(segmentId ? [{ about: "segment" as const, id: segmentId, without: { ...looking, segmentId: null } }] : []),
    ...(pinnedById ? [{ about: "pinner" as const, id: pinnedById, without: { ...looking, pinnedById: null } }] : []),
    ...(sort === WHOLE_BOARD.sort
      ? []
      : [{ about: "sort" as const, id: sort, without: { ...looking, sort: WHOLE_BOARD.sort } }]),
  ];
}
