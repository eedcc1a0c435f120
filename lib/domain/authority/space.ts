import { MatrixError, type MatrixErrorPlace, type Situation, type When } from "./model";

/**
 * A set of situations that is a product of value sets, one per fact: one bit per value, every fact starting on a word of
 * its own. All analysis is done on these, so its cost depends on the number of rows and never on that of situations.
 */
export type Box = Int32Array;

/** The facts and their values, numbered, and where the bits of each fact stand in a box. */
export type Space = {
  readonly facts: readonly string[];
  readonly values: readonly (readonly string[])[];
  readonly numbers: readonly ReadonlyMap<string, number>[];
  /** Fact `f` owns the words from `wordStart[f]` up to `wordStart[f + 1]`. */
  readonly wordStart: Int32Array;
  readonly everything: Box;
};

/** The word at `index`; the fallback only satisfies the compiler, every caller stays in bounds. */
export const at = (words: Int32Array, index: number): number => words[index] ?? 0;

/** Numbers the facts and values of `dimensions`. Doubled values count once; a fact without values is a MatrixError. */
export function spaceOf(dimensions: Record<string, readonly string[]>): Space {
  const facts = Object.keys(dimensions);
  const values = facts.map((fact) => [...new Set(dimensions[fact] ?? [])]);
  const wordStart = new Int32Array(facts.length + 1);
  values.forEach((list, fact) => {
    if (list.length === 0) throw new MatrixError("empty_dimension", { fact: facts[fact] ?? "" });
    wordStart[fact + 1] = at(wordStart, fact) + Math.ceil(list.length / 32);
  });
  const everything = new Int32Array(at(wordStart, facts.length));
  values.forEach((list, fact) => {
    for (const value of list.keys()) setBit(everything, at(wordStart, fact) * 32 + value);
  });
  const numbers = values.map((list) => new Map(list.map((value, number) => [value, number])));
  return { facts, values, numbers, wordStart, everything };
}

/** Sets bit number `bit`, counted over all words. */
export function setBit(words: Int32Array, bit: number): void {
  words[bit >> 5] = at(words, bit >> 5) | (1 << (bit & 31));
}

export const hasBit = (words: Int32Array, bit: number): boolean => ((at(words, bit >> 5) >>> (bit & 31)) & 1) === 1;

/** The box that `when` describes. Throws MatrixError with `place` for an unknown fact or value, or an empty list. */
export function boxOf(space: Space, when: When, place: MatrixErrorPlace = {}): Box {
  const box = space.everything.slice();
  for (const [name, values] of Object.entries(when)) {
    const fact = space.facts.indexOf(name);
    const numbers = space.numbers[fact];
    if (!numbers) throw new MatrixError("unknown_fact", { ...place, fact: name });
    if (values.length === 0) throw new MatrixError("empty_values", { ...place, fact: name });
    box.fill(0, at(space.wordStart, fact), at(space.wordStart, fact + 1));
    for (const value of values) {
      const number = numbers.get(value);
      if (number === undefined) throw new MatrixError("unknown_value", { ...place, fact: name, value });
      setBit(box, at(space.wordStart, fact) * 32 + number);
    }
  }
  return box;
}

/** The box as a readable condition: only the facts that it narrows, values in the order of the dimensions. */
export function whenOf(space: Space, box: Box): When {
  const named: [string, string[]][] = [];
  for (let fact = 0; fact < space.facts.length; fact++) {
    if (!sticksOutOn(space, fact, [space.everything, box])) continue;
    const first = at(space.wordStart, fact) * 32;
    const values = space.values[fact] ?? [];
    named.push([space.facts[fact] ?? "", values.filter((_, number) => hasBit(box, first + number))]);
  }
  return Object.fromEntries(named);
}

/** One situation out of a box that is not empty: of every fact the first value. */
export function situationIn(space: Space, power: string, box: Box): Situation {
  const facts: Record<string, string> = {};
  for (let fact = 0; fact < space.facts.length; fact++) {
    let word = at(space.wordStart, fact);
    const first = word;
    while (at(box, word) === 0) word++;
    const bits = at(box, word);
    const number = (word - first) * 32 + 31 - Math.clz32(bits & -bits);
    facts[space.facts[fact] ?? ""] = space.values[fact]?.[number] ?? "";
  }
  return { power, facts };
}

/** How `box` lies to `row`: -1 they share no situation, 0 the row covers the box, else on how many facts it sticks out. */
export function sticksOut(space: Space, box: Box, row: Box): number {
  const { wordStart } = space;
  const facts = wordStart.length - 1;
  let count = 0;
  for (let fact = 0, word = 0; fact < facts; fact++) {
    const end = at(wordStart, fact + 1);
    let shared = 0;
    let outside = 0;
    for (; word < end; word++) {
      const bits = at(box, word);
      const rowBits = at(row, word);
      shared |= bits & rowBits;
      outside |= bits & ~rowBits;
    }
    if (shared === 0) return -1;
    if (outside !== 0) count++;
  }
  return count;
}

/** Whether `box` has values of `fact` that `row` has not. */
export function sticksOutOn(space: Space, fact: number, boxes: readonly [box: Box, row: Box]): boolean {
  const end = at(space.wordStart, fact + 1);
  for (let word = at(space.wordStart, fact); word < end; word++) {
    if ((at(boxes[0], word) & ~at(boxes[1], word)) !== 0) return true;
  }
  return false;
}

/** The part of two boxes that they share, or null when they share nothing. */
export function shared(space: Space, a: Box, b: Box): Box | null {
  if (sticksOut(space, a, b) < 0) return null;
  return a.map((bits, word) => bits & at(b, word));
}

/** A part of a box that differs from the whole on one fact only. */
export type Cut = { space: Space; fact: number; whole: Box; part: Box };

/** The parts of `box` in and out of `row` as far as `fact` goes; neither is empty when the box sticks out there. */
export function splitOn(space: Space, fact: number, boxes: readonly [box: Box, row: Box]): [inside: Cut, outside: Cut] {
  const [whole, row] = boxes;
  const inside = whole.slice();
  const outside = whole.slice();
  const end = at(space.wordStart, fact + 1);
  for (let word = at(space.wordStart, fact); word < end; word++) {
    const rowBits = at(row, word);
    inside[word] = at(inside, word) & rowBits;
    outside[word] = at(outside, word) & ~rowBits;
  }
  return [
    { space, fact, whole, part: inside },
    { space, fact, whole, part: outside },
  ];
}

/** What `sticksOut` says of the part, from what it said of the whole: only the fact that was cut needs looking at. */
export function sticksOutAfter({ space, fact, whole, part }: Cut, row: Box, countBefore: number): number {
  const end = at(space.wordStart, fact + 1);
  let shared = 0;
  let outsideBefore = 0;
  let outside = 0;
  for (let word = at(space.wordStart, fact); word < end; word++) {
    const rowBits = at(row, word);
    shared |= at(part, word) & rowBits;
    outsideBefore |= at(whole, word) & ~rowBits;
    outside |= at(part, word) & ~rowBits;
  }
  if (shared === 0) return -1;
  return countBefore - (outsideBefore === 0 ? 0 : 1) + (outside === 0 ? 0 : 1);
}

/** The fact on which to cut `box` along `row`: of those where it sticks out, the one where most of `others` matter. */
export function cutFact(space: Space, boxes: readonly [box: Box, row: Box], others: readonly Box[]): number {
  let best = -1;
  let bestCount = -1;
  for (let fact = 0; fact < space.facts.length; fact++) {
    if (!sticksOutOn(space, fact, boxes)) continue;
    let count = 0;
    for (const other of others) if (sticksOutOn(space, fact, [boxes[0], other])) count++;
    if (count > bestCount) {
      bestCount = count;
      best = fact;
    }
  }
  return best;
}
