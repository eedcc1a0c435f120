/** One thing promised about one case: how long it took, and whether that was in time; null while it is still open. */
export type Judged = { isMet: boolean | null; usedMinutes: number | null };

export type Summary = {
  met: number;
  missed: number;
  /** Answered with nothing promised, or promised and neither answered nor late yet. */
  undecided: number;
  /** Half was done within so many working minutes; null without any. */
  medianMinutes: number | null;
  /** Nine out of ten were done within so many. */
  p90Minutes: number | null;
};

/** What came of promises, over all of them. */
export function summaryOf(judged: readonly Judged[]): Summary {
  const used = judged.flatMap(({ usedMinutes }) => (usedMinutes === null ? [] : [usedMinutes]));
  const met = judged.filter((one) => one.isMet === true).length;
  const missed = judged.filter((one) => one.isMet === false).length;
  return {
    met,
    missed,
    undecided: judged.length - met - missed,
    medianMinutes: within(used, 50),
    p90Minutes: within(used, 90),
  };
}

/** The smallest of the values that so many per cent of them do not exceed (nearest rank); null without values. */
function within(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null;
}

/** Whether a promise was kept: by when it was done, or once its moment passed without; null while it can still be. */
export function outcomeOf({ dueAt, doneAt }: { dueAt: Date | null; doneAt: Date | null }, now: Date): boolean | null {
  if (!dueAt) return null;
  if (doneAt) return doneAt <= dueAt;
  return dueAt < now ? false : null;
}
