import { type Decision, decide, type Situation } from "@/lib/domain/authority";
import { uncovered } from "@/lib/domain/authority/boxes";
import { type Box, boxOf, type Space, shared, situationIn } from "@/lib/domain/authority/space";
import type { Both, Change } from "./changes";
import { likelyIn } from "./likely";
import type { Pair } from "./pairs";

/** A changed row with a part of the situations that it changes, and one of them decided by both versions. */
export type Attributed = { pair: Pair; box: Box; example: Situation; from: Decision; to: Decision };

/**
 * Gives every situation that changed to one changed row that decided there, before or after. There always is one: where
 * the rows that count are the same on both sides, the outcome is the same. A box in which different rows decided is cut.
 */
export function attribute(both: Both, pairs: readonly Pair[], change: Change): Attributed[] {
  const { space, before, after } = both;
  const boxes = new Map(pairs.map((pair) => [pair, boxesOf(both, pair, change.power)]));
  const given: Attributed[] = [];
  const todo = [change.box];
  for (let box = todo.pop(); box; box = todo.pop()) {
    const situation = situationIn(space, change.power, box);
    const from = decide(before, situation);
    const to = decide(after, situation);
    const pair = whoDecided(pairs, from, to);
    const own = boxes.get(pair) ?? [];
    for (const part of partsIn(space, box, own)) given.push({ pair, box: part, ...decided(both, change.power, part) });
    todo.push(...uncovered(space, own, box));
  }
  return given;
}

function decided({ space, before, after }: Both, power: string, box: Box) {
  const example = likelyIn(space, power, box);
  return { example, from: decide(before, example), to: decide(after, example) };
}

const boxesOf = ({ space }: Both, { before, after }: Pair, power: string): Box[] =>
  [after, before].flatMap((row) => (row?.power === power ? [boxOf(space, row.when)] : []));

/** The parts of a box that lie in the row as it is, and then in what it was besides. */
function partsIn(space: Space, box: Box, [first, second]: readonly Box[]): Box[] {
  const now = first ? shared(space, box, first) : null;
  const was = second ? shared(space, box, second) : null;
  return [...(now ? [now] : []), ...(was && first ? uncovered(space, [first], was) : [])];
}

/** First a row that gives the verdict there is now, then one that gave the verdict there was, then any that counted. */
function whoDecided(pairs: readonly Pair[], from: Decision, to: Decision): Pair {
  const counts = (id: string | undefined, { rows }: Decision) => id !== undefined && rows.includes(id);
  const found =
    pairs.find(({ after }) => after?.verdict === to.verdict && counts(after.id, to)) ??
    pairs.find(({ before }) => before?.verdict === from.verdict && counts(before.id, from)) ??
    pairs.find(({ before, after }) => counts(after?.id, to) || counts(before?.id, from));
  if (!found) throw new Error("A decision changed without a row that changed.");
  return found;
}
