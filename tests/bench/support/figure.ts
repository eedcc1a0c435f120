/** What one measurement gives; `target` in words, such as "≤ 8". */
export type Figure = { name: string; value: number; unit: string; target?: string };

/** The value below which the given share of the measurements lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** How many times as large; what a target in comparison with something bare is about. */
export function ratio(name: string, [value, beside]: [number, number], target: string): Figure {
  return { name, value: beside === 0 ? Number.NaN : value / beside, unit: "×", target };
}
