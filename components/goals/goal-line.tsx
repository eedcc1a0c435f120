import { useTranslations } from "next-intl";
import { DayLine } from "@/components/charts/day-line";
import { useDayName } from "@/components/time/use-day-name";
import type { GoalCourse } from "@/lib/features/goal-course/schema";
import { useGoalValue } from "./use-goal-words";

/** Short enough for both ends of a line to stand beside each other on a phone. */
const SHORT_DAY = { day: "numeric", month: "short", year: "numeric" } as const;

/** The series of a goal as a line, with its target dotted in it. */
export function GoalLine({ course: { series, target, unit } }: { course: GoalCourse }) {
  const t = useTranslations("goals.line");
  const nameOf = useDayName();
  const inUnits = useGoalValue();
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < 2) return null;
  const limits = target === null ? [] : [target];
  const values = [...series.map(({ value }) => value), ...limits];
  const from = { from: inUnits(first.value, unit), fromDay: nameOf(first.onDay, SHORT_DAY) };
  const to = { to: inUnits(last.value, unit), toDay: nameOf(last.onDay, SHORT_DAY) };
  return (
    <DayLine
      series={series}
      limits={limits}
      edges={[Math.min(...values), Math.max(...values)]}
      words={{
        limits: target === null ? null : t("target", { value: inUnits(target, unit) }),
        now: t("now", { value: to.to }),
        start: t("start", { value: from.from, day: from.fromDay }),
        end: to.toDay,
        read: t("read", { ...from, ...to }),
      }}
    />
  );
}
