import { at, type Box, type Cut, cutFact, type Space, splitOn, sticksOut, sticksOutAfter } from "./space";

/** A box still to be cut up, with the rows that meet it and on how many facts it sticks out of each. */
type Piece = { box: Box; rows: readonly Box[]; counts: readonly number[] };

/**
 * The part of `start` that no row covers, as disjoint boxes, one by one so that a caller who needs a single one can
 * stop. Cuts along the row that covers most of what is left; where that row leaves one piece, one piece is made.
 */
export function* uncovered(space: Space, rows: readonly Box[], start: Box): Generator<Box> {
  const todo: Piece[] = [meeting(start, rows, (row) => sticksOut(space, start, row))];
  for (let piece = todo.pop(); piece; piece = todo.pop()) {
    const fewest = Math.min(...piece.counts);
    const widest = piece.rows[piece.counts.indexOf(fewest)];
    if (fewest === 0) continue;
    if (!widest) {
      yield piece.box;
      continue;
    }
    const fact = cutFact(space, [piece.box, widest], piece.rows);
    const [inside, outside] = splitOn(space, fact, [piece.box, widest]);
    if (fewest > 1) todo.push(partOf(piece, inside));
    todo.push(partOf(piece, outside));
  }
}

function partOf({ rows, counts }: Piece, cut: Cut): Piece {
  return meeting(cut.part, rows, (row, number) => sticksOutAfter(cut, row, counts[number] ?? 0));
}

function meeting(box: Box, rows: readonly Box[], count: (row: Box, number: number) => number): Piece {
  const piece = { box, rows: [] as Box[], counts: [] as number[] };
  rows.forEach((row, number) => {
    const found = count(row, number);
    if (found < 0) return;
    piece.rows.push(row);
    piece.counts.push(found);
  });
  return piece;
}

/** Above this many boxes a list is not read by anybody, and one round of joining has to do. */
const READABLE_COUNT = 3000;

/**
 * Joins disjoint boxes that differ on one fact only, until no two are left: the same situations in fewer boxes. The
 * boxes given are changed.
 */
export function joined(space: Space, boxes: readonly Box[]): Box[] {
  let current = boxes.map((box): Hashed => ({ box, hash: hashOf(box, 0, box.length) }));
  for (let before = Number.POSITIVE_INFINITY; current.length < before; ) {
    before = current.length;
    for (let fact = 0; fact < space.facts.length; fact++) current = joinedOn(space, fact, current);
    if (before > READABLE_COUNT) break;
  }
  return current.map(({ box }) => box);
}

/** The hash is the sum of one per word, so that the hash of all other facts is a subtraction away. */
type Hashed = { box: Box; hash: number };

function joinedOn(space: Space, fact: number, boxes: readonly Hashed[]): Hashed[] {
  const from = at(space.wordStart, fact);
  const to = at(space.wordStart, fact + 1);
  // Boxes of equal hash that are not alike stay apart; that is rare, and costs a line in a list, never its truth.
  const byHash = new Map<number, Hashed>();
  const kept: Hashed[] = [];
  for (const hashed of boxes) {
    const { box } = hashed;
    const rest = (hashed.hash - hashOf(box, from, to)) | 0;
    const twin = byHash.get(rest);
    if (!twin || !isSameOutside([from, to], twin.box, box)) {
      kept.push(hashed);
      if (!twin) byHash.set(rest, hashed);
      continue;
    }
    for (let word = from; word < to; word++) twin.box[word] = at(twin.box, word) | at(box, word);
    twin.hash = (rest + hashOf(twin.box, from, to)) | 0;
  }
  return kept;
}

function hashOf(box: Box, from: number, to: number): number {
  let hash = 0;
  for (let word = from; word < to; word++) {
    const product = Math.imul(at(box, word) + Math.imul(word + 1, 0x9e3779b1), 0x85ebca6b);
    hash = (hash + Math.imul(product ^ (product >>> 15), 0xc2b2ae35)) | 0;
  }
  return hash;
}

function isSameOutside([from, to]: readonly [number, number], a: Box, b: Box): boolean {
  for (let word = 0; word < a.length; word++) {
    if ((word < from || word >= to) && at(a, word) !== at(b, word)) return false;
  }
  return true;
}
