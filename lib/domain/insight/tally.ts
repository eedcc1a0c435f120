import { criticalValue } from "./student";

/** Messages added up: how many there are, and of the logarithm of one more than each figure the sum and that of squares. */
export type Tally = { count: number; logSum: number; logSquares: number };

export const NOTHING: Tally = { count: 0, logSum: 0, logSquares: 0 };

export const added = (one: Tally, other: Tally): Tally => ({
  count: one.count + other.count,
  logSum: one.logSum + other.logSum,
  logSquares: one.logSquares + other.logSquares,
});

export const without = (all: Tally, part: Tally): Tally => ({
  count: all.count - part.count,
  logSum: all.logSum - part.logSum,
  logSquares: all.logSquares - part.logSquares,
});

export const allOf = (tallies: readonly Tally[]): Tally => tallies.reduce(added, NOTHING);

export const meanOf = ({ count, logSum }: Tally): number => logSum / count;

/** The squares of what each lies from the mean; a rounding error is not less than nothing. */
export const scatterOf = ({ count, logSum, logSquares }: Tally): number =>
  Math.max(0, logSquares - (logSum * logSum) / count);

/** Fewer messages say nothing about the next one. */
export const MESSAGES_AT_LEAST = 5;
/** How far the edges of an interval may be wrong: one time in twenty. */
export const DOUBT = 0.05;
/**
 * Figures of real messages always differ. Where a few happen to lie closer together than a fifth apart, that is chance and
 * no certainty.
 */
export const LEAST_VARIANCE = 0.04;

/** What a message usually gets, and the edges between which that lies. */
export type Typical = { figure: number; low: number; high: number };

/** A figure from its logarithm; no figure is less than nought. */
export const figureOf = (log: number): number => Math.max(0, Math.expm1(log));

/**
 * What a message usually gets: the geometric mean, since one message that went round the country would carry an ordinary
 * average away. Null where there are too few messages to say.
 */
export function typicalOf(tally: Tally): Typical | null {
  if (tally.count < MESSAGES_AT_LEAST) return null;
  const freedom = tally.count - 1;
  const variance = Math.max(LEAST_VARIANCE, scatterOf(tally) / freedom);
  const margin = criticalValue(DOUBT, freedom) * Math.sqrt(variance / tally.count);
  const middle = meanOf(tally);
  return { figure: figureOf(middle), low: figureOf(middle - margin), high: figureOf(middle + margin) };
}
