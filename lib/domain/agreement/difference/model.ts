import type { Rule, StageTerm } from "@/lib/domain/agreement";
import type { Answered, Matrix, Obligation, Situation, When } from "@/lib/domain/authority";

/** A row that may say which row of an earlier version it came from. */
export type LinkedRule = Rule & { originId?: string | null };

/** What is compared of a version. */
export type VersionContent = {
  dimensions: Matrix["dimensions"];
  rows: readonly LinkedRule[];
  terms: readonly StageTerm[];
};

export const DIFFERENCE_KINDS = ["wider", "narrower", "conditions", "without_effect"] as const;
/**
 * What a change does, in the words it is signed in: nearer to a yes, farther from it, the same verdict on other
 * conditions, or nothing at all. Source: domain.md "Analysis".
 */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** A verdict with what rides along. */
export type Outcome = { verdict: Answered; obligations: Obligation[] };

/** Situations that go from one outcome to another; the outcomes are those of the example. */
export type Effect = {
  from: Outcome;
  to: Outcome;
  /** Disjoint boxes, the widest first. */
  situations: When[];
  example: Situation;
};

export const ROW_CHANGES = ["situations", "verdict", "obligations", "binding", "question", "note", "place"] as const;
/** What of a row reads otherwise than before. */
export type RowChange = (typeof ROW_CHANGES)[number];

/** One row that was added (`before` null), left out (`after` null) or changed, and what that does in one direction. */
export type RuleDifference = {
  id: string;
  kind: DifferenceKind;
  before: Rule | null;
  after: Rule | null;
  power: string;
  changes: RowChange[];
  /** Empty exactly when the kind is `without_effect`. */
  effects: Effect[];
};

/** One term that was added (`before` null), left out (`after` null) or changed. */
export type TermDifference = { before: StageTerm | null; after: StageTerm | null };

/** Everything in which two versions differ, in the order in which it is read. */
export type AgreementDifference = { rules: RuleDifference[]; terms: TermDifference[] };
