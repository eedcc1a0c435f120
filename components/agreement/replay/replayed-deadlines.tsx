"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import type { DeadlineChange, DeadlineLine } from "@/lib/features/replay/schema";
import type { Replay } from "./use-replay";

const CHANGES: readonly DeadlineChange[] = ["late", "in_time"];

/** The deadlines that would have been missed under the draft's terms, and those that would have been met. */
export function ReplayedDeadlines({ replay }: { replay: Replay }) {
  const t = useTranslations("replay.deadlines");
  const { deadlines, deadlineLines, readStages, state } = replay;
  const late = deadlines.wasLate - deadlines.in_time + deadlines.late;
  const isRead = readStages > 0 || state === "done";
  return (
    <section aria-labelledby="replayed-deadlines" className="grid gap-4">
      <div className="border-b border-line-2 pb-1.5">
        <h2 id="replayed-deadlines" className="text-t17 tracking-normal">
          {t("title")}
        </h2>
        <p className="text-ink-2">
          {isRead ? t("figures", { all: readStages, was: deadlines.wasLate, late }) : t("waiting")}
        </p>
      </div>
      {CHANGES.map((change) => (
        <Group
          key={change}
          change={change}
          count={deadlines[change]}
          lines={deadlineLines.filter((line) => line.change === change)}
        />
      ))}
    </section>
  );
}

type GroupProps = { change: DeadlineChange; count: number; lines: readonly DeadlineLine[] };

function Group({ change, count, lines }: GroupProps) {
  const t = useTranslations("replay.deadlines");
  const cut = useTranslations("replay.decisions");
  if (count === 0) return null;
  return (
    <details open={lines.length <= OPEN_UP_TO}>
      <summary className="min-h-8 cursor-pointer py-1">
        <h3 className="inline text-t15 font-semibold tracking-normal">{t(`${change}.title`, { count })}</h3>
      </summary>
      <ul className="[&>li]:border-b [&>li]:border-line">
        {lines.map((line) => (
          <li key={line.stageRunId} className="py-2.5">
            <Link href={`/items/${line.itemId}`} className="font-semibold">
              {line.title}
            </Link>
            <p className="text-t13 text-ink-2">
              {t.rich(line.closedAt ? "line" : "lineOpen", {
                stage: t(`stage.${line.stage}` as "stage.respond"),
                done: () => <Moment at={line.closedAt ?? line.dueAt} />,
                due: () => <Moment at={line.dueAt} />,
                draft: () => <Moment at={line.draftDueAt} />,
              })}
            </p>
          </li>
        ))}
      </ul>
      {count > lines.length ? (
        <p className="pt-2 text-t13 text-ink-2">{cut("cut", { shown: lines.length, count })}</p>
      ) : null}
    </details>
  );
}

const OPEN_UP_TO = 40;
