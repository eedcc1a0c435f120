import { type Day, daysBetween } from "@/lib/domain/planning";

/** How a goal stood on a day. */
export type Reading = { onDay: Day; value: number };

/**
 * The tempo of a series, per day: in the middle, and the edges between which it lies in four cases out of five.
 * `at` says where the series would stand on a day if it went on at such a pace.
 */
export type Tempo = {
  middle: number;
  low: number;
  high: number;
  readings: number;
  at: (day: Day, slope: number) => number;
};

/** Fewer readings, or a shorter time, say nothing about a tempo yet. */
const READINGS_AT_LEAST = 4;
const DAYS_AT_LEAST = 14;
/** The tempo is the one of late: of the last twelve weeks, and of five readings at least. */
const WINDOW_DAYS = 84;
const WINDOW_READINGS = 5;
/** Enough for a tempo; more readings only cost time. */
const READINGS_AT_MOST = 60;
/** The edges leave out one case in ten on either side. */
const NORMAL_90 = 1.2816;
/** A last reading that is older is said to be old. */
export const STALE_DAYS = 42;

/**
 * The slope of a series by Theil and Sen: the median of the slopes between all pairs of readings, so that one odd reading
 * does not turn it; the edges are the slopes that Kendall's rank statistic leaves in (Sen, "Estimates of the regression
 * coefficient based on Kendall's tau", JASA 63, 1968). Readings of a running total hang together more than that supposes:
 * there the edges are the narrowest that can be meant. Takes readings in any order, one per day; null: too few, or over too
 * short a time, to say.
 */
export function tempoOf(readings: readonly Reading[]): Tempo | null {
  const series = lately(readings.toSorted((a, b) => a.onDay.localeCompare(b.onDay)));
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < READINGS_AT_LEAST) return null;
  if (daysBetween(first.onDay, last.onDay) < DAYS_AT_LEAST) return null;
  const points = series.map(({ onDay, value }) => ({ x: daysBetween(first.onDay, onDay), value }));
  const slopes = points
    .flatMap((a, index) => points.slice(index + 1).map((b) => (b.value - a.value) / (b.x - a.x)))
    .toSorted((a, b) => a - b);
  const startAt = (slope: number) => median(points.map(({ x, value }) => value - slope * x));
  return {
    middle: median(slopes),
    ...edgesOf(slopes, points.length),
    readings: points.length,
    at: (day, slope) => startAt(slope) + slope * daysBetween(first.onDay, day),
  };
}

/** The readings that tell the tempo of now. */
function lately(sorted: readonly Reading[]): Reading[] {
  const last = sorted.at(-1);
  if (!last) return [];
  const recent = sorted.filter(({ onDay }) => daysBetween(onDay, last.onDay) <= WINDOW_DAYS);
  const series = recent.length >= WINDOW_READINGS ? recent : sorted.slice(-WINDOW_READINGS);
  return series.slice(-READINGS_AT_MOST);
}

function edgesOf(slopes: readonly number[], readings: number): { low: number; high: number } {
  const spread = NORMAL_90 * Math.sqrt((readings * (readings - 1) * (2 * readings + 5)) / 18);
  const left = Math.max(0, Math.floor((slopes.length - spread) / 2) - 1);
  const right = slopes.length - 1 - left;
  return { low: slopes[left] ?? 0, high: slopes[right] ?? 0 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below = 0, above = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return below + (above - below) / 2;
}
