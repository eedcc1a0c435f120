import { useTranslations } from "next-intl";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { BAND_LIMITS, shareOf } from "@/lib/domain/communities";
import { daysBetween } from "@/lib/domain/planning";
import type { CountView } from "@/lib/features/community-counts/schema";
import { useShare } from "./use-share";

const WIDTH = 400;
const HEIGHT = 100;
const EDGE = 6;
/** The upper edge is never lower than this share, so that both limits are in the picture. */
const AT_LEAST_SHOWN = 0.4;

/** The share over time, with the limits of the bands dotted in it. The same is in the table under it. */
export function ShareLine({ counts }: { counts: readonly CountView[] }) {
  const t = useTranslations("communities.line");
  const nameOf = useDayName();
  const inWords = useShare();
  const told = counts.toReversed().flatMap((count) => {
    const share = shareOf(count);
    return share === null ? [] : [{ onDay: count.onDay, share }];
  });
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || told.length < 2) return null;
  const high = Math.max(AT_LEAST_SHOWN, ...told.map(({ share }) => share));
  const days = Math.max(1, daysBetween(first.onDay, last.onDay));
  const xOf = (onDay: string) => (daysBetween(first.onDay, onDay) / days) * WIDTH;
  const yOf = (share: number) => EDGE + ((high - share) / high) * (HEIGHT - 2 * EDGE);
  const points = told.map(({ onDay, share }) => `${xOf(onDay).toFixed(1)},${yOf(share).toFixed(1)}`).join(" ");
  const said = {
    from: inWords(first.share),
    fromDay: nameOf(first.onDay, WHOLE_DAY),
    to: inWords(last.share),
    toDay: nameOf(last.onDay, WHOLE_DAY),
  };
  return (
    <figure className="mt-3 max-w-160">
      <p className="flex flex-wrap justify-between gap-x-4 text-t13">
        <span className="text-ink-2">{t("limits")}</span>
        <span className="font-semibold text-accent-ink">{t("now", { value: said.to })}</span>
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("read", said)}
        className="mt-1 h-24 w-full overflow-visible"
      >
        {BAND_LIMITS.map((limit) => (
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
          points={points}
          fill="none"
          className="stroke-data-1"
          strokeWidth="2.5"
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="mt-1 flex flex-wrap justify-between gap-x-4 text-t13 text-ink-2">
        <span>{t("start", { value: said.from, day: said.fromDay })}</span>
        <span>{said.toDay}</span>
      </figcaption>
    </figure>
  );
}
