import { useFormatter, useLocale, useTranslations } from "next-intl";
import { courseSaid } from "@/lib/domain/goals";
import { formatPercent } from "@/lib/domain/language";
import type { GoalCourse } from "@/lib/features/goal-course/schema";

/** How a goal stands, in sentences. */
export function useCourseWords(): (course: GoalCourse) => string[] {
  const t = useTranslations("goals.course");
  const locale = useLocale();
  return (course) =>
    courseSaid(course, course, { locale, today: course.today }).map(({ key, values }) => t(key, values));
}

/** A value of a goal with its unit: "204 volgers", "36 %". */
export function useGoalValue(): (value: number, unit: string) => string {
  const { number } = useFormatter();
  const locale = useLocale();
  return (value, unit) =>
    unit === "%"
      ? formatPercent(locale, value / 100, 1)
      : [number(value, { maximumFractionDigits: 1 }), unit].filter(Boolean).join(" ");
}
