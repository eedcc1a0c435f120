import type { PointFacts } from "./facts";

/** What fits on a screen that people read from their chairs. */
const LIST_MAX = 8;

type List<T> = { items: readonly T[]; more: number };

/** What came since first, then what was not spoken about before; what stands in both is said once. */
function joined<T>(now: List<T>, before: List<T>, keyOf: (item: T) => string): { items: T[]; more: number } {
  const known = new Set(now.items.map(keyOf));
  const items = [...now.items, ...before.items.filter((item) => !known.has(keyOf(item)))];
  const shown = items.slice(0, LIST_MAX);
  return { items: shown, more: now.more + before.more + items.length - shown.length };
}

const NONE = { items: [], more: 0 };

/**
 * What the week writes of a kind together with what an earlier meeting did not come to; null where nothing is left to
 * speak about. Of what was late the week lists again whatever still waits: of before, only what was done is kept.
 */
export function gathered(before: PointFacts, now: PointFacts | null): PointFacts | null {
  if (before.kind === "success") {
    const since = now?.kind === "success" ? now : null;
    const list = joined(since ?? NONE, before, ({ words, onDay }) => `${onDay} ${words}`);
    return { ...before, published: since?.published ?? before.published, ...list };
  }
  if (before.kind === "misstep") {
    const since = now?.kind === "misstep" ? now : NONE;
    return { ...before, ...joined(since, before, ({ itemId, at }) => `${itemId} ${at}`) };
  }
  if (before.kind === "precedent") {
    const since = now?.kind === "precedent" ? now : NONE;
    return { ...before, ...joined(since, before, ({ precedentId }) => precedentId) };
  }
  if (before.kind === "missed") {
    const since = now?.kind === "missed" ? now : NONE;
    const done = { items: before.items.filter(({ doneAt }) => doneAt !== null), more: 0 };
    const list = joined(since, done, ({ itemId, stage }) => `${itemId} ${stage}`);
    return list.items.length > 0 ? { ...before, ...list } : null;
  }
  return now;
}
