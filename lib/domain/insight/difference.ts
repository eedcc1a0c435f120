import { bothTails, criticalValue } from "./student";
import { allOf, DOUBT, figureOf, LEAST_VARIANCE, MESSAGES_AT_LEAST, meanOf, scatterOf, type Tally } from "./tally";

/** Two kinds of messages on one channel. */
export type Pair = { some: Tally; others: Tally };

/** How two kinds of messages differ where both were sent. */
export type Difference = {
  /** How many of each were compared. */
  some: number;
  others: number;
  /** What the first kind usually gets, and what the other gets on the same channels. */
  figure: number;
  otherFigure: number;
  /** How many times as much the first gets, and the edges between which that lies. */
  times: { middle: number; low: number; high: number };
  /** The chance of a difference as big as this if there were none. */
  chance: number;
};

/** Scatter within channels is told from this many messages beyond the first on each. */
const FREEDOM_AT_LEAST = 3;

/**
 * Compares two kinds of messages channel by channel, so that a kind that mostly goes out on a big channel does not look
 * good by that alone; channels where one of the two is missing say nothing. The difference of the logarithms per channel,
 * weighted by how many messages stand on either side; judged by Welch's test, with the scatter of each kind taken over
 * its channels together, and of the first kind no less than the other's: a few messages happen to lie close together more
 * often than the test supposes, and then it is sure too soon (tried on figures without any difference: one town in five
 * instead of one in twenty). Null where there is too little to compare.
 */
export function differenceOf(pairs: readonly Pair[]): Difference | null {
  const both = pairs.filter(({ some, others }) => some.count > 0 && others.count > 0);
  const [some, others] = [allOf(both.map((pair) => pair.some)), allOf(both.map((pair) => pair.others))];
  const [spread, otherSpread] = [spreadOf(both.map((pair) => pair.some)), spreadOf(both.map((pair) => pair.others))];
  if (Math.min(some.count, others.count) < MESSAGES_AT_LEAST) return null;
  if (Math.min(spread.freedom, otherSpread.freedom) < FREEDOM_AT_LEAST) return null;
  const weighted = both.map((pair) => {
    const [n, m] = [pair.some.count, pair.others.count];
    return { n, m, weight: (n * m) / (n + m), gap: meanOf(pair.some) - meanOf(pair.others) };
  });
  const weight = sum(weighted, (one) => one.weight);
  const gap = sum(weighted, (one) => one.weight * one.gap) / weight;
  const variance = Math.max(spread.variance, otherSpread.variance);
  const own = (variance * sum(weighted, (one) => one.weight ** 2 / one.n)) / weight ** 2;
  const theirs = (otherSpread.variance * sum(weighted, (one) => one.weight ** 2 / one.m)) / weight ** 2;
  const freedom = (own + theirs) ** 2 / (own ** 2 / spread.freedom + theirs ** 2 / otherSpread.freedom);
  const error = Math.sqrt(own + theirs);
  const margin = criticalValue(DOUBT, freedom) * error;
  return {
    some: some.count,
    others: others.count,
    figure: figureOf(meanOf(some)),
    otherFigure: figureOf(meanOf(some) - gap),
    times: { middle: Math.exp(gap), low: Math.exp(gap - margin), high: Math.exp(gap + margin) },
    chance: bothTails(gap / error, freedom),
  };
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

/** How messages of one kind scatter around the mean of their own channel. */
function spreadOf(tallies: readonly Tally[]): { variance: number; freedom: number } {
  const freedom = sum(tallies, ({ count }) => count - 1);
  const scatter = sum(tallies, scatterOf);
  return { variance: Math.max(LEAST_VARIANCE, freedom > 0 ? scatter / freedom : 0), freedom };
}
