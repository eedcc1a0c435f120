import { type Matrix, MatrixError, type Obligation, type Row, VERDICTS } from "./model";
import { at, type Box, boxOf, hasBit, type Space, setBit, spaceOf, sticksOut } from "./space";

/** A row in the form the engine reads; `rank` is the place of its verdict in VERDICTS. */
export type CompiledRow = {
  readonly id: string;
  readonly rank: number;
  readonly binding: boolean;
  readonly obligations: readonly { key: string; obligation: Obligation }[];
  readonly box: Box;
};

/** The rows of one power, numbered in matrix order, with what `decide` needs ready made. */
export type PowerTable = {
  readonly power: string;
  readonly rows: readonly CompiledRow[];
  /** Words in a set of rows. */
  readonly width: number;
  readonly allRows: Int32Array;
  /** Per value of each fact the set of rows that accept it; the values of fact `f` start at `valueStart[f]`. */
  readonly accepting: Int32Array;
  readonly valueStart: Int32Array;
  /** The facts that at least one row narrows. */
  readonly narrowed: readonly number[];
  /** Per row the set of rows that lie strictly inside it. */
  readonly inside: Int32Array;
};

/** A matrix that was checked and made fast. Treat it as opaque: only the functions of this package read it. */
export type CompiledMatrix = {
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly Row[];
  readonly space: Space;
  readonly tables: ReadonlyMap<string, PowerTable>;
};

/**
 * Checks a matrix and prepares it for `decide`, `analyse` and `compare`. The matrix is copied: changing it afterwards
 * changes nothing. Source: seed 004 §6.2, domain.md "Authority rules".
 *
 * @throws MatrixError naming row and fact for a fact or value that the dimensions do not have, for a fact named with an
 * empty list (it would match nothing; leave the fact out to mean "any"), for an unknown verdict, a row id used twice,
 * and a dimension without values.
 */
export function compile(matrix: Matrix): CompiledMatrix {
  const space = spaceOf(matrix.dimensions);
  const rows = structuredClone(matrix.rows);
  const seen = new Set<string>();
  const byPower = new Map<string, CompiledRow[]>();
  for (const row of rows) {
    if (seen.has(row.id)) throw new MatrixError("duplicate_row", { row: row.id });
    seen.add(row.id);
    const compiled = compileRow(space, row);
    const table = byPower.get(row.power);
    if (table) table.push(compiled);
    else byPower.set(row.power, [compiled]);
  }
  const tables = new Map([...byPower].map(([power, list]) => [power, tableOf(space, power, list)]));
  const dimensions = Object.fromEntries(space.facts.map((fact, number) => [fact, space.values[number] ?? []]));
  return { dimensions, rows, space, tables };
}

function compileRow(space: Space, row: Row): CompiledRow {
  const rank = VERDICTS.indexOf(row.verdict);
  if (rank < 0) throw new MatrixError("unknown_verdict", { row: row.id, value: row.verdict });
  return {
    id: row.id,
    rank,
    binding: row.binding === true,
    obligations: (row.obligations ?? []).map((given) => ({ key: obligationKey(given), obligation: given })),
    box: boxOf(space, row.when, { row: row.id }),
  };
}

/** Two obligations are the same when kind and `with` are. */
export const obligationKey = ({ kind, with: whom }: Obligation): string =>
  whom === undefined ? JSON.stringify([kind]) : JSON.stringify([kind, whom]);

function tableOf(space: Space, power: string, rows: readonly CompiledRow[]): PowerTable {
  const width = Math.ceil(rows.length / 32);
  const allRows = new Int32Array(width);
  for (const row of rows.keys()) setBit(allRows, row);
  const valueStart = new Int32Array(space.facts.length + 1);
  space.values.forEach((list, fact) => {
    valueStart[fact + 1] = at(valueStart, fact) + list.length;
  });
  const accepting = new Int32Array(at(valueStart, space.facts.length) * width);
  const narrowed: number[] = [];
  space.values.forEach((list, fact) => {
    const firstBit = at(space.wordStart, fact) * 32;
    let narrows = false;
    list.forEach((_, value) => {
      const set = (at(valueStart, fact) + value) * width * 32;
      rows.forEach((row, number) => {
        if (hasBit(row.box, firstBit + value)) setBit(accepting, set + number);
        else narrows = true;
      });
    });
    if (narrows) narrowed.push(fact);
  });
  return { power, rows, width, allRows, accepting, valueStart, narrowed, inside: insideSets(space, rows, width) };
}

/** Row A lies strictly inside row B when its situations are a proper subset of B's. */
function insideSets(space: Space, rows: readonly CompiledRow[], width: number): Int32Array {
  const inside = new Int32Array(rows.length * width);
  rows.forEach((outer, o) => {
    rows.forEach((inner, i) => {
      if (o === i || sticksOut(space, inner.box, outer.box) !== 0) return;
      if (sticksOut(space, outer.box, inner.box) !== 0) setBit(inside, o * width * 32 + i);
    });
  });
  return inside;
}
