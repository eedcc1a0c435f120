import { Check, Clock, TrendingDown, TrendingUp } from "lucide-react";
import { cx } from "@/components/ui/cx";
import type { GoalState } from "@/lib/domain/goals";
import type { GoalCourse } from "@/lib/features/goal-course/schema";
import { useCourseWords } from "./use-goal-words";

const LOOKS: Record<GoalState, { icon: typeof Check; tone: string }> = {
  no_figures: { icon: Clock, tone: "text-ink-2" },
  too_early: { icon: Clock, tone: "text-ink-2" },
  ahead: { icon: TrendingUp, tone: "text-accent-ink" },
  on_course: { icon: TrendingUp, tone: "text-accent-ink" },
  behind: { icon: TrendingDown, tone: "text-amber-ink" },
  reached: { icon: Check, tone: "text-accent-ink" },
  holding: { icon: Check, tone: "text-accent-ink" },
  held: { icon: Check, tone: "text-accent-ink" },
  missed: { icon: TrendingDown, tone: "text-red-ink" },
};

/** How a goal stands: a sign and one to three sentences. */
export function CourseLine({ course }: { course: GoalCourse }) {
  const words = useCourseWords();
  const { icon: Icon, tone } = LOOKS[course.state];
  return (
    <p className={cx("flex items-start gap-1.5 text-t14 font-semibold", tone)}>
      <Icon className="icon mt-0.5 flex-none" aria-hidden />
      <span>{words(course).join(" ")}</span>
    </p>
  );
}
