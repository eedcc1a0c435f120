const HOUR_MS = 3_600_000;

/** Until how old a message is asked about, in hours, and how often until then: much happens at first, and then less. */
const RHYTHM = [
  { until: 48, every: 1 },
  { until: 7 * 24, every: 6 },
  { until: 30 * 24, every: 24 },
] as const;

/** So many days after it went out a message is asked about for the last time. */
export const FETCH_DAYS = 30;

/** How many of its moments a message of this age has had. */
function momentsPassed(ageMs: number): number {
  const hours = ageMs / HOUR_MS;
  let passed = 0;
  let from = 0;
  for (const { until, every } of RHYTHM) {
    passed += Math.floor(Math.max(0, Math.min(hours, until) - from) / every);
    from = until;
  }
  return passed;
}

type Asked = {
  publishedAt: Date;
  /** When its channel was last asked with success; null: never. */
  lastAt: Date | null;
  now: Date;
};

/** Whether a message had a moment since its channel was last asked; however long nobody looked, that is one question. */
export function isDueForFigures({ publishedAt, lastAt, now }: Asked): boolean {
  const before = lastAt === null ? 0 : momentsPassed(lastAt.getTime() - publishedAt.getTime());
  return momentsPassed(now.getTime() - publishedAt.getTime()) > before;
}
