import { type CompiledMatrix, compare, compile, type Obligation, type Row } from "@/lib/domain/authority";
import { uncovered } from "@/lib/domain/authority/boxes";
import { obligationKey } from "@/lib/domain/authority/compile";
import { type Box, boxOf, type Space } from "@/lib/domain/authority/space";
import { ofOneVerdict } from "./uniform";

/** A box of situations of one power that two versions decide differently. */
export type Change = { power: string; box: Box };

/** Two versions over the same facts and values. */
export type Both = { space: Space; before: CompiledMatrix; after: CompiledMatrix };

/** The situations whose verdict differs: exactly those of `compare`. */
export function verdictChanges({ space, before, after }: Both): Change[] {
  return compare(before, after).map(({ power, when }) => ({ power, box: boxOf(space, when) }));
}

/**
 * The situations whose verdict stays while what rides along changes, as disjoint boxes
 * of one verdict each. An obligation is there when one
 * of the rows that count carries it; with the rows that carry it made the strictest, `compare` finds where that changed.
 */
export function conditionChanges(both: Both, found: readonly Change[], powers: ReadonlySet<string>): Change[] {
  const { space, before, after } = both;
  const taken = new Map<string, Box[]>();
  for (const { power, box } of found) takenOf(taken, power).push(box);
  const changes: Change[] = [];
  for (const key of obligationKeys([...before.rows, ...after.rows], powers)) {
    for (const { power, when, from, to } of compare(carrying(before, key, powers), carrying(after, key, powers))) {
      if (from !== "refused" && to !== "refused") continue;
      const seen = takenOf(taken, power);
      const fresh = [...uncovered(space, seen, boxOf(space, when))];
      seen.push(...fresh);
      for (const box of fresh) for (const part of ofOneVerdict(after, power, box)) changes.push({ power, box: part });
    }
  }
  return changes;
}

function takenOf(taken: Map<string, Box[]>, power: string): Box[] {
  const known = taken.get(power);
  if (known) return known;
  const boxes: Box[] = [];
  taken.set(power, boxes);
  return boxes;
}

function obligationKeys(rows: readonly Row[], powers: ReadonlySet<string>): Set<string> {
  const own = rows.filter(({ power }) => powers.has(power));
  return new Set(own.flatMap(({ obligations = [] }) => obligations.map(obligationKey)));
}

function carrying(matrix: CompiledMatrix, key: string, powers: ReadonlySet<string>): CompiledMatrix {
  const carries = (obligations: readonly Obligation[]) => obligations.some((one) => obligationKey(one) === key);
  const rows = matrix.rows
    .filter(({ power }) => powers.has(power))
    .map((row): Row => ({ ...row, verdict: carries(row.obligations ?? []) ? "refused" : "allowed" }));
  const dimensions = Object.fromEntries(Object.entries(matrix.dimensions).map(([fact, values]) => [fact, [...values]]));
  return compile({ dimensions, rows });
}
