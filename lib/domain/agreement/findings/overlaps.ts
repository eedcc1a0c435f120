import {
  type CompiledMatrix,
  type Conflict,
  compile,
  decide,
  distanceFromYes,
  type Ineffective,
  type Row,
  type Situation,
  type When,
} from "@/lib/domain/authority";
import { usualExample } from "./example";
import type { ConflictFinding, IneffectiveFinding, PastSituation } from "./model";
import { happened, mostFrequent, within } from "./past";

type Matter = { compiled: CompiledMatrix; rows: ReadonlyMap<string, Row>; past: readonly PastSituation[] };

/**
 * Pairs of rows that cross and disagree, with how often both counted. What happened most stands first, and what a binding
 * row settles last: that is what binding is for.
 */
export function conflictFindings(conflicts: readonly Conflict[], matter: Matter): ConflictFinding[] {
  const { compiled, rows } = matter;
  const together = bothCounted(matter);
  return conflicts
    .flatMap(({ rows: [a, b], example }): ConflictFinding[] => {
      const [first, second] = [rows.get(a), rows.get(b)];
      if (!first || !second) return [];
      const stricter = distanceOf(first) >= distanceOf(second) ? a : b;
      const past = together.get(pairKey(a, b)) ?? [];
      const overlap = overlapOf(first.when, second.when);
      const telling = tellingExample({ compiled, overlap, past, rows: [a, b] }, example);
      return [{ rows: [a, b], stricter, overlap, example: telling, happened: happened(past) }];
    })
    .toSorted((x, y) => isMeantSo(x, rows) - isMeantSo(y, rows) || y.happened.count - x.happened.count);
}

type Clash = { compiled: CompiledMatrix; overlap: When; past: readonly PastSituation[]; rows: readonly string[] };

/** What happened most, else an everyday situation in which both rows count, else the one that was found. */
function tellingExample({ compiled, overlap, past, rows }: Clash, found: Situation): Situation {
  const real = mostFrequent(past);
  if (real) return { power: real.power, facts: real.facts };
  const usual = usualExample(found.power, overlap, compiled.dimensions);
  const counting = decide(compiled, usual).rows;
  return rows.every((row) => counting.includes(row)) ? usual : found;
}

const isMeantSo = ({ stricter }: ConflictFinding, rows: ReadonlyMap<string, Row>): number =>
  rows.get(stricter)?.binding ? 1 : 0;

const distanceOf = ({ verdict }: Row): number => distanceFromYes(verdict);

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Of every two rows the past situations in which both counted. */
function bothCounted({ compiled, past }: Matter): Map<string, PastSituation[]> {
  const found = new Map<string, PastSituation[]>();
  for (const one of past) {
    const { rows } = decide(compiled, one);
    rows.forEach((a, index) => {
      for (const b of rows.slice(index + 1)) {
        const known = found.get(pairKey(a, b));
        if (known) known.push(one);
        else found.set(pairKey(a, b), [one]);
      }
    });
  }
  return found;
}

/** The situations that both match: of a fact that both name, the values they share. */
function overlapOf(a: When, b: When): When {
  const facts = new Set([...Object.keys(a), ...Object.keys(b)]);
  const sharedValues = (fact: string) => {
    const [own, other] = [a[fact], b[fact]];
    return own && other ? own.filter((value) => other.includes(value)) : (own ?? other ?? []);
  };
  return Object.fromEntries([...facts].map((fact) => [fact, sharedValues(fact)]));
}

/** Rows that can go, each with the rows that give its answer without it. */
export function ineffectiveFindings(found: readonly Ineffective[], { compiled, rows }: Matter): IneffectiveFinding[] {
  const dimensions = dimensionsOf(compiled);
  return found.flatMap(({ row: id }): IneffectiveFinding[] => {
    const row = rows.get(id);
    if (!row) return [];
    const example = usualExample(row.power, row.when, dimensions);
    const others = [...rows.values()].filter((other) => other.id !== id && other.power === row.power);
    const alike = others.find((other) => other.verdict === row.verdict && isCovered(row.when, other.when));
    if (alike) return [{ row: id, settledBy: [alike.id], example }];
    const matching = others.filter(({ when }) => within(when)(example.facts));
    return [{ row: id, settledBy: decide(compile({ dimensions, rows: matching }), example).rows, example }];
  });
}

/** Whether the other condition holds wherever this one does. */
const isCovered = (when: When, other: When): boolean =>
  Object.entries(other).every(([fact, values]) => when[fact]?.every((value) => values.includes(value)) ?? false);

const dimensionsOf = ({ dimensions }: CompiledMatrix): Record<string, string[]> =>
  Object.fromEntries(Object.entries(dimensions).map(([fact, values]) => [fact, [...values]]));
