import { ANSWERS_BEST_FIRST, distanceFromYes } from "./answer";
import type { CompiledMatrix, PowerTable } from "./compile";
import { rankAt, valuesOf, verdictOf } from "./decide";
import type { Answered, Situation } from "./model";

/** Any choice of one value per fact named in `changes` gives `verdict`; the other facts stay as they are. */
export type NearbyAnswer = { changes: Record<string, string[]>; verdict: Answered };

const DEFAULT_COUNT = 8;

/**
 * What would have to differ for a better answer: the nearest situations that get one, first those that differ in one
 * fact, then, while there is room, in two (only where neither change alone already does as well). Nearer to a yes comes
 * first among equals. Empty when the answer is already `allowed` or nothing near is better.
 *
 * `max`: how many to give (8 unless told). `facts`: which facts may differ (all unless told; the risk of a rumour, say,
 * is nobody's to change). Source: domain.md "How a question is answered".
 *
 * @throws MatrixError as `decide` does.
 */
export function whatWouldHaveToDiffer(
  compiled: CompiledMatrix,
  situation: Situation,
  options: { max?: number; facts?: readonly string[] } = {},
): NearbyAnswer[] {
  const values = valuesOf(compiled.space, situation.facts);
  const table = compiled.tables.get(situation.power);
  if (!table) return [];
  const { facts: names } = compiled.space;
  // A fact that no row of the power narrows cannot change its answer.
  const facts = table.narrowed.filter((fact) => options.facts?.includes(names[fact] ?? "") ?? true);
  const search: Search = { compiled, table, values, now: distanceAt(table, values) };
  const max = options.max ?? DEFAULT_COUNT;
  const found = nearestFirst(facts.flatMap((fact) => byOneFact(search, fact)));
  if (found.length >= max) return found.slice(0, max);
  const pairs = facts.flatMap((a, i) => facts.slice(i + 1).flatMap((b) => byTwoFacts(search, a, b)));
  return [...found, ...nearestFirst(pairs)].slice(0, max);
}

type Search = { compiled: CompiledMatrix; table: PowerTable; values: readonly number[]; now: number };

const nearestFirst = (answers: NearbyAnswer[]): NearbyAnswer[] =>
  answers.toSorted((a, b) => distanceFromYes(a.verdict) - distanceFromYes(b.verdict));

function distanceAt(table: PowerTable, values: readonly number[]): number {
  return distanceFromYes(verdictOf(rankAt(table, values)));
}

/** Per value of a fact, how far from a yes the situation is with it. */
function distancesOver({ compiled, table }: Search, values: readonly number[], fact: number): number[] {
  return (compiled.space.values[fact] ?? []).map((_, value) => distanceAt(table, values.with(fact, value)));
}

/** The values that bring a better answer than `limitOf` them, by how far from a yes they bring it. */
function betterByDistance(distances: readonly number[], limitOf: (value: number) => number): [number, number[]][] {
  const byDistance = new Map<number, number[]>();
  distances.forEach((distance, value) => {
    if (distance >= limitOf(value)) return;
    const values = byDistance.get(distance);
    if (values) values.push(value);
    else byDistance.set(distance, [value]);
  });
  return [...byDistance];
}

function byOneFact(search: Search, fact: number): NearbyAnswer[] {
  const better = betterByDistance(distancesOver(search, search.values, fact), () => search.now);
  return better.map(([distance, values]) => nearby(search, distance, [[fact, values]]));
}

function byTwoFacts(search: Search, a: number, b: number): NearbyAnswer[] {
  const alone = { a: distancesOver(search, search.values, a), b: distancesOver(search, search.values, b) };
  // Values of `a` that allow the same values of `b` with the same answer belong in one line.
  const groups = new Map<string, { distance: number; of: [number[], number[]] }>();
  alone.a.forEach((aloneDistance, valueA) => {
    if (valueA === search.values[a]) return;
    const together = distancesOver(search, search.values.with(a, valueA), b);
    const limitOf = (valueB: number) => Math.min(search.now, aloneDistance, alone.b[valueB] ?? 0);
    for (const [distance, valuesB] of betterByDistance(together, limitOf)) {
      const key = `${distance}:${valuesB.join(",")}`;
      const group = groups.get(key);
      if (group) group.of[0].push(valueA);
      else groups.set(key, { distance, of: [[valueA], valuesB] });
    }
  });
  return [...groups.values()].map(({ distance, of: [valuesA, valuesB] }) => {
    return nearby(search, distance, [
      [a, valuesA],
      [b, valuesB],
    ]);
  });
}

function nearby({ compiled }: Search, distance: number, changes: readonly [number, number[]][]): NearbyAnswer {
  const { facts, values } = compiled.space;
  const named = changes.map(([fact, numbers]): [string, string[]] => {
    return [facts[fact] ?? "", numbers.map((number) => values[fact]?.[number] ?? "")];
  });
  return { changes: Object.fromEntries(named), verdict: ANSWERS_BEST_FIRST[distance] ?? "unanswered" };
}
