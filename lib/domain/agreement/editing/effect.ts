import {
  type Answered,
  compare,
  compile,
  type Difference,
  distanceFromYes,
  type Matrix,
  type Row,
  type When,
} from "@/lib/domain/authority";

export const EFFECT_KINDS = ["none", "wider", "narrower", "mixed"] as const;
/** What a change does to the answers people get: nearer to a yes, farther from it, or some of both. */
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** The verdicts that change, most telling first: those that move farthest. */
export type Effect = { kind: EffectKind; moves: { from: Answered; to: Answered }[] };

/** A matrix and, of one of its rows, what it could say instead. */
export type Instead = { matrix: Matrix; row: Row; instead: Row };

/**
 * What changes when a row says something else. Exact, and fast also among hundreds of rows: only rows that can match
 * where the row matched or would match have a say in it. Source: domain.md "Analysis", too wide, too narrow, without
 * effect.
 */
export function effectOf({ matrix: { dimensions, rows }, row, instead }: Instead): Effect {
  const others = rows.filter(
    ({ id, power, when }) =>
      id !== row.id &&
      ((power === row.power && meet(when, row.when)) || (power === instead.power && meet(when, instead.when))),
  );
  const before = compile({ dimensions, rows: [...others, row] });
  const after = compile({ dimensions, rows: [...others, instead] });
  return summaryOf(compare(before, after));
}

/** Whether there is a situation in both: no fact keeps them apart. */
function meet(a: When, b: When): boolean {
  return Object.entries(a).every(([fact, values]) => b[fact]?.some((value) => values.includes(value)) ?? true);
}

function summaryOf(differences: readonly Difference[]): Effect {
  const moves = new Map(differences.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  const distance = ({ from, to }: { from: Answered; to: Answered }) => distanceFromYes(to) - distanceFromYes(from);
  const all = [...moves.values()].sort((a, b) => Math.abs(distance(b)) - Math.abs(distance(a)));
  const hasWider = all.some((move) => distance(move) < 0);
  const hasNarrower = all.some((move) => distance(move) > 0);
  const kind = hasWider && hasNarrower ? "mixed" : hasWider ? "wider" : hasNarrower ? "narrower" : "none";
  return { kind, moves: all };
}
