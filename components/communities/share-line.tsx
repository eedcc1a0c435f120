import { useTranslations } from "next-intl";
import { DayLine } from "@/components/charts/day-line";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { BAND_LIMITS, shareOf } from "@/lib/domain/communities";
import type { CountView } from "@/lib/features/community-counts/schema";
import { useShare } from "./use-share";

/** The upper edge is never lower than this share, so that both limits are in the picture. */
const AT_LEAST_SHOWN = 0.4;

/** The share over time, with the limits of the bands dotted in it. */
export function ShareLine({ counts }: { counts: readonly CountView[] }) {
  const t = useTranslations("communities.line");
  const nameOf = useDayName();
  const inWords = useShare();
  const series = counts.toReversed().flatMap((count) => {
    const value = shareOf(count);
    return value === null ? [] : [{ onDay: count.onDay, value }];
  });
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < 2) return null;
  const from = { from: inWords(first.value), fromDay: nameOf(first.onDay, WHOLE_DAY) };
  const to = { to: inWords(last.value), toDay: nameOf(last.onDay, WHOLE_DAY) };
  return (
    <DayLine
      series={series}
      limits={BAND_LIMITS}
      edges={[0, Math.max(AT_LEAST_SHOWN, ...series.map(({ value }) => value))]}
      words={{
        limits: t("limits"),
        now: t("now", { value: to.to }),
        start: t("start", { value: from.from, day: from.fromDay }),
        end: to.toDay,
        read: t("read", { ...from, ...to }),
      }}
    />
  );
}
