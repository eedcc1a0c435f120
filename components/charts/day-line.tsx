import { daysBetween } from "@/lib/domain/planning";

const WIDTH = 400;
const HEIGHT = 100;
const EDGE = 6;

type DayLineProps = {
  /** In the order of their days, two or more. */
  series: readonly { onDay: string; value: number }[];
  /** Values that are dotted through the picture, and within its edges. */
  limits: readonly number[];
  /** What the lower and the upper edge stand for. */
  edges: readonly [low: number, high: number];
  /** What the dots mean, how it stands now, where it began and when it ends; `read` says all of it in one sentence. */
  words: { limits: string | null; now: string; start: string; end: string; read: string };
};

/** Values of single days as one line, with its words beside what they name. The same is in the table under it. */
export function DayLine({ series, limits, edges: [low, high], words }: DayLineProps) {
  const [first, last] = [series[0], series.at(-1)];
  const days = Math.max(1, first && last ? daysBetween(first.onDay, last.onDay) : 1);
  const xOf = (onDay: string) => (daysBetween(first?.onDay ?? onDay, onDay) / days) * WIDTH;
  const yOf = (value: number) => EDGE + ((high - value) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  return (
    <figure className="mt-3 max-w-160">
      <p className="flex flex-wrap justify-between gap-x-4 text-t13">
        <span className="text-ink-2">{words.limits}</span>
        <span className="font-semibold text-accent-ink">{words.now}</span>
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.read}
        className="mt-1 h-24 w-full overflow-visible"
      >
        {limits.map((limit) => (
          <path
            key={limit}
            d={`M0 ${yOf(limit)}H${WIDTH}`}
            className="stroke-ink-3"
            strokeWidth="1.5"
            strokeDasharray="2 4"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <polyline
          points={series.map(({ onDay, value }) => `${xOf(onDay).toFixed(1)},${yOf(value).toFixed(1)}`).join(" ")}
          fill="none"
          className="stroke-data-1"
          strokeWidth="2.5"
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="mt-1 flex flex-wrap justify-between gap-x-4 text-t13 text-ink-2">
        <span>{words.start}</span>
        <span>{words.end}</span>
      </figcaption>
    </figure>
  );
}
