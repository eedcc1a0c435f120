import type { PastSituation } from "@/lib/domain/agreement/findings";
import { fittingPast, within } from "@/lib/domain/agreement/findings/past";
import {
  type Answered,
  type CompiledMatrix,
  compare,
  compile,
  type Difference,
  decide,
  distanceFromYes,
  type Matrix,
  type Row,
  type When,
} from "@/lib/domain/authority";

export const EFFECT_KINDS = ["none", "wider", "narrower", "mixed"] as const;
/** What a change does to the answers people get: nearer to a yes, farther from it, or some of both. */
export type EffectKind = (typeof EFFECT_KINDS)[number];

/**
 * The verdicts that change, most telling first: those that move farthest; and how many of the decisions of the past would
 * have come out with another verdict.
 */
export type Effect = { kind: EffectKind; moves: { from: Answered; to: Answered }[]; cases: number };

/** A matrix and, of one of its rows, what it could say instead. */
export type Instead = { matrix: Matrix; row: Row; instead: Row; past?: readonly PastSituation[] };

/**
 * What changes when a row says something else. Exact, and fast also among hundreds of rows: only rows that can match
 * where the row matched or would match have a say in it. Source: domain.md "Analysis", too wide, too narrow, without
 * effect.
 */
export function effectOf({ matrix: { dimensions, rows }, row, instead, past = [] }: Instead): Effect {
  const others = rows.filter(
    ({ id, power, when }) =>
      id !== row.id &&
      ((power === row.power && meet(when, row.when)) || (power === instead.power && meet(when, instead.when))),
  );
  const before = compile({ dimensions, rows: [...others, row] });
  const after = compile({ dimensions, rows: [...others, instead] });
  const summary = summaryOf(compare(before, after));
  if (summary.kind === "none") return { ...summary, cases: 0 };
  const places = [row, instead].map((one) => ({ power: one.power, isIn: within(one.when) }));
  const touched = past.filter(({ power, facts }) => places.some((one) => one.power === power && one.isIn(facts)));
  return { ...summary, cases: casesIn(fittingPast(touched, dimensions), before, after) };
}

function casesIn(past: readonly PastSituation[], before: CompiledMatrix, after: CompiledMatrix): number {
  const isOther = (situation: PastSituation) => decide(before, situation).verdict !== decide(after, situation).verdict;
  return past.reduce((sum, situation) => (isOther(situation) ? sum + situation.count : sum), 0);
}

/** Whether there is a situation in both: no fact keeps them apart. */
function meet(a: When, b: When): boolean {
  return Object.entries(a).every(([fact, values]) => b[fact]?.some((value) => values.includes(value)) ?? true);
}

function summaryOf(differences: readonly Difference[]): Omit<Effect, "cases"> {
  const moves = new Map(differences.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  const distance = ({ from, to }: { from: Answered; to: Answered }) => distanceFromYes(to) - distanceFromYes(from);
  const all = [...moves.values()].sort((a, b) => Math.abs(distance(b)) - Math.abs(distance(a)));
  const hasWider = all.some((move) => distance(move) < 0);
  const hasNarrower = all.some((move) => distance(move) > 0);
  const kind = hasWider && hasNarrower ? "mixed" : hasWider ? "wider" : hasNarrower ? "narrower" : "none";
  return { kind, moves: all };
}
