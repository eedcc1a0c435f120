import { type Matrix, type Row, VERDICTS, type Verdict, type When } from "@/lib/domain/authority";
import {
  type Box,
  boxOf,
  cutFact,
  type Space,
  shared,
  spaceOf,
  splitOn,
  sticksOut,
} from "@/lib/domain/authority/space";

/** A matrix asked in one role at a time: its situations without the role, so that roles and powers can be laid over. */
export type RoleMatrix = {
  matrix: { dimensions: Matrix["dimensions"]; rows: readonly Row[] };
  space: Space;
  full: Space;
};

export function roleMatrix(matrix: RoleMatrix["matrix"]): RoleMatrix {
  const { role: _role, ...others } = matrix.dimensions;
  return { matrix, space: spaceOf(others), full: spaceOf(matrix.dimensions) };
}

/** Which answers to one power in one role are looked for: the verdict, and none of these obligations. */
export type Wanted = { power: string; role: string; verdict: Verdict; without: readonly string[] };

/** A set of situations in which the answer is as wanted, and the persons or roles that the answer names to accept. */
export type Area = { box: Box; acceptors: string[] };

/**
 * The situations within `place` in which the answer is as wanted, as disjoint sets, exactly: a set is cut up along the
 * rows that bear on the answer until the answer is the same all over it.
 */
export function* areasOf(on: RoleMatrix, wanted: Wanted, place: When): Generator<Area> {
  const { space } = on;
  // What does not count in a box counts in no part of it.
  const todo: { box: Box; rows: readonly RoleRow[] }[] = [{ box: boxOf(space, place), rows: rowsFor(on, wanted) }];
  for (let one = todo.pop(); one; one = todo.pop()) {
    const { box } = one;
    const { live, count } = liveRows(space, one.rows, box);
    if (isHopeless(live, count)) continue;
    const partly = live.filter((row) => count(row) > 0);
    const acceptors = acceptorsEverywhere(live, count);
    if (acceptors) {
      yield { box, acceptors };
      continue;
    }
    const [first, ...others] = partly;
    if (!first) continue;
    const next = others.reduce((best, row) => (isBefore(row, best, count) ? row : best), first);
    const fact = cutFact(
      space,
      [box, next.box],
      partly.map((row) => row.box),
    );
    for (const { part } of splitOn(space, fact, [box, next.box])) todo.push({ box: part, rows: live });
  }
}

/**
 * What a row says to what is looked for: `yes` it is that, `no` nothing it counts in can be that, and `open`: it is
 * milder, so that it depends on the others.
 */
type RoleRow = { box: Box; says: "yes" | "no" | "open"; acceptors: string[]; insiders: RoleRow[] };

function rowsFor({ matrix, space, full }: RoleMatrix, { power, role, verdict, without }: Wanted): RoleRow[] {
  const wantedRank = VERDICTS.indexOf(verdict);
  const own = matrix.rows
    .filter((row) => row.power === power && (row.when.role?.includes(role) ?? true))
    .map((row) => {
      const { role: _role, ...others } = row.when;
      const rank = VERDICTS.indexOf(row.verdict);
      const obligations = row.obligations ?? [];
      const isNo = rank > wantedRank || obligations.some(({ kind }) => without.includes(kind));
      const says = isNo ? "no" : rank === wantedRank ? "yes" : "open";
      const acceptors = obligations.flatMap(({ kind, with: who }) => (kind === "acceptor" && who ? [who] : []));
      const read: RoleRow = { box: boxOf(space, others), says, acceptors: acceptors.sort(), insiders: [] };
      return { read, full: boxOf(full, row.when), isBinding: row.binding === true };
    });
  for (const outer of own) {
    if (outer.isBinding) continue;
    const inner = own.filter(
      (one) => sticksOut(full, one.full, outer.full) === 0 && sticksOut(full, outer.full, one.full) !== 0,
    );
    outer.read.insiders = inner.map(({ read }) => read);
  }
  return own.map(({ read }) => read);
}

type Count = (row: RoleRow) => number;

/** The rows that meet a box and are not replaced all over it; `count` as `sticksOut` says it, 0 matches all of it. */
function liveRows(space: Space, rows: readonly RoleRow[], box: Box): { live: RoleRow[]; count: Count } {
  const counts = new Map(rows.map((row) => [row, sticksOut(space, box, row.box)]));
  const count: Count = (row) => counts.get(row) ?? -1;
  return { live: rows.filter((row) => count(row) >= 0 && !row.insiders.some((inner) => count(inner) === 0)), count };
}

/**
 * Whether nothing in the box can be as wanted: no row says so, or one that says no counts everywhere, itself or by
 * exceptions that say no as well.
 */
function isHopeless(live: readonly RoleRow[], count: Count): boolean {
  if (!live.some(({ says }) => says === "yes")) return true;
  const isEverywhere = (row: RoleRow) =>
    row.says === "no" && count(row) === 0 && row.insiders.every((inner) => count(inner) < 0 || inner.says === "no");
  return live.some(isEverywhere);
}

/**
 * The acceptors that the answer names all over the box, where it is as wanted all over it; else null. Rows that only
 * match partly do not matter when they say the very same.
 */
function acceptorsEverywhere(live: readonly RoleRow[], count: Count): string[] | null {
  const whole = live.filter((row) => count(row) === 0);
  if (!whole.some(({ says }) => says === "yes")) return null;
  const isSettled = whole.length === live.length;
  const [first] = live;
  const isAlike = (row: RoleRow) => row.says === "yes" && row.acceptors.join() === first?.acceptors.join();
  if (!isSettled && !live.every(isAlike)) return null;
  return live.some(({ says }) => says === "no") ? null : [...new Set(live.flatMap(({ acceptors }) => acceptors))];
}

/** First towards a row that says yes, then away from those that say no; of equals the one that needs the fewest cuts. */
function isBefore(a: RoleRow, b: RoleRow, count: Count): boolean {
  if (a.says === b.says) return count(a) < count(b);
  return a.says === "yes" || (a.says === "no" && b.says === "open");
}

/** The situations of `within` that lie in a box of every list. */
export function* meetingsOf(space: Space, within: Box, lists: readonly (readonly Box[])[]): Generator<Box> {
  const [first, ...others] = lists;
  if (!first) {
    yield within;
    return;
  }
  for (const one of first) {
    const both = shared(space, within, one);
    if (both) yield* meetingsOf(space, both, others);
  }
}
