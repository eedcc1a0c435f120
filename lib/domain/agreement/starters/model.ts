import { QUESTIONS, type Question } from "@/lib/domain/agreement";
import type { Fact, Obligation, ObligationKind, Power, Row, Verdict } from "@/lib/domain/authority";

/** A rule of a starter agreement: as in the agreement itself, without an id. Notes are in Dutch, for the organisation to edit. */
export type StarterRule = {
  number: number;
  question: Question;
  power: Power;
  when: Row["when"];
  verdict: Verdict;
  obligations: (Obligation & { kind: ObligationKind })[];
  binding: boolean;
  note: string | null;
};

/** A rule as it is written down in a starter; what it leaves out is nothing. */
export type WrittenRule = {
  power: Power;
  when: Partial<Record<Fact, string[]>>;
  verdict: Verdict;
  obligations?: (Obligation & { kind: ObligationKind })[];
  binding?: true;
  note?: string;
};

/** The answers to each question, in the order in which they are read. */
export type WrittenAgreement = Partial<Record<Question, WrittenRule[]>>;

/**
 * Numbers the rules through all parts, question by question. A rule has one number, so the parts of one starter may
 * share a question: what the earlier part says comes first.
 */
export function numbered(parts: readonly WrittenAgreement[]): StarterRule[] {
  const inOrder = QUESTIONS.flatMap((question) =>
    parts.flatMap((part) => (part[question] ?? []).map((rule) => ({ question, ...rule }))),
  );
  return inOrder.map(({ binding = false, note = null, obligations = [], when, ...rule }, index) => ({
    ...rule,
    number: index + 1,
    when: namedFacts(when),
    obligations: obligations.map((obligation) => ({ ...obligation })),
    binding,
    note,
  }));
}

function namedFacts(when: WrittenRule["when"]): Row["when"] {
  return Object.fromEntries(Object.entries(when).map(([fact, values]) => [fact, [...values]]));
}
