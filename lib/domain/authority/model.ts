/**
 * The verdicts, from the mildest to the strictest: own authority, with acceptance, after consulting somebody, not at
 * all. Of several rows the strictest counts (domain.md, "Authority rules").
 */
export const VERDICTS = ["allowed", "with_acceptance", "consult_first", "refused"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a situation is answered with; `unanswered` when no row matches, which is never a silent yes (seed 004 §6.3). */
export type Answered = Verdict | "unanswered";

/** A duty that rides along with a verdict; `with` names the topic, segment, person or role it points at. */
export type Obligation = { kind: string; with?: string };

/** One rule: in these situations, for this power, this verdict. A fact that `when` does not name may have any value. */
export type Row = {
  id: string;
  power: string;
  when: Record<string, string[]>;
  verdict: Verdict;
  obligations?: Obligation[];
  /** A binding row (onverkort) is never replaced by an exception. */
  binding?: boolean;
};

/** The rows of an agreement and, per fact, the finite set of values that make it exactly analysable. */
export type Matrix = { dimensions: Record<string, string[]>; rows: Row[] };

/** One concrete question: a power, and a value for every dimension. */
export type Situation = { power: string; facts: Record<string, string> };

/** The answer: `rows` are the rows that count, `replaced` those an exception put aside, both in matrix order. */
export type Decision = { verdict: Answered; obligations: Obligation[]; rows: string[]; replaced: string[] };

/** A box of situations: the facts it names have one of the values listed, every other fact has any value. */
export type When = Record<string, string[]>;

export type Gap = { kind: "gap"; power: string; when: When; example: Situation };
export type Ineffective = { kind: "ineffective"; row: string; example?: Situation };
export type Conflict = { kind: "conflict"; rows: [string, string]; example: Situation };
export type Exception = { kind: "exception"; row: string; replaces: string[] };
export type Finding = Gap | Ineffective | Conflict | Exception;

/** A box of situations in which two matrices give different verdicts. */
export type Difference = { when: When; power: string; example: Situation; from: Answered; to: Answered };

export type MatrixErrorCode =
  | "duplicate_row"
  | "empty_dimension"
  | "unknown_verdict"
  | "unknown_fact"
  | "unknown_value"
  | "empty_values"
  | "unknown_row"
  | "missing_fact";

/** Where a matrix or a situation does not fit its own dimensions. */
export type MatrixErrorPlace = { row?: string; fact?: string; value?: string };

/** Thrown when a row or a situation speaks of a fact or value that the dimensions do not have. */
export class MatrixError extends Error {
  override readonly name = "MatrixError";
  readonly code: MatrixErrorCode;
  readonly row: string | undefined;
  readonly fact: string | undefined;
  readonly value: string | undefined;

  constructor(code: MatrixErrorCode, place: MatrixErrorPlace = {}) {
    const words = Object.entries(place).map(([name, value]) => `${name} "${value}"`);
    super(`${code.replace("_", " ")}${words.length > 0 ? `: ${words.join(", ")}` : ""}`);
    this.code = code;
    this.row = place.row;
    this.fact = place.fact;
    this.value = place.value;
  }
}
