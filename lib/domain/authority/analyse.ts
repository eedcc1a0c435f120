import type { CompiledMatrix } from "./compile";
import { findGaps } from "./gaps";
import { findIneffective } from "./ineffective";
import type { Finding } from "./model";
import { findConflicts, findExceptions } from "./overlaps";

/**
 * Everything that the people who own the agreement should know about it, exactly and without walking the situations:
 * - `gap`: situations of a power in the matrix that no row answers; per power disjoint boxes that together are all of them;
 * - `ineffective`: a row that can be removed without changing a verdict or an obligation anywhere (of two rows that say
 *   the same, both are: either can go, not both), with a situation it matches;
 * - `conflict`: two rows that cross, disagree on the verdict, and both count in the example;
 * - `exception`: a row with the rows it replaces wherever it matches (`exampleOf` gives a situation).
 *
 * Source: seed 004 §6.2 and §6.3, domain.md "Analysis". Throws nothing.
 */
export function analyse(compiled: CompiledMatrix): Finding[] {
  return [...findGaps(compiled), ...findIneffective(compiled), ...findConflicts(compiled), ...findExceptions(compiled)];
}
