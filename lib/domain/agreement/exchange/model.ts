import type { Question } from "@/lib/domain/agreement";
import { FACTS, type ObligationKind, type Power, type Row, type Verdict } from "@/lib/domain/authority";

export type SheetObligation = { kind: ObligationKind; with?: string };

/** A row as it stands in a file: without an id; its number is only what it was read under. */
export type SheetRow = {
  number: number | null;
  question: Question;
  power: Power;
  when: Row["when"];
  verdict: Verdict;
  obligations: SheetObligation[];
  binding: boolean;
  note: string | null;
};

/** Obligations that say with whom, and those that are there or not; each has a column of its own. */
export const NAMED_OBLIGATIONS = ["acceptor", "expert", "coordinate"] as const;
export const PLAIN_OBLIGATIONS = ["approved_content_only", "hard_content_only", "four_eyes"] as const;

/** The columns of a file, in their order; `sentence` is there to be read and is never read back. */
export const COLUMNS = [
  "number",
  "question",
  "power",
  ...FACTS,
  "verdict",
  ...NAMED_OBLIGATIONS,
  ...PLAIN_OBLIGATIONS,
  "binding",
  "note",
  "sentence",
] as const;
export type Column = (typeof COLUMNS)[number];

/** The columns whose cells name values out of a list. */
export type ListedColumn = Exclude<Column, "number" | "note" | "sentence">;

/** Cells as texts; the first line names the columns. */
export type Table = string[][];

/** Why a line or a cell was not understood. */
export type CellProblem =
  | { kind: "unknown" | "ambiguous"; value: string; expected: string[] }
  | { kind: "required" | "one"; expected: string[] }
  | { kind: "number" | "note" | "otherQuestion" };

/** `row` as the spreadsheet numbers it, the line of column names being 1; `column` is its letter. */
export type CellError = { row: number; column: { letter: string; name: string }; problem: CellProblem };

/** What is wrong with the file as a whole. */
export type TableProblem =
  | { kind: "empty" }
  | { kind: "missing" | "unknownColumn" | "twice"; columns: string[] }
  | { kind: "tooManyRows"; max: number };
