import type { Question } from "@/lib/domain/agreement";
import { POWERS_OF } from "@/lib/domain/agreement/editing";
import { FACTS, type Power, type Row, type Verdict } from "@/lib/domain/authority";
import {
  type CellError,
  type CellProblem,
  COLUMNS,
  type Column,
  type ListedColumn,
  NAMED_OBLIGATIONS,
  PLAIN_OBLIGATIONS,
  type SheetObligation,
  type SheetRow,
  type Table,
  type TableProblem,
} from "./model";
import { UNNAMED, type Vocabulary, YES } from "./vocabulary";

export type TableLimits = { rowsMax: number; noteMax: number };
export type ReadTable =
  | { rows: SheetRow[]; errors: [] }
  | { rows: null; errors: CellError[] }
  | { rows: null; problem: TableProblem };

/** A column that is left out would make every row wider without a word; only these say nothing that counts. */
const OPTIONAL: readonly Column[] = ["number", "sentence"];

/**
 * The rows that a table says, or everything that is wrong with it: all or nothing. Values are read in both languages,
 * by name or by key, whatever their capitals; an empty cell of a fact means "any", empty lines are passed over.
 */
export function readTable(table: Table, vocabulary: Vocabulary, limits: TableLimits): ReadTable {
  const [header, ...lines] = table;
  const named = (header ?? []).map((name) => ({ name, column: vocabulary.columnOf(name) }));
  const problem = headerProblem(named, vocabulary) ?? lengthProblem(lines, limits);
  if (problem) return { rows: null, problem };
  const places = new Map(named.flatMap(({ column }, index) => (column ? [[column, index] as const] : [])));
  const read = lines.flatMap((cells, index) => {
    if (cells.every(isBlank)) return [];
    return [new LineReader({ cells, row: index + 2, places }, vocabulary, limits).read()];
  });
  const errors = read.flatMap((line) => line.errors);
  return errors.length > 0 ? { rows: null, errors } : { rows: read.map((line) => line.row), errors: [] };
}

const isBlank = (cell: string | undefined): boolean => (cell ?? "").trim() === "";

type NamedColumn = { name: string; column: Column | null };

function headerProblem(named: readonly NamedColumn[], { columnName }: Vocabulary): TableProblem | null {
  if (named.every(({ name }) => isBlank(name))) return { kind: "empty" };
  const unknown = named.filter(({ name, column }) => column === null && !isBlank(name)).map(({ name }) => name.trim());
  if (unknown.length > 0) return { kind: "unknownColumn", columns: unknown };
  const present = named.flatMap(({ column }) => column ?? []);
  const twice = present.filter((column, index) => present.indexOf(column) !== index);
  if (twice.length > 0) return { kind: "twice", columns: twice.map(columnName) };
  const missing = COLUMNS.filter((column) => !OPTIONAL.includes(column) && !present.includes(column));
  return missing.length > 0 ? { kind: "missing", columns: missing.map(columnName) } : null;
}

function lengthProblem(lines: Table, { rowsMax }: TableLimits): TableProblem | null {
  const count = lines.filter((cells) => !cells.every(isBlank)).length;
  if (count === 0) return { kind: "empty" };
  return count > rowsMax ? { kind: "tooManyRows", max: rowsMax } : null;
}

type Line = { cells: readonly string[]; row: number; places: ReadonlyMap<Column, number> };

/** Reads one line cell by cell and gathers everything that is wrong with it, not only the first. */
class LineReader {
  readonly #errors: CellError[] = [];
  readonly #line: Line;
  readonly #vocabulary: Vocabulary;
  readonly #limits: TableLimits;

  constructor(line: Line, vocabulary: Vocabulary, limits: TableLimits) {
    this.#line = line;
    this.#vocabulary = vocabulary;
    this.#limits = limits;
  }

  read(): { row: SheetRow; errors: CellError[] } {
    const question = this.#one("question") as Question;
    const power = this.#one("power") as Power;
    const row = {
      number: this.#number(),
      question,
      power,
      when: this.#when(),
      verdict: this.#one("verdict") as Verdict,
      obligations: this.#obligations(),
      binding: this.#isYes("binding"),
      note: this.#note(),
    };
    const isOwn = POWERS_OF[question]?.includes(power) ?? true;
    if (power && !isOwn) this.#wrong("power", { kind: "otherQuestion" });
    return { row, errors: this.#errors };
  }

  #text(column: Column): string {
    const place = this.#line.places.get(column);
    return place === undefined ? "" : (this.#line.cells[place] ?? "").trim();
  }

  #wrong(column: Column, problem: CellProblem): void {
    const letter = columnLetter(this.#line.places.get(column) ?? 0);
    const name = this.#vocabulary.columnName(column);
    this.#errors.push({ row: this.#line.row, column: { letter, name }, problem });
  }

  #one(column: ListedColumn): string {
    const values = this.#values(column);
    const expected = this.#vocabulary.expected(column);
    if (this.#text(column) === "") this.#wrong(column, { kind: "required", expected });
    else if (values.length > 1) this.#wrong(column, { kind: "one", expected });
    return values[0] ?? "";
  }

  #isYes(column: ListedColumn): boolean {
    return this.#values(column).includes(YES);
  }

  #values(column: ListedColumn): string[] {
    const pieces = this.#text(column)
      .split(/[;\n]/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== "");
    return [...new Set(pieces.flatMap((piece) => this.#valuesIn(column, piece)))];
  }

  /** One name, or several with commas between them: a name may hold a comma itself, so the whole is tried first. */
  #valuesIn(column: ListedColumn, piece: string): string[] {
    const { read, write, expected } = this.#vocabulary;
    const whole = read(column, piece);
    if (whole.length === 1) return whole;
    const parts = piece.includes(",") ? piece.split(",").map((part) => read(column, part)) : [];
    if (parts.length > 0 && parts.every((part) => part.length === 1)) return parts.flat();
    this.#wrong(column, {
      kind: whole.length > 1 ? "ambiguous" : "unknown",
      value: piece,
      expected: whole.length > 1 ? whole.map((value) => write(column, value)) : expected(column),
    });
    return [];
  }

  #when(): Row["when"] {
    const named = FACTS.map((fact) => [fact, this.#values(fact)] as const);
    return Object.fromEntries(named.filter(([, values]) => values.length > 0));
  }

  #obligations(): SheetObligation[] {
    const named = NAMED_OBLIGATIONS.flatMap((kind) =>
      this.#values(kind).map((whom): SheetObligation => (whom === UNNAMED ? { kind } : { kind, with: whom })),
    );
    const plain = PLAIN_OBLIGATIONS.flatMap((kind): SheetObligation[] => (this.#isYes(kind) ? [{ kind }] : []));
    return [...named, ...plain];
  }

  #number(): number | null {
    const text = this.#text("number");
    if (text === "") return null;
    if (/^\d{1,6}$/.test(text)) return Number(text);
    this.#wrong("number", { kind: "number" });
    return null;
  }

  #note(): string | null {
    const text = this.#text("note");
    if (text.length > this.#limits.noteMax) this.#wrong("note", { kind: "note" });
    return text === "" ? null : text;
  }
}

/** "A" for the first column, "AA" after "Z", as spreadsheets name them. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
