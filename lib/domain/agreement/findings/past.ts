import type { Matrix, When } from "@/lib/domain/authority";
import type { Happened, PastItem, PastSituation } from "./model";

/** Items that are named beside a count; more than this is a list of its own. */
const ITEMS_SHOWN = 20;

/**
 * The past that can be asked about these dimensions. A topic that was scrapped since, or somebody who held no role,
 * makes a situation that no row can be about.
 */
export function fittingPast(past: readonly PastSituation[], dimensions: Matrix["dimensions"]): PastSituation[] {
  const known = Object.entries(dimensions).map(([fact, values]) => [fact, new Set(values)] as const);
  return past.filter(({ facts }) => known.every(([fact, values]) => values.has(facts[fact] ?? "")));
}

/** Whether a situation lies in the condition; the condition is read once, however many situations are asked. */
export function within(when: When): (facts: Record<string, string>) => boolean {
  const wanted = Object.entries(when).map(([fact, values]) => ({ fact, values: new Set(values) }));
  return (facts) => wanted.every(({ fact, values }) => values.has(facts[fact] ?? ""));
}

/** How often these situations came up, and the latest work on which they did, each piece once. */
export function happened(past: readonly PastSituation[]): Happened {
  const latest = past.flatMap(({ examples }) => examples).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const items = new Map<string, PastItem>();
  for (const item of latest) if (!items.has(item.itemId)) items.set(item.itemId, item);
  return { count: past.reduce((sum, { count }) => sum + count, 0), items: [...items.values()].slice(0, ITEMS_SHOWN) };
}

/** The situation that came up most often; undefined of an empty past. */
export const mostFrequent = (past: readonly PastSituation[]): PastSituation | undefined =>
  past.reduce<PastSituation | undefined>((most, one) => (most && most.count >= one.count ? most : one), undefined);
