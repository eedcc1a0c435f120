import { QUESTIONS } from "@/lib/domain/agreement";
import { FACTS } from "@/lib/domain/authority";
import { COLUMNS, type Column, NAMED_OBLIGATIONS, PLAIN_OBLIGATIONS, type SheetRow, type Table } from "./model";
import { UNNAMED, type Vocabulary, YES } from "./vocabulary";

export const VALUE_SEPARATOR = "; ";

/** The rows as a table with a line of names: what the file of a version holds. `sentenceOf` puts a row in words. */
export function toTable(
  rows: readonly SheetRow[],
  vocabulary: Vocabulary,
  sentenceOf: (row: SheetRow) => string,
): Table {
  const lines = rows.map((row) => {
    const cells = cellsOf(row, vocabulary, sentenceOf);
    return COLUMNS.map((column) => cells[column] ?? "");
  });
  return [COLUMNS.map(vocabulary.columnName), ...lines];
}

function cellsOf(row: SheetRow, { write }: Vocabulary, sentenceOf: (row: SheetRow) => string) {
  const cells: Partial<Record<Column, string>> = {
    number: row.number === null ? "" : `${row.number}`,
    question: write("question", row.question),
    power: write("power", row.power),
    verdict: write("verdict", row.verdict),
    binding: row.binding ? write("binding", YES) : "",
    note: row.note ?? "",
    sentence: sentenceOf(row),
  };
  for (const fact of FACTS) {
    cells[fact] = (row.when[fact] ?? []).map((value) => write(fact, value)).join(VALUE_SEPARATOR);
  }
  for (const kind of NAMED_OBLIGATIONS) {
    const whom = row.obligations.filter((one) => one.kind === kind).map((one) => one.with ?? UNNAMED);
    cells[kind] = whom.map((value) => write(kind, value)).join(VALUE_SEPARATOR);
  }
  for (const kind of PLAIN_OBLIGATIONS) {
    cells[kind] = row.obligations.some((one) => one.kind === kind) ? write(kind, YES) : "";
  }
  return cells;
}

/** Rows in the order in which they are read: by question, then by number. */
export function inFileOrder(rows: readonly SheetRow[]): SheetRow[] {
  const rank = ({ question }: SheetRow) => QUESTIONS.indexOf(question);
  return rows.toSorted((a, b) => rank(a) - rank(b) || (a.number ?? 0) - (b.number ?? 0));
}
