import { uncovered } from "./boxes";
import type { CompiledMatrix, CompiledRow, PowerTable } from "./compile";
import { type Conflict, type Exception, MatrixError, type Situation } from "./model";
import { at, type Box, hasBit, type Space, setBit, shared, situationIn, sticksOut } from "./space";

/** The rows strictly inside `row`, as numbers in matrix order. */
export function insidersOf(table: PowerTable, row: number): number[] {
  const first = row * table.width * 32;
  return table.rows.flatMap((_, other) => (hasBit(table.inside, first + other) ? [other] : []));
}

/**
 * The rows that lie strictly inside rows that are not binding, each with those rows: wherever the exception matches,
 * they are replaced.
 */
export function findExceptions({ tables }: CompiledMatrix): Exception[] {
  const found: Exception[] = [];
  for (const table of tables.values()) {
    const { rows, inside, width } = table;
    rows.forEach((row, number) => {
      const replaces = rows.filter((outer, o) => !outer.binding && hasBit(inside, o * width * 32 + number));
      if (replaces.length > 0) found.push({ kind: "exception", row: row.id, replaces: replaces.map(({ id }) => id) });
    });
  }
  return found;
}

/**
 * Pairs of rows of one power that merely cross (or match the very same situations), disagree on the verdict, and both
 * count in at least one situation, which is the example.
 */
export function findConflicts({ space, tables }: CompiledMatrix): Conflict[] {
  const found: Conflict[] = [];
  for (const table of tables.values()) {
    const meets = meetingSets(space, table);
    table.rows.forEach((a, first) => {
      for (let second = first + 1; second < table.rows.length; second++) {
        const b = table.rows[second];
        if (!b || a.rank === b.rank || !hasBit(meets, first * table.width * 32 + second)) continue;
        if (isNested(table, first, second)) continue;
        const box = placeForBoth({ space, table, meets }, first, second);
        if (box) found.push({ kind: "conflict", rows: [a.id, b.id], example: situationIn(space, table.power, box) });
      }
    });
  }
  return found;
}

const isNested = ({ inside, width }: PowerTable, a: number, b: number): boolean =>
  hasBit(inside, a * width * 32 + b) || hasBit(inside, b * width * 32 + a);

function meetingSets(space: Space, { rows, width }: PowerTable): Int32Array {
  const meets = new Int32Array(rows.length * width);
  rows.forEach((a, first) => {
    for (let second = first + 1; second < rows.length; second++) {
      const b = rows[second];
      if (!b || sticksOut(space, a.box, b.box) < 0) continue;
      setBit(meets, first * width * 32 + second);
      setBit(meets, second * width * 32 + first);
    }
  });
  return meets;
}

type Overlaps = { space: Space; table: PowerTable; meets: Int32Array };

/** A box in which both rows match and neither is replaced, or null. */
function placeForBoth({ space, table, meets }: Overlaps, first: number, second: number): Box | null {
  const { rows, width } = table;
  const a = rows[first];
  const b = rows[second];
  const both = a && b ? shared(space, a.box, b.box) : null;
  if (!a || !b || !both) return null;
  const exceptions: Box[] = [];
  for (let word = 0; word < width; word++) {
    const insideA = a.binding ? 0 : at(table.inside, first * width + word);
    const insideB = b.binding ? 0 : at(table.inside, second * width + word);
    let bits = (insideA | insideB) & at(meets, first * width + word) & at(meets, second * width + word);
    for (; bits !== 0; bits &= bits - 1) {
      const exception: CompiledRow | undefined = rows[word * 32 + 31 - Math.clz32(bits & -bits)];
      if (exception) exceptions.push(exception.box);
    }
  }
  if (exceptions.length === 0) return both;
  for (const box of uncovered(space, exceptions, both)) return box;
  return null;
}

/**
 * One situation that a row matches: of every fact the first value that the row accepts. For showing a finding that
 * names a row, such as an exception. Throws MatrixError for a row that the matrix does not have.
 */
export function exampleOf({ space, tables }: CompiledMatrix, rowId: string): Situation {
  for (const { power, rows } of tables.values()) {
    const row = rows.find(({ id }) => id === rowId);
    if (row) return situationIn(space, power, row.box);
  }
  throw new MatrixError("unknown_row", { row: rowId });
}
