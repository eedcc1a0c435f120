import { useTranslations } from "next-intl";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { daysBetween } from "@/lib/domain/planning";
import type { GoalCourse } from "@/lib/features/goal-course/schema";
import { useGoalValue } from "./use-goal-words";

const WIDTH = 400;
const HEIGHT = 100;
const EDGE = 6;

/** The series of a goal as a line, with its target dotted above it and the names beside what they name. */
export function GoalLine({ course }: { course: GoalCourse }) {
  const t = useTranslations("goals.line");
  const nameOf = useDayName();
  const inUnits = useGoalValue();
  const { series, target, unit } = course;
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < 2) return null;
  const values = [...series.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const days = Math.max(1, daysBetween(first.onDay, last.onDay));
  const xOf = (onDay: string) => (daysBetween(first.onDay, onDay) / days) * WIDTH;
  const yOf = (value: number) => EDGE + ((high - value) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const points = series.map(({ onDay, value }) => `${xOf(onDay).toFixed(1)},${yOf(value).toFixed(1)}`).join(" ");
  const said = {
    from: inUnits(first.value, unit),
    fromDay: nameOf(first.onDay, WHOLE_DAY),
    to: inUnits(last.value, unit),
    toDay: nameOf(last.onDay, WHOLE_DAY),
  };
  return (
    <figure className="mt-3 max-w-160">
      <p className="flex flex-wrap justify-between gap-x-4 text-t13">
        {target === null ? (
          <span />
        ) : (
          <span className="text-ink-2">{t("target", { value: inUnits(target, unit) })}</span>
        )}
        <span className="font-semibold text-accent-ink">{t("now", { value: said.to })}</span>
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("read", said)}
        className="mt-1 h-24 w-full overflow-visible"
      >
        {target === null ? null : (
          <path
            d={`M0 ${yOf(target)}H${WIDTH}`}
            className="stroke-ink-3"
            strokeWidth="1.5"
            strokeDasharray="2 4"
            vectorEffect="non-scaling-stroke"
          />
        )}
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
