import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { GoalCourse } from "@/lib/features/goal-course/schema";
import type { GoalName } from "@/lib/features/goals/schema";
import { CourseLine } from "./course-line";
import { GoalLine } from "./goal-line";
import { GoalProgress } from "./goal-progress";

const FEW_READINGS = 6;

/** The goals that run, each in a sentence and a picture; under them those that have ended. */
export function GoalList({ courses, ended }: { courses: readonly GoalCourse[]; ended: readonly GoalName[] }) {
  const t = useTranslations("goals");
  return (
    <div className="grid gap-8">
      <ul className="grid gap-x-10 lg:grid-cols-2">
        {courses.map((course) => (
          <li key={course.id} className="border-b border-line py-5">
            <h2 className="text-t15 font-semibold">
              <Link href={`/insight/goals/${course.id}`}>{course.name}</Link>
            </h2>
            <p className="text-t13 text-ink-2">
              {aboutOf(t(`objectives.${course.objective}.name`), course.owner?.name)}
            </p>
            <CourseLine course={course} />
            {course.series.length >= FEW_READINGS ? <GoalLine course={course} /> : <GoalProgress course={course} />}
          </li>
        ))}
      </ul>
      {ended.length > 0 ? (
        <section>
          <GroupHeading id="ended">{t("endedTitle")}</GroupHeading>
          <RowList labelledBy="ended">
            {ended.map(({ id, name, objective }) => (
              <Row
                key={id}
                title={<Link href={`/insight/goals/${id}`}>{name}</Link>}
                detail={t(`objectives.${objective}.name`)}
              />
            ))}
          </RowList>
        </section>
      ) : null}
    </div>
  );
}

const aboutOf = (objective: string, owner: string | undefined) => [objective, owner].filter(Boolean).join(" · ");
