import { METRICS, type Metric } from "./metrics";

/** What a platform only ever adds to; the others people can take back. */
const ONLY_GROWS: readonly Metric[] = ["reach", "views", "clicks", "watchMinutes"];

type Given = Partial<Record<Metric, number>>;
/** `ofDay`: the day the figures of the file are of; `knownOf`: of which day each known figure is, where that is later. */
type Compared = {
  figures: Given;
  known: Record<Metric, number | null>;
  ofDay: string;
  knownOf: Partial<Record<Metric, string>>;
};

/**
 * Which figures of a file stay out, because what is known of the message is newer or of more: what only grows never becomes
 * less, and a row that says so is of a shorter time, so that the rest of it says nothing new either. Of the others the
 * later day counts.
 */
export function staysOut({ figures, known, ofDay, knownOf }: Compared): Set<Metric> {
  const isLess = (metric: Metric) => (figures[metric] ?? Number.POSITIVE_INFINITY) < (known[metric] ?? 0);
  const isOfLess = ONLY_GROWS.some(isLess);
  const staying = METRICS.filter((metric) => {
    const before = known[metric];
    if (figures[metric] === undefined || before === null || figures[metric] === before) return false;
    if (ONLY_GROWS.includes(metric)) return isLess(metric);
    return isOfLess || (knownOf[metric] ?? "") > ofDay;
  });
  return new Set(staying);
}

const EXPORTED_AT = /(?:^|\D)(1\d{12})(?:\D|$)/;

/** The moment at which LinkedIn made a file, as its name says; null where a name says none. */
export function momentInName(fileName: string): string | null {
  const ms = EXPORTED_AT.exec(fileName)?.[1];
  return ms === undefined ? null : new Date(Number(ms)).toISOString();
}
