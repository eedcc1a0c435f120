import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { PersonRef } from "@/lib/domain/workflow";
import type { TasksView, TaskView } from "@/lib/features/team-tasks/schema";
import { TaskDialog } from "./task-dialog";

/** The nine tasks: those that are nobody's first, each with who does what. */
export function TaskList({ view, mayLead }: { view: TasksView; mayLead: boolean }) {
  const t = useTranslations("team.tasks");
  const open = view.tasks.filter(({ standing }) => standing !== "divided" && standing !== "not_ours");
  const rest = view.tasks.filter((task) => !open.includes(task));
  const rows = (tasks: TaskView[]) =>
    tasks.map((task) => (
      <Row
        key={task.task}
        title={t(`names.${task.task}`)}
        detail={t(`means.${task.task}`)}
        actions={mayLead ? <TaskDialog key={task.revision} task={task} people={view.people} /> : undefined}
      >
        <Divided task={task} />
      </Row>
    ));
  return (
    <div className="grid gap-8">
      {open.length > 0 ? (
        <section>
          <GroupHeading id="open-tasks" aside={t("count", { count: open.length })}>
            {t("open")}
          </GroupHeading>
          <RowList labelledBy="open-tasks">{rows(open)}</RowList>
        </section>
      ) : null}
      {rest.length > 0 ? (
        <section>
          <GroupHeading id="divided-tasks">{t("divided")}</GroupHeading>
          <RowList labelledBy="divided-tasks">{rows(rest)}</RowList>
        </section>
      ) : null}
    </div>
  );
}

/** Who does what in a task, in words; what is missing stands out. */
function Divided({ task }: { task: TaskView }) {
  const t = useTranslations("team.tasks");
  const names = (people: PersonRef[]) => people.map(({ name }) => name).join(", ");
  const said = [
    task.responsible.length > 0 ? t("does", { names: names(task.responsible) }) : null,
    task.accountable ? t("answers", { name: task.accountable.name }) : null,
    task.consulted.length > 0 ? t("isAsked", { names: names(task.consulted) }) : null,
    task.informed.length > 0 ? t("isTold", { names: names(task.informed) }) : null,
  ].filter(Boolean);
  const { standing } = task;
  const isMissing = standing !== "divided" && standing !== "not_ours";
  return (
    <div className="mt-1 grid gap-0.5 text-t13 text-ink-2">
      {isMissing ? (
        <p className="flex items-center gap-1.5 font-medium text-amber-ink">
          <CircleAlert className="icon" aria-hidden />
          {t(`standings.${standing}`)}
        </p>
      ) : null}
      {standing === "not_ours" ? <p>{t("standings.not_ours")}</p> : null}
      {said.length > 0 ? <p>{said.join(" ")}</p> : null}
      {task.words ? <p>{task.words}</p> : null}
    </div>
  );
}
