import type { Fact, Matrix, Row } from "@/lib/domain/authority";

/** The facts that have two values: of those one is chosen, or either will do. */
export const isTwofold = (dimensions: Matrix["dimensions"], fact: Fact): boolean => dimensions[fact]?.length === 2;

/**
 * The situations of a row once a fact has these values, in the order of its dimension. None of them, and all of them,
 * mean any: the fact is left out.
 */
export function withValues(
  when: Row["when"],
  fact: Fact,
  { values, all }: { values: ReadonlySet<string>; all: readonly string[] },
): Row["when"] {
  const { [fact]: _, ...others } = when;
  const chosen = all.filter((value) => values.has(value));
  return chosen.length === 0 || chosen.length === all.length ? others : { ...others, [fact]: chosen };
}
