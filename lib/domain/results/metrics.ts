import { mondayOf, weekdayOf } from "@/lib/domain/planning";

/** What is counted of a message. The columns of an outing have these names, and so have the figures. */
export const METRICS = [
  "reach",
  "views",
  "reactions",
  "comments",
  "shares",
  "clicks",
  "saves",
  "follows",
  "watchMinutes",
] as const;
export type Metric = (typeof METRICS)[number];

/**
 * Seen and liked: pleasant, and by itself no reason to do anything. Comments, shares, clicks and saves are what people did;
 * effects are what came of it. Source: seed 004, and domain.md, "Insight".
 */
export const VANITY: readonly Metric[] = ["reach", "views", "follows", "reactions"];

/**
 * What is counted of a whole channel on a day: what it did that day, or how many followers there were at its end. The
 * engagements are everything that anybody did, as the platform adds it up.
 */
export const CHANNEL_METRICS = [...METRICS, "engagements", "visits", "visitors", "followers"] as const;
export type ChannelMetric = (typeof CHANNEL_METRICS)[number];

/** Along what the figures of a week are added up. A theme is a stack of ideas; weekday 0 is Monday; the hour is 0 to 23. */
export const SUM_LINES = [
  "all",
  "content_type",
  "audience",
  "theme",
  "campaign",
  "segment",
  "goal",
  "weekday",
  "hour",
] as const;
export type SumLine = (typeof SUM_LINES)[number];

/** The value on the line "all", and on every other where nobody said. */
export const NOBODY_SAID = "-";

export type Figures = Record<Metric, number | null>;
export const NO_FIGURES: Figures = Object.fromEntries(METRICS.map((metric) => [metric, null])) as Figures;

/** What the sums need to know of one message. `onDay` and `hour` are the organisation's own; hour null: only the day is known. */
export type OutingFacts = Figures & {
  channelId: string;
  onDay: string;
  hour: number | null;
  contentType: string;
  audience: string | null;
  bundleId: string | null;
  campaignId: string | null;
  segmentId: string | null;
  goalId: string | null;
};

export type SumRow = {
  weekOf: string;
  channelId: string;
  value: string;
  metric: Metric;
  /** How many messages have this figure. */
  count: number;
  sum: number;
  /** Of the natural logarithm of one more than each figure: the sum, and the sum of squares. */
  logSum: number;
  logSquares: number;
};
export type LineSum = SumRow & { line: SumLine };

const keyOf = (row: Pick<LineSum, "weekOf" | "channelId" | "line" | "value" | "metric">): string =>
  `${row.weekOf} ${row.channelId} ${row.line} ${row.value} ${row.metric}`;

const valuesOf = (facts: OutingFacts): Record<SumLine, string> => ({
  all: NOBODY_SAID,
  content_type: facts.contentType,
  audience: facts.audience ?? NOBODY_SAID,
  theme: facts.bundleId ?? NOBODY_SAID,
  campaign: facts.campaignId ?? NOBODY_SAID,
  segment: facts.segmentId ?? NOBODY_SAID,
  goal: facts.goalId ?? NOBODY_SAID,
  weekday: String(weekdayOf(facts.onDay)),
  hour: facts.hour === null ? NOBODY_SAID : String(facts.hour),
});

/**
 * Messages added up per week, channel and line. A figure that is not known adds nothing and is not counted.
 * The order decides the last digit of the logarithms: give the messages in one lasting order.
 */
export function addUp(messages: Iterable<OutingFacts>): Map<string, LineSum> {
  const sums = new Map<string, LineSum>();
  for (const facts of messages) {
    const weekOf = mondayOf(facts.onDay);
    const lines = Object.entries(valuesOf(facts)) as [SumLine, string][];
    for (const metric of METRICS) {
      const figure = facts[metric];
      if (figure === null) continue;
      const log = Math.log1p(Math.max(0, figure));
      for (const [line, value] of lines) {
        const place = { weekOf, channelId: facts.channelId, line, value, metric };
        addTo(sums, place, { figure, log });
      }
    }
  }
  return sums;
}

type Place = Pick<LineSum, "weekOf" | "channelId" | "line" | "value" | "metric">;

function addTo(sums: Map<string, LineSum>, place: Place, { figure, log }: { figure: number; log: number }): void {
  const key = keyOf(place);
  const sum = sums.get(key);
  if (!sum) {
    sums.set(key, { ...place, count: 1, sum: figure, logSum: log, logSquares: log * log });
    return;
  }
  sum.count += 1;
  sum.sum += figure;
  sum.logSum += log;
  sum.logSquares += log * log;
}
