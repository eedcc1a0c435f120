"use client";

import { Ellipsis, GripVertical, LockKeyhole, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { cx } from "@/components/ui/cx";
import { ruleSentence } from "@/lib/domain/agreement/sentences";
import { ruleCells } from "@/lib/domain/agreement/sentences/cells";
import type { Row } from "@/lib/domain/authority";
import type { DraftRow } from "@/lib/features/drafts/schema";
import type { Trouble } from "./edit-line";
import { RowFound } from "./findings-context";
import { type Target, useMatrix } from "./matrix-context";
import { cellElementId, rowElementId } from "./places";
import { RowChange } from "./row-change";
import { RowSentence } from "./row-sentence";
import { RowTrouble } from "./row-trouble";

export type MatrixRowProps = {
  row: DraftRow;
  /** How deep it stands under the rows it replaces. */
  depth: number;
  /** The word that Tab comes to, when it is in this row. */
  tabStop: Target["what"] | null;
  openAt: Target["what"] | null;
  trouble: Trouble | undefined;
  /** Who else is in this row now. */
  writer: string | undefined;
  /** Where the row that is being dragged would come. */
  drop: "above" | "below" | null;
};

/** One row: a sentence whose every word can be chosen, and under it what else must be known of it. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, depth, tabStop, openAt, trouble, writer, drop } = props;
  const { words, before } = useMatrix();
  const t = useTranslations("editor");
  const tAuthority = useTranslations("authority");
  const rule = useRule(row);
  const parts = useMemo(() => ruleCells(rule, { t: tAuthority, words }), [rule, tAuthority, words]);
  // Two circumstances in one narrow column make a tower; beside each other they are a line.
  const isLong = ruleSentence(rule).isLong || parts.filter(({ slot }) => slot === "circumstance").length > 1;
  const origin = row.originId ? before.get(row.originId) : undefined;
  return (
    <li
      id={rowElementId(row.id)}
      data-row={row.id}
      data-question={row.question}
      tabIndex={-1}
      className={cx(
        "group/row relative -mx-4 scroll-mt-[calc(var(--banner)+4rem)] border-b border-line px-4 py-2.5 [contain-intrinsic-size:auto_3rem] group-data-many/matrix:[content-visibility:auto] md:-mx-3 md:px-3 @min-[46rem]:py-1.5 @min-[46rem]:text-t14",
        openAt && "z-1 bg-surface",
        row.binding && "before:absolute before:inset-y-0 before:left-0 before:w-0.75 before:bg-ink",
        drop === "above" && "after:absolute after:inset-x-0 after:-top-px after:h-0.5 after:bg-accent",
        drop === "below" && "after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:bg-accent",
      )}
    >
      <div className={cx("relative", gridStyle)}>
        <Handle number={row.number} />
        <span className="sr-only">{tAuthority("row", { number: row.number })}</span>
        <RowSentence
          rowId={row.id}
          verdict={row.verdict}
          parts={parts}
          isLong={isLong}
          depth={depth}
          tabStop={tabStop}
          openAt={openAt}
        />
        <Tools row={row} tabStop={tabStop} openAt={openAt} />
      </div>
      <div className={cx("grid gap-y-0.5 pl-7 text-t13 @min-[46rem]:ml-0", indentOf(depth))}>
        {row.binding ? (
          <p className="flex gap-1.5 font-medium text-ink">
            <LockKeyhole className="icon mt-0.75 size-3.5" aria-hidden />
            {t("binding")}
          </p>
        ) : null}
        {row.note ? <p className="mt-0.5 text-ink-2">{row.note}</p> : null}
        <RowFound rowId={row.id} />
        {trouble ? (
          <RowTrouble rowId={row.id} trouble={trouble} />
        ) : (
          <RowChange row={row} rule={rule} origin={origin} />
        )}
        {writer ? <p className="text-ink-2">{t("presence.here", { name: writer })}</p> : null}
      </div>
    </li>
  );
});

/** What the row decides; the same for as long as it does, whatever number the row gets when others come and go. */
function useRule({ id, power, when, verdict, obligations, binding }: DraftRow): Row {
  return useMemo(() => {
    return { id, power, when, verdict, obligations: obligations ?? [], binding: binding ?? false };
  }, [id, power, when, verdict, obligations, binding]);
}

/** Rows are grids of their own: a row out of view is not laid out, which a shared grid would not allow. */
const gridStyle =
  "@min-[46rem]:grid @min-[46rem]:grid-cols-[1.75rem_minmax(0,16.5fr)_minmax(0,13.1fr)_minmax(0,11.8fr)_minmax(0,10.1fr)_minmax(0,25.5fr)_2.5rem] @min-[46rem]:items-center";

const indentOf = (depth: number) =>
  depth > 1 ? "ml-7 @min-[46rem]:pl-15" : depth === 1 ? "ml-3.5 @min-[46rem]:pl-11.5" : "@min-[46rem]:pl-7";

/** The number of the row, by which a pointer takes it along; the keyboard and the menu have ways of their own. */
function Handle({ number }: { number: number }) {
  return (
    <span
      aria-hidden
      data-handle
      className="absolute top-0.5 -left-1 grid size-6 cursor-grab touch-none place-items-center text-t13 text-ink-3 select-none @min-[46rem]:static @min-[46rem]:-ml-1"
    >
      <span className="group-hover/row:hidden">{number}</span>
      <GripVertical className="icon hidden group-hover/row:block" />
    </span>
  );
}

type ToolsProps = Pick<MatrixRowProps, "row" | "tabStop" | "openAt">;

const toolStyle =
  "grid size-7 place-items-center rounded-r-s text-ink-3 hover:bg-sunken hover:text-ink aria-expanded:bg-sunken aria-expanded:text-ink pointer-coarse:size-9";

function Tools({ row, tabStop, openAt }: ToolsProps) {
  const t = useTranslations("editor");
  const { open } = useMatrix();
  const tool = (what: "conditions" | "menu") => ({
    id: cellElementId({ rowId: row.id, what }),
    type: "button" as const,
    "data-cell": what,
    tabIndex: tabStop === what ? 0 : -1,
    "aria-haspopup": "menu" as const,
    "aria-expanded": openAt === what,
    onClick: () => open({ rowId: row.id, what }),
    className: toolStyle,
  });
  return (
    <div
      className={cx(
        "flex justify-end opacity-0 transition-opacity group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100 absolute -top-1 right-0 @min-[46rem]:static @min-[46rem]:-mr-3 @min-[46rem]:-ml-2",
        openAt && "opacity-100",
      )}
    >
      <button {...tool("conditions")} aria-label={t("conditionsNamed", { number: row.number })}>
        <Plus className="icon" aria-hidden />
      </button>
      <button {...tool("menu")} aria-label={t("menuNamed", { number: row.number })}>
        <Ellipsis className="icon" aria-hidden />
      </button>
    </div>
  );
}
