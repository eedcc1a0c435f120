import { useTranslations } from "next-intl";
import { CourseLine } from "@/components/goals/course-line";
import { GoalLine } from "@/components/goals/goal-line";
import { GoalProgress } from "@/components/goals/goal-progress";
import { Link } from "@/components/ui/link";
import type { GoalCourse } from "@/lib/features/goal-course/schema";

const SHOWN = 3;
const FEW_READINGS = 6;

/** What it is all for, in words: the first goals that are measured and how they stand. */
export function GoalsAtFoot({ courses }: { courses: readonly GoalCourse[] }) {
  const t = useTranslations("insight.goals");
  if (courses.length === 0) return null;
  const known = courses.toSorted((a, b) => Number(a.series.length === 0) - Number(b.series.length === 0));
  return (
    <section aria-labelledby="goals" className="mt-10 border-t border-line-2 pt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="goals" className="text-t17 font-semibold">
          {t("title")}
        </h2>
        {courses.length > SHOWN ? <Link href="/insight/goals">{t("all")}</Link> : null}
      </div>
      <ul className="mt-3 grid gap-x-12 gap-y-8 lg:grid-cols-3">
        {known.slice(0, SHOWN).map((course) => (
          <li key={course.id} className="min-w-0 break-inside-avoid">
            <h3 className="mb-0.5 text-t15 font-semibold">
              <Link href={`/insight/goals/${course.id}`}>{course.name}</Link>
            </h3>
            <CourseLine course={course} />
            {course.series.length >= FEW_READINGS ? <GoalLine course={course} /> : <GoalProgress course={course} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
