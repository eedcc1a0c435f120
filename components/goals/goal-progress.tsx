import { useTranslations } from "next-intl";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import type { GoalCourse } from "@/lib/features/goal-course/schema";
import { useGoalValue } from "./use-goal-words";

const WHOLE = 100;

/** Where a goal stands between its start and its target, with a mark where it ought to be today. */
export function GoalProgress({ course }: { course: GoalCourse }) {
  const t = useTranslations("goals.progress");
  const nameOf = useDayName();
  const inUnits = useGoalValue();
  const { last, baseline, target, targetOn, dueNow, unit, weeksHeld, weeksToGo, state } = course;
  if (!last || baseline === null || target === null || targetOn === null) return null;
  const partOf = (value: number) => Math.min(WHOLE, Math.max(0, ((value - baseline) / (target - baseline)) * WHOLE));
  const isHeld = state === "holding";
  const isRunning = state === "behind" || state === "on_course" || state === "ahead" || state === "too_early";
  return (
    <div className="mt-2 max-w-100">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-t26 font-semibold">{inUnits(last.value, unit)}</span>
        <span className="text-t14 text-ink-2">
          {t("of", { target: inUnits(target, unit), day: nameOf(targetOn, WHOLE_DAY) })}
        </span>
      </p>
      <span className="relative my-2 block h-2 rounded-[4px] bg-line" aria-hidden>
        <span className="block h-2 rounded-[4px] bg-data-1" style={{ width: `${partOf(last.value)}%` }} />
        {isRunning && dueNow !== null ? (
          <span className="absolute -top-1 -bottom-1 w-0.5 bg-ink" style={{ left: `${partOf(dueNow)}%` }} />
        ) : null}
      </span>
      {isRunning && dueNow !== null ? (
        <p className="text-t13 text-ink-2">{t("due", { value: inUnits(dueNow, unit) })}</p>
      ) : null}
      {isHeld ? <p className="text-t13 text-ink-2">{t("held", { weeks: weeksHeld, left: weeksToGo })}</p> : null}
    </div>
  );
}
