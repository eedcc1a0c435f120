/** The sets of facts something was decided on: one per channel. */
export type CaseFacts = readonly Readonly<Record<string, string>>[];

/**
 * What the clock and the roster change by themselves, and who asks: an answer that was given at five to five is still
 * worth something at five past. Crisis mode is not among them: what was answered before a crisis is asked anew in it.
 */
const PASSING = new Set(["role", "moment", "atTheButtons"]);

/** Whether two decisions are about the same: the same facts of the work on the same channels. */
export function isSameMatter(one: CaseFacts, other: CaseFacts): boolean {
  return matterOf(one) === matterOf(other);
}

function matterOf(facts: CaseFacts): string {
  const sets = facts.map((set) => {
    const lasting = Object.entries(set).filter(([fact]) => !PASSING.has(fact));
    return JSON.stringify(lasting.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return [...new Set(sets)].sort().join("\n");
}
