import type { Question } from "@/lib/domain/agreement";
import type { Exception } from "@/lib/domain/authority";

/**
 * How deep each row stands under the rows of its own question that it replaces: 1 for an exception, 2 for an exception
 * to one. Rows that replace none of their question are left out.
 */
export function depthsOf(
  rows: readonly { id: string; question: Question }[],
  exceptions: readonly Exception[],
): ReadonlyMap<string, number> {
  const question = new Map(rows.map((row) => [row.id, row.question]));
  const parents = new Map(
    exceptions.map(
      ({ row, replaces }) => [row, replaces.filter((id) => question.get(id) === question.get(row))] as const,
    ),
  );
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const above = parents.get(id) ?? [];
    const depth = above.length === 0 ? 0 : 1 + Math.max(...above.map(depthOf));
    if (depth > 0) depths.set(id, depth);
    return depth;
  };
  for (const id of parents.keys()) depthOf(id);
  return depths;
}
