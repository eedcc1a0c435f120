"use client";

import { useTranslations } from "next-intl";
import { Count } from "@/components/ui/count";
import { cx } from "@/components/ui/cx";
import type { ShownColumn } from "@/lib/domain/board";
import type { Counts } from "@/lib/features/board/schema";

type ColumnChoiceProps = {
  columns: ShownColumn[];
  counts: Counts | undefined;
  chosen: ShownColumn;
  onChoose: (column: ShownColumn) => void;
};

/** Where there is room for one column, which one it is. */
export function ColumnChoice({ columns, counts, chosen, onChoose }: ColumnChoiceProps) {
  const t = useTranslations("board");
  return (
    <nav
      aria-label={t("chooseColumn")}
      className="no-scrollbar -mx-4 mt-3 flex gap-5 overflow-x-auto border-b border-line px-4 md:-mx-8 md:px-8 lg:hidden"
    >
      {columns.map((column) => (
        <button
          key={column}
          type="button"
          aria-pressed={column === chosen}
          onClick={(event) => {
            event.currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" });
            onChoose(column);
          }}
          className={cx(
            "-mb-px flex min-h-11 flex-none items-center gap-1.5 border-b-2 text-t14 font-medium -outline-offset-2",
            column === chosen ? "border-accent font-semibold text-ink" : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {t(`columns.${column}`)}
          <Count value={counts?.[column] ?? 0} />
        </button>
      ))}
    </nav>
  );
}
