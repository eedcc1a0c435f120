/** What a contest has to say of itself before anybody asks: each has a place of its own (seed 000). */
export const RULE_KINDS = ["prize", "closing", "choosing", "regulations"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** How things stand, what to answer to a question, and the rules of a contest. */
export const FACT_KINDS = ["state", "answer", ...RULE_KINDS] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export const isRule = (kind: FactKind): kind is RuleKind => RULE_KINDS.some((rule) => rule === kind);

/** One wording of a fact. All wordings at one position are the same fact, in the order of their revision. */
export type Wording = {
  kind: FactKind;
  position: number;
  revision: number;
  /** The count of changes of the campaign at which it became so. */
  sinceRevision: number;
  /** Of an answer: what people ask. */
  question: string;
  words: string;
};

/** A question that waits for its answer: shown and told, and no fact yet. */
export const isUnanswered = ({ kind, words }: Pick<Wording, "kind" | "words">): boolean =>
  kind === "answer" && words === "";

/** The last wording of a fact that was taken away says nothing at all. */
const isGone = ({ question, words }: Wording): boolean => question === "" && words === "";

/** What somebody who knows the facts up to some count of changes has to read: the fact as it is, and as they know it. */
export type FactChange<W extends Wording> =
  | { kind: "new"; fact: W }
  | { kind: "changed"; fact: W; before: W }
  | { kind: "gone"; before: W };

/** The facts as they were when the campaign had so many changes, by position. */
export function factsAt<W extends Wording>(wordings: readonly W[], revision: number): W[] {
  const last = new Map<number, W>();
  for (const wording of wordings) {
    if (wording.sinceRevision > revision) continue;
    const known = last.get(wording.position);
    if (!known || known.revision < wording.revision) last.set(wording.position, wording);
  }
  return [...last.values()].filter((wording) => !isGone(wording)).sort((a, b) => a.position - b.position);
}

/**
 * What became other between two counts of changes, in the order of the facts. A question that nobody answered yet is not
 * among it: there is nothing to tell with it. One wording that came and went in between leaves no trace.
 */
export function changesSince<W extends Wording>(wordings: readonly W[], revision: number): FactChange<W>[] {
  const before = new Map(toldOf(wordings, revision).map((fact) => [fact.position, fact]));
  const now = new Map(toldOf(wordings, Number.POSITIVE_INFINITY).map((fact) => [fact.position, fact]));
  const positions = [...new Set([...before.keys(), ...now.keys()])].sort((a, b) => a - b);
  return positions.flatMap((position): FactChange<W>[] => {
    const [old, fact] = [before.get(position), now.get(position)];
    if (!fact) return old ? [{ kind: "gone", before: old }] : [];
    if (!old) return [{ kind: "new", fact }];
    const isSame = old.words === fact.words && old.question === fact.question;
    return isSame ? [] : [{ kind: "changed", fact, before: old }];
  });
}

const toldOf = <W extends Wording>(wordings: readonly W[], revision: number): W[] =>
  factsAt(wordings, revision).filter((wording) => !isUnanswered(wording));

/** The rules a contest still owes, in their order; a campaign owes none. */
export function missingRules(kind: string, facts: readonly { kind: FactKind }[]): RuleKind[] {
  if (kind !== "contest") return [];
  return RULE_KINDS.filter((rule) => !facts.some((fact) => fact.kind === rule));
}
