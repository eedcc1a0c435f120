"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import type { Question } from "@/lib/domain/agreement";
import type { DraftRow } from "@/lib/features/drafts/schema";
import type { LineSnapshot, Trouble } from "./edit-line";
import { QuestionGaps } from "./findings-context";
import { type Target, useMatrix } from "./matrix-context";
import { MatrixRow } from "./matrix-row";
import { focusRow, questionElementId } from "./places";
import { RowTrouble } from "./row-trouble";
import type { Drop } from "./use-row-drag";

export type MatrixState = {
  depths: ReadonlyMap<string, number>;
  troubles: LineSnapshot["troubles"];
  /** Those of rows that are not there any more. */
  lost: readonly (readonly [rowId: string, Trouble])[];
  writers: ReadonlyMap<string, string>;
  stop: Target | null;
  opened: Target | null;
  drop: Drop | null;
};

type QuestionBlockProps = { question: Question; index: number; rows: readonly DraftRow[]; state: MatrixState };

/** One of the questions with its rows, and room for the next. */
export const QuestionBlock = memo(function QuestionBlock({ question, index, rows, state }: QuestionBlockProps) {
  const t = useTranslations("agreement");
  const tEditor = useTranslations("editor");
  const { editing } = useMatrix();
  const { depths, troubles, lost, writers, stop, opened, drop } = state;
  const headingId = questionElementId(question);
  return (
    <section aria-labelledby={headingId} className="mt-6 first:mt-4">
      <h2
        id={headingId}
        tabIndex={-1}
        className="flex scroll-mt-[calc(var(--banner)+4rem)] gap-2 border-b border-line-2 pb-1.5 text-t15 font-semibold tracking-normal"
      >
        <span className="mt-0.5 grid size-5 flex-none place-items-center rounded-full bg-ink text-t12 font-semibold text-inverse">
          {index + 1}
        </span>
        {t(`question.${question}`)}
      </h2>
      <QuestionGaps question={question} />
      {rows.length === 0 ? <p className="py-2.5 pl-7 text-t14 text-ink-2">{tEditor("silent")}</p> : null}
      <ol>
        {rows.map((row) => (
          <MatrixRow
            key={row.id}
            row={row}
            depth={depths.get(row.id) ?? 0}
            trouble={troubles.get(row.id)}
            writer={writers.get(row.id)}
            tabStop={stop?.rowId === row.id ? stop.what : null}
            openAt={opened?.rowId === row.id ? opened.what : null}
            drop={drop?.rowId === row.id ? drop.side : null}
          />
        ))}
      </ol>
      <Lost question={question} troubles={lost} />
      <Button
        kind="quiet"
        size="sm"
        className="mt-1 -ml-1 text-ink-3"
        icon={<Plus className="icon" aria-hidden />}
        onPress={() => focusRow(editing.addBlank(question))}
      >
        {tEditor("addRow")}
        <span className="sr-only">{t(`question.${question}`)}</span>
      </Button>
    </section>
  );
});

/** What somebody chose for rows that others took away meanwhile, where those rows stood. */
function Lost({ question, troubles }: { question: Question; troubles: MatrixState["lost"] }) {
  const own = troubles.filter(([, { mine }]) => mine?.question === question);
  return own.map(([rowId, trouble]) => (
    <div key={rowId} className="border-b border-line py-2 pl-7 text-t13">
      <RowTrouble rowId={rowId} trouble={trouble} />
    </div>
  ));
}
