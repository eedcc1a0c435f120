import type { Rule } from "@/lib/domain/agreement";
import { inReadingOrder } from "@/lib/domain/agreement/editing";
import type { Obligation } from "@/lib/domain/authority";
import type { LinkedRule, RowChange } from "./model";

/** A row before and the row it became; null where it was added or left out. */
export type Pair = { before: Rule | null; after: Rule | null; changes: RowChange[] };

/** What reads otherwise and can also decide otherwise. */
const DECIDING: readonly RowChange[] = ["situations", "verdict", "obligations", "binding"];

/** Whether a pair can change any decision: a note or a place never does. */
export const canDecide = ({ before, after, changes }: Pair): boolean =>
  before === null || after === null || changes.some((change) => DECIDING.includes(change));

/**
 * The rows that differ, each beside what it was: first by the link that a draft keeps, then rows that say the same, then
 * rows about the same situations. What is left was added or left out.
 */
export function changedPairs(before: readonly Rule[], after: readonly LinkedRule[]): Pair[] {
  const linked = new Map<Rule, Rule>();
  const open = new Set(before);
  const byId = new Map(before.map((row) => [row.id, row]));
  const link = (row: Rule, origin: Rule | undefined) => {
    if (!origin || linked.has(row) || !open.delete(origin)) return;
    linked.set(row, origin);
  };
  for (const row of after) link(row, byId.get(row.originId ?? row.id));
  for (const likeness of [meaningOf, (row: Rule) => `${row.power} ${situationsOf(row)}`]) {
    const candidates = Map.groupBy(open, likeness);
    for (const row of after) if (!linked.has(row)) link(row, candidates.get(likeness(row))?.shift());
  }
  const stayed = keptPlaces(after, linked);
  const pairs = inReadingOrder(after).flatMap((row): Pair[] => {
    const origin = linked.get(row);
    if (!origin) return [{ before: null, after: row, changes: [] }];
    const changes = changesOf(origin, row, !stayed.has(row));
    return changes.length > 0 ? [{ before: origin, after: row, changes }] : [];
  });
  return [...pairs, ...inReadingOrder([...open]).map((row): Pair => ({ before: row, after: null, changes: [] }))];
}

function changesOf(before: Rule, after: Rule, isMoved: boolean): RowChange[] {
  const found: [RowChange, boolean][] = [
    ["situations", before.power !== after.power || situationsOf(before) !== situationsOf(after)],
    ["verdict", before.verdict !== after.verdict],
    ["obligations", obligationsOf(before) !== obligationsOf(after)],
    ["binding", (before.binding === true) !== (after.binding === true)],
    ["question", before.question !== after.question],
    ["note", (before.note ?? "") !== (after.note ?? "")],
    ["place", isMoved && before.question === after.question],
  ];
  return found.flatMap(([change, isThere]) => (isThere ? [change] : []));
}

const situationsOf = ({ when }: Rule): string =>
  JSON.stringify(
    Object.entries(when)
      .map(([fact, values]) => [fact, [...new Set(values)].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const obligationsOf = ({ obligations = [] }: Rule): string =>
  JSON.stringify([...new Set(obligations.map(obligationText))].sort());
const obligationText = ({ kind, with: whom }: Obligation) => JSON.stringify([kind, whom]);

const meaningOf = (row: Rule): string =>
  JSON.stringify([
    row.question,
    row.power,
    situationsOf(row),
    row.verdict,
    obligationsOf(row),
    row.binding === true,
    row.note ?? "",
  ]);

/**
 * The rows that kept their place: as many as can be said to have stayed where they were, so that one row that was moved
 * up is one row moved, not all rows under it.
 */
function keptPlaces(after: readonly Rule[], linked: ReadonlyMap<Rule, Rule>): Set<Rule> {
  const kept = new Set<Rule>();
  for (const rows of Map.groupBy(inReadingOrder(after), ({ question }) => question).values()) {
    for (const row of longestRise(rows, (one) => linked.get(one)?.number ?? null)) kept.add(row);
  }
  return kept;
}

/** The longest run of rows, not necessarily neighbours, whose places rise. */
function longestRise(rows: readonly Rule[], placeOf: (row: Rule) => number | null): Rule[] {
  const best: { place: number; run: Rule[] }[] = [];
  for (const row of rows) {
    const place = placeOf(row);
    if (place === null) continue;
    const before = best.filter((one) => one.place < place).reduce<Rule[]>((a, b) => longer(a, b.run), []);
    best.push({ place, run: [...before, row] });
  }
  return best.reduce<Rule[]>((a, b) => longer(a, b.run), []);
}

const longer = (a: Rule[], b: Rule[]): Rule[] => (b.length > a.length ? b : a);
