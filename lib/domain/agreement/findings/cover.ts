import type { When } from "@/lib/domain/authority";
import { uncovered } from "@/lib/domain/authority/boxes";
import { at, type Box, boxOf, type Space, spaceOf, sticksOut, sticksOutOn, whenOf } from "@/lib/domain/authority/space";

/** Above this many sets a list is not read to its end, and shortening it further helps nobody. */
const SHORTENED_UP_TO = 400;

// Readers think of who, to whom and how risky it is: the other facts are the first that a set had better not name.
const DROPPED_FIRST = [
  "contentStatus",
  "crisisMode",
  "atTheButtons",
  "priority",
  "channel",
  "segment",
  "topic",
  "moment",
  "workKind",
  "contentKind",
  "risk",
  "authorKind",
  "role",
];

/**
 * The situations of disjoint sets in as few and as wide sets as can readily be found, which may overlap: together
 * exactly the same situations. `taken` are sets that none of the given ones shares a situation with, and together with
 * the given ones they are everything: so a set may be widened until it meets one of these.
 */
export function readableCover(
  dimensions: Record<string, readonly string[]>,
  gaps: readonly When[],
  taken: readonly When[],
): When[] {
  const space = spaceOf(dimensions);
  const [open, rows] = [gaps, taken].map((list) => list.map((when) => boxOf(space, when)));
  if (!open || !rows) return [];
  const chosen: Box[] = [];
  for (const box of byWidth(space, open)) {
    if (!isCovered(space, chosen, box)) chosen.push(widened(space, box, rows));
  }
  const kept = chosen.length > SHORTENED_UP_TO ? chosen : withoutSuperfluous(space, chosen);
  return byWidth(space, kept).map((box) => whenOf(space, box));
}

function isCovered(space: Space, boxes: readonly Box[], box: Box): boolean {
  const meeting = boxes.filter((one) => sticksOut(space, box, one) >= 0);
  for (const _part of uncovered(space, meeting, box)) return false;
  return true;
}

/** The smallest first: what the others cover between them need not be said again. */
function withoutSuperfluous(space: Space, boxes: readonly Box[]): Box[] {
  let kept = byWidth(space, boxes);
  for (const box of kept.toReversed()) {
    const others = kept.filter((one) => one !== box);
    if (isCovered(space, others, box)) kept = others;
  }
  return kept;
}

/** The widest set around `box` that meets no row: first what drops a fact altogether, then single values. */
function widened(space: Space, box: Box, rows: readonly Box[]): Box {
  const orders = [factOrder(space), factOrder(space).reverse()];
  const [first, second] = orders.map((order) => widenedInOrder(space, box, { rows, order }));
  if (!first || !second) return box;
  return isWider(space, second, first) ? second : first;
}

function factOrder({ facts }: Space): number[] {
  const rank = (fact: number) => DROPPED_FIRST.indexOf(facts[fact] ?? "");
  return [...facts.keys()].sort((a, b) => rank(a) - rank(b));
}

function widenedInOrder(space: Space, box: Box, { rows, order }: { rows: readonly Box[]; order: number[] }): Box {
  const wide = box.slice();
  for (const isWhole of [true, false]) {
    for (const fact of order) {
      if (!sticksOutOn(space, fact, [space.everything, wide])) continue;
      const room = roomOn(space, fact, { wide, rows });
      if (isWhole && room.some((bits, word) => bits !== at(space.everything, at(space.wordStart, fact) + word)))
        continue;
      wide.set(room, at(space.wordStart, fact));
    }
  }
  return wide;
}

/** The values of a fact that the box may take: all but those with which it would meet a row. */
function roomOn(space: Space, fact: number, { wide, rows }: { wide: Box; rows: readonly Box[] }): Int32Array {
  const [from, to] = [at(space.wordStart, fact), at(space.wordStart, fact + 1)];
  const room = space.everything.slice(from, to);
  const probe = wide.slice();
  probe.set(room, from);
  for (const row of rows) {
    if (sticksOut(space, probe, row) < 0) continue;
    for (let word = from; word < to; word++) room[word - from] = at(room, word - from) & ~at(row, word);
  }
  return room;
}

const isWider = (space: Space, a: Box, b: Box): boolean =>
  namedFacts(space, a) < namedFacts(space, b) ||
  (namedFacts(space, a) === namedFacts(space, b) && width(space, a) > width(space, b));

const namedFacts = (space: Space, box: Box): number =>
  space.facts.filter((_, fact) => sticksOutOn(space, fact, [space.everything, box])).length;

const byWidth = (space: Space, boxes: readonly Box[]): Box[] =>
  boxes
    .map((box) => ({ box, width: width(space, box) }))
    .sort((a, b) => b.width - a.width)
    .map(({ box }) => box);

/** How many situations the box holds. */
function width(space: Space, box: Box): number {
  let product = 1;
  for (let fact = 0; fact < space.facts.length; fact++) {
    let count = 0;
    for (let word = at(space.wordStart, fact); word < at(space.wordStart, fact + 1); word++) {
      for (let bits = at(box, word); bits !== 0; bits &= bits - 1) count++;
    }
    product *= count;
  }
  return product;
}
