import { joined } from "./boxes";
import type { CompiledMatrix } from "./compile";
import { UNANSWERED_RANK, verdictOf } from "./decide";
import { type Difference, VERDICTS } from "./model";
import {
  type Box,
  boxOf,
  cutFact,
  type Space,
  situationIn,
  spaceOf,
  splitOn,
  sticksOut,
  sticksOutAfter,
  whenOf,
} from "./space";

/**
 * The situations in which two matrices give different verdicts: disjoint boxes, together exactly those, each with one
 * example. Rows that both have, whatever their ids, cost next to nothing, so the price is that of what was changed.
 *
 * Where the dimensions differ, the comparison is over the union of facts and values: a row that does not name a fact
 * accepts its new values too, and a matrix without a fact says the same for all its values. So a topic added together
 * with a row for it shows up as that row's effect. Powers are those of either matrix. Source: domain.md "Analysis".
 */
export function compare(before: CompiledMatrix, after: CompiledMatrix): Difference[] {
  const space = spaceOf(unionOf(before.dimensions, after.dimensions));
  const powers = new Set([...before.tables.keys(), ...after.tables.keys()]);
  return [...powers].flatMap((power) => differencesOf(space, power, rowsOfBoth(space, power, [before, after])));
}

function unionOf(a: CompiledMatrix["dimensions"], b: CompiledMatrix["dimensions"]): Record<string, string[]> {
  const facts = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(facts.map((fact) => [fact, [...(a[fact] ?? []), ...(b[fact] ?? [])]]));
}

/** A row of either matrix, or of both; `sides` has bit 1 for before and bit 2 for after. */
type SharedRow = { rank: number; binding: boolean; sides: number; box: Box; insiders: number[] };

const BOTH = 3;
const SIDES = [1, 2] as const;

function rowsOfBoth(space: Space, power: string, matrices: readonly CompiledMatrix[]): SharedRow[] {
  const byMeaning = new Map<string, SharedRow>();
  matrices.forEach((matrix, number) => {
    for (const row of matrix.rows) {
      if (row.power !== power) continue;
      const box = boxOf(space, row.when, { row: row.id });
      const meaning = `${row.verdict} ${row.binding === true} ${box.join(" ")}`;
      const known = byMeaning.get(meaning);
      if (known) known.sides |= SIDES[number] ?? 0;
      else {
        const rank = VERDICTS.indexOf(row.verdict);
        byMeaning.set(meaning, { rank, binding: row.binding === true, sides: SIDES[number] ?? 0, box, insiders: [] });
      }
    }
  });
  const rows = [...byMeaning.values()];
  if (rows.some((row) => row.sides !== BOTH)) linkInsiders(space, rows);
  return rows;
}

function linkInsiders(space: Space, rows: readonly SharedRow[]): void {
  for (const outer of rows) {
    if (outer.binding) continue;
    rows.forEach((inner, number) => {
      if (sticksOut(space, inner.box, outer.box) !== 0) return;
      if (sticksOut(space, outer.box, inner.box) !== 0) outer.insiders.push(number);
    });
  }
}

/** A box that still has to be judged; `isTouched` once a changed row covers it, `floors` the ranks it cannot fall below. */
type Place = {
  box: Box;
  alive: readonly number[];
  state: (row: number) => number;
  isTouched: boolean;
  floors: readonly [number, number];
};

// How a row lies to a box: 0 apart, WHOLLY when it matches all of it, else WHOLLY plus the number of facts on which the
// box sticks out of the row.
const WHOLLY = 1;

function differencesOf(space: Space, power: string, rows: readonly SharedRow[]): Difference[] {
  const boxesByChange = new Map<string, { from: number; to: number; boxes: Box[] }>();
  const floors = [UNANSWERED_RANK, UNANSWERED_RANK] as const;
  const { everything } = space;
  const state = (row: number) => WHOLLY + sticksOut(space, everything, rows[row]?.box ?? everything);
  const todo: Place[] = [{ box: everything, alive: [...rows.keys()], state, isTouched: false, floors }];
  for (let place = todo.pop(); place; place = todo.pop()) {
    const view = viewOf(rows, place);
    if (!view.isTouched && !view.alive.some((row) => rows[row]?.sides !== BOTH)) continue;
    const [from, to] = view.bounds;
    if (from.least === from.most && to.least === to.most) {
      if (from.most === to.most) continue;
      const change = `${from.most} ${to.most}`;
      const known = boxesByChange.get(change);
      if (known) known.boxes.push(place.box);
      else boxesByChange.set(change, { from: from.most, to: to.most, boxes: [place.box] });
      continue;
    }
    todo.push(...cutUp(space, rows, { box: place.box, view }));
  }
  return [...boxesByChange.values()].flatMap(({ from, to, boxes }) =>
    joined(space, boxes).map((box) => ({
      when: whenOf(space, box),
      power,
      example: situationIn(space, power, box),
      from: verdictOf(from),
      to: verdictOf(to),
    })),
  );
}

type Bounds = { least: number; most: number };
type View = {
  alive: readonly number[];
  state: Uint16Array;
  isTouched: boolean;
  bounds: readonly [Bounds, Bounds];
};

function viewOf(rows: readonly SharedRow[], place: Place): View {
  const state = new Uint16Array(rows.length);
  let isTouched = place.isTouched;
  const alive = place.alive.filter((row) => {
    const found = place.state(row);
    state[row] = found;
    if (found === WHOLLY && rows[row]?.sides !== BOTH) isTouched = true;
    return found > 0;
  });
  const seen = { alive, state, isTouched };
  return { ...seen, bounds: [boundsOf(rows, seen, [1, place.floors[0]]), boundsOf(rows, seen, [2, place.floors[1]])] };
}

/** Between which ranks the verdict of one side lies, whatever the rows that match only partly do. */
function boundsOf(
  rows: readonly SharedRow[],
  { alive, state }: Pick<View, "alive" | "state">,
  [side, floor]: readonly [number, number],
): Bounds {
  const bounds = { least: floor, most: floor };
  for (const number of alive) {
    const row = rows[number];
    if (!row || (row.sides & side) === 0 || row.rank <= bounds.least) continue;
    const mildest = mildestOf(rows, row, [state, side]);
    if (mildest === REPLACED) continue;
    if (row.rank > bounds.most) bounds.most = row.rank;
    if (state[number] === WHOLLY && mildest > bounds.least) bounds.least = mildest;
  }
  return bounds;
}

const REPLACED = -2;

/** The mildest that can come of a row that matches: its own rank or that of an exception, one of which then counts. */
function mildestOf(rows: readonly SharedRow[], row: SharedRow, [state, side]: readonly [Uint16Array, number]): number {
  let mildest = row.rank;
  for (const number of row.insiders) {
    const inner = rows[number];
    if (!inner || !state[number] || (inner.sides & side) === 0) continue;
    if (state[number] === WHOLLY) return REPLACED;
    if (inner.rank < mildest) mildest = inner.rank;
  }
  return mildest;
}

/** The two parts of a box, cut along the row that leaves the fewest pieces; none where both sides must say the same. */
function cutUp(space: Space, rows: readonly SharedRow[], { box, view }: { box: Box; view: View }): Place[] {
  const { state, isTouched, bounds } = view;
  const boxOfRow = (row: number) => rows[row]?.box ?? box;
  const stateOf = (row: number) => state[row] ?? 0;
  const open = openRows(rows, view);
  // From the same floor, with only rows that both have above it, both verdicts are the same, whichever it is.
  if (bounds[0].least === bounds[1].least && open.every((row) => rows[row]?.sides === BOTH)) return [];
  const inReach = isTouched ? open : view.alive.filter((row) => rows[row]?.sides !== BOTH);
  const widest = inReach
    .filter((row) => stateOf(row) > WHOLLY)
    .reduce((best, row) => (stateOf(row) < stateOf(best) ? row : best));
  const cutting = open.filter((row) => stateOf(row) > WHOLLY).map(boxOfRow);
  const boxes = [box, boxOfRow(widest)] as const;
  return splitOn(space, cutFact(space, boxes, cutting), boxes).map((cut) => ({
    box: cut.part,
    alive: isTouched ? open : view.alive,
    state: (row) => WHOLLY + sticksOutAfter(cut, boxOfRow(row), stateOf(row) - WHOLLY),
    isTouched,
    floors: [bounds[0].least, bounds[1].least],
  }));
}

/** The rows that can still raise a verdict above what is certain, and whatever is inside those and may replace them. */
function openRows(rows: readonly SharedRow[], { alive, state, bounds }: View): number[] {
  const open = new Set<number>();
  for (const side of SIDES) {
    const { least, most } = bounds[side - 1] ?? { least: 0, most: 0 };
    if (least === most) continue;
    for (const number of alive) {
      const row = rows[number];
      if (!row || (row.sides & side) === 0 || row.rank <= least) continue;
      if (mildestOf(rows, row, [state, side]) !== REPLACED) open.add(number);
    }
  }
  // Of either side: a row kept for the one must not come back to life on the other.
  for (const number of [...open]) for (const inner of rows[number]?.insiders ?? []) if (state[inner]) open.add(inner);
  return [...open];
}
