/** Of each fact the values it had: several channels are several values of one fact. */
export type PrecedentFacts = Readonly<Record<string, readonly string[]>>;

/** The sets of facts of a decision as one: of each fact every value it had, in a fixed order. */
export function gathered(sets: readonly Readonly<Record<string, string>>[]): Record<string, string[]> {
  const facts = new Map<string, Set<string>>();
  for (const set of sets) {
    for (const [fact, value] of Object.entries(set)) facts.set(fact, (facts.get(fact) ?? new Set()).add(value));
  }
  return Object.fromEntries([...facts].map(([fact, values]) => [fact, [...values].sort()]));
}
