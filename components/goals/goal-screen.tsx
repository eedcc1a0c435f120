import { useTranslations } from "next-intl";
import { TakeAlong } from "@/components/charts/take-along";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import type { GoalCourse } from "@/lib/features/goal-course/schema";
import type { ReadingView } from "@/lib/features/goal-readings/schema";
import type { GoalChoices, GoalParts, GoalView } from "@/lib/features/goals/schema";
import { CourseLine } from "./course-line";
import { GoalDialog } from "./goal-dialog";
import { GoalEnding } from "./goal-ending";
import { GoalLine } from "./goal-line";
import { GoalPartList } from "./goal-parts";
import { GoalProgress } from "./goal-progress";
import { ReadingDialog } from "./reading-dialog";
import { ReadingTable } from "./reading-table";
import { useGoalValue } from "./use-goal-words";

type GoalPageView = {
  goal: GoalView;
  course: GoalCourse;
  readings: ReadingView[];
  parts: GoalParts;
  /** For whoever leads. */
  choices: GoalChoices | null;
};

/** One goal with all there is to it. */
export function GoalScreen({ view, mayRead }: { view: GoalPageView; mayRead: boolean }) {
  const t = useTranslations("goals");
  const { goal, course, choices, parts } = view;
  const file = `/api/insight/goals/${goal.id}`;
  const about = [t(`objectives.${goal.objective}.name`), course.owner?.name].filter(Boolean).join(" · ");
  return (
    <>
      <PageHeader
        back={{ href: "/insight/goals", label: t("title") }}
        title={goal.name}
        lead={about}
        actions={
          choices ? (
            <>
              <GoalEnding goal={goal} />
              <GoalDialog key={goal.revision} goal={goal} choices={choices} />
            </>
          ) : undefined
        }
      />
      <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-8">
          <section>
            <CourseLine course={course} />
            <GoalProgress course={course} />
            <GoalLine course={course} />
            {course.series.length >= 2 ? <TakeAlong csv={`${file}?as=csv`} svg={`${file}?as=svg`} /> : null}
          </section>
          <Readings view={view} mayRead={mayRead} />
        </div>
        <div className="grid content-start gap-8">
          <section>
            <h2 className="text-t15 font-semibold">{t("parts.title")}</h2>
            <GoalPartList parts={parts} />
          </section>
          <Answers goal={goal} />
        </div>
      </div>
    </>
  );
}

/** What was written down by hand; or, of a goal that is counted by itself, the series as it was counted. */
function Readings({ view, mayRead }: { view: GoalPageView; mayRead: boolean }) {
  const t = useTranslations("goals.readings");
  const nameOf = useDayName();
  const inUnits = useGoalValue();
  const { goal, course, readings } = view;
  const isByHand = goal.measure === "by_hand";
  const maySay = isByHand && mayRead && !goal.isEnded;
  const place = { goalId: goal.id, today: course.today, unit: goal.unit };
  const rows = course.series.toReversed().map(({ onDay, value }) => {
    return { key: onDay, cells: { day: nameOf(onDay, WHOLE_DAY), value: inUnits(value, goal.unit) } };
  });
  const columns = [
    { key: "day", head: t("day") },
    { key: "value", head: t("value"), align: "end" as const },
  ];
  return (
    <section>
      <div className="flex flex-wrap items-center justify-between gap-3 pb-2">
        <h2 className="text-t15 font-semibold">{t("title")}</h2>
        {maySay ? <ReadingDialog {...place} /> : null}
      </div>
      {isByHand && readings.length > 0 ? <ReadingTable {...place} readings={readings} mayRead={maySay} /> : null}
      {!isByHand && rows.length > 0 ? <Table caption={t("counted")} showCaption columns={columns} rows={rows} /> : null}
      {(isByHand ? readings : rows).length === 0 ? <p className="text-t14 text-ink-2">{t("none")}</p> : null}
    </section>
  );
}

function Answers({ goal }: { goal: GoalView }) {
  const t = useTranslations("goals.questions");
  const said = (["specific", "acceptable", "realistic"] as const).filter((field) => goal[field] !== "");
  return said.map((field) => (
    <section key={field}>
      <h2 className="text-t15 font-semibold">{t(`${field}.label`)}</h2>
      <p className="mt-1 text-t14 whitespace-pre-line text-ink-2">{goal[field]}</p>
    </section>
  ));
}
