import type { Stretch } from "./moments";

/** Whether two stretches share any moment. */
export const overlap = (one: Stretch, other: Stretch): boolean => one.from < other.until && other.from < one.until;

/** The same time in as few stretches as can be, in order. */
export function united(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { from, until } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else if (until > from) result.push({ from, until });
  }
  return result;
}

/** What is left of the first when the second is taken away, in order. */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  const away = united(taken);
  return united(stretches).flatMap((stretch) => {
    const left: Stretch[] = [];
    let { from } = stretch;
    for (const one of away) {
      if (one.until <= from) continue;
      if (one.from >= stretch.until) break;
      if (one.from > from) left.push({ from, until: one.from });
      from = one.until;
    }
    return from < stretch.until ? [...left, { from, until: stretch.until }] : left;
  });
}

/** The part of a stretch that lies in another; null when none does. */
export function within(stretch: Stretch, bounds: Stretch): Stretch | null {
  const part = { from: Math.max(stretch.from, bounds.from), until: Math.min(stretch.until, bounds.until) };
  return part.until > part.from ? part : null;
}

/** How long they are together, in minutes; what overlaps counts once. */
export const minutesOf = (stretches: readonly Stretch[]): number =>
  Math.round(united(stretches).reduce((sum, { from, until }) => sum + until - from, 0) / 60_000);
