"use client";

import { CornerDownRight } from "lucide-react";
import { memo } from "react";
import { Tokens } from "@/components/agreement/tokens";
import { cx } from "@/components/ui/cx";
import { Verdict } from "@/components/ui/verdict";
import { textOf } from "@/lib/domain/agreement/sentences";
import { type CellPart, type CellRun, joinedRuns, type RowCell } from "@/lib/domain/agreement/sentences/cells";
import type { Verdict as VerdictKind } from "@/lib/domain/authority";
import { type Target, useMatrix } from "./matrix-context";
import { cellElementId } from "./places";

type Look = { isLong: boolean; depth: number; tabStop: Target["what"] | null; openAt: Target["what"] | null };
type RowSentenceProps = Look & { rowId: string; verdict: VerdictKind; parts: readonly CellPart[] };

const COLUMNS = [["who"], ["matter"], ["risk"], ["circumstance"]] as const;

/** The sentence of a row: in columns where there is room and it fits, else as running text. */
export const RowSentence = memo(function RowSentence({ rowId, verdict, parts, ...look }: RowSentenceProps) {
  const { isLong, depth } = look;
  const said = parts.filter(({ slot }) => slot !== "verdict" && slot !== "tail");
  const cells = COLUMNS.map((slots) => said.filter(({ slot }) => slots.some((one) => one === slot)));
  const indent = depth > 1 ? "@min-[46rem]:pl-8" : depth === 1 ? "@min-[46rem]:pl-4.5" : "";
  const isNarrowIndent = depth > 1 ? "ml-7" : depth === 1 ? "ml-3.5" : "";
  return (
    <>
      <p
        className={cx(
          "pr-20 pl-7 text-ink-2 hyphens-auto @min-[46rem]:ml-0 @min-[46rem]:p-0",
          isNarrowIndent,
          isLong ? "@min-[46rem]:col-span-4 @min-[46rem]:pr-6" : "@min-[46rem]:contents",
        )}
      >
        {isLong ? (
          <span className={cx("relative @min-[46rem]:block", indent)}>
            <Elbow depth={depth} />
            <Parts rowId={rowId} parts={said} look={look} />
          </span>
        ) : (
          cells.map((cell, column) => (
            <span
              key={cell[0]?.slot ?? column}
              className={cx("relative", column < 3 ? "@min-[46rem]:pr-2" : "@min-[46rem]:pr-1", column === 0 && indent)}
            >
              {column === 0 ? <Elbow depth={depth} /> : null}
              <Parts rowId={rowId} parts={cell} look={look} isColumn={column > 0} />
            </span>
          ))
        )}
      </p>
      <Ending rowId={rowId} verdict={verdict} parts={parts} look={look} className={isNarrowIndent} />
    </>
  );
});

function Elbow({ depth }: { depth: number }) {
  if (depth === 0) return null;
  return (
    <CornerDownRight
      className={cx(
        "icon absolute top-1 -left-4.5 size-3.5 text-ink-3 @min-[46rem]:top-0.75",
        depth > 1 ? "@min-[46rem]:left-3.5" : "@min-[46rem]:left-0",
      )}
      aria-hidden
    />
  );
}

type PartsProps = { rowId: string; parts: readonly CellPart[]; look: Look; isColumn?: boolean };

/** Commas and spaces are for where the words run on; in a column the first of them go. */
function Parts({ rowId, parts, look, isColumn = false }: PartsProps) {
  return parts.map((part, index) => (
    <span key={`${part.slot} ${part.runs.find(({ cell }) => cell)?.cell ?? index}`}>
      <span className={isColumn && index === 0 ? "@min-[46rem]:hidden" : ""}>{part.before}</span>
      <Runs rowId={rowId} runs={part.runs} look={look} />
    </span>
  ));
}

function Runs({ rowId, runs, look }: { rowId: string; runs: readonly CellRun[]; look: Look }) {
  return runs.map(({ cell, tokens }, index) =>
    cell ? (
      <CellButton key={cell} rowId={rowId} cell={cell} isAny={tokens.every(({ isStrong }) => !isStrong)} look={look}>
        {textOf(tokens)}
      </CellButton>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words between two cells have no name of their own
      <Tokens key={index} of={tokens} />
    ),
  );
}

type CellButtonProps = { rowId: string; cell: RowCell; isAny: boolean; look: Look; children: string };

/** A word that can be chosen. Not a button element: those do not break over lines as the words of a sentence do. */
function CellButton({ rowId, cell, isAny, look, children }: CellButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: one word of the matrix at a time has a place in the order of Tab
    <span
      {...useCell(rowId, cell, look)}
      role="button"
      className={cx(
        "cursor-pointer rounded-[3px] box-decoration-clone py-0.5 underline decoration-dotted underline-offset-[5px] outline-offset-1 hover:bg-sunken aria-expanded:bg-surface aria-expanded:no-underline aria-expanded:outline-2 aria-expanded:outline-focus",
        isAny
          ? "text-ink-2 decoration-transparent hover:decoration-control"
          : "font-semibold text-ink decoration-control decoration-[1.5px]",
      )}
    >
      {children}
    </span>
  );
}

function useCell(rowId: string, cell: RowCell, { tabStop, openAt }: Look) {
  const { open } = useMatrix();
  return {
    id: cellElementId({ rowId, what: cell }),
    "data-cell": cell,
    tabIndex: tabStop === cell ? 0 : -1,
    "aria-haspopup": "listbox" as const,
    "aria-expanded": openAt === cell,
    onClick: () => open({ rowId, what: cell }),
  };
}

type EndingProps = Pick<RowSentenceProps, "rowId" | "verdict" | "parts"> & { look: Look; className: string };

/** The end of the sentence: the verdict, then who accepts or is consulted and what else is asked. */
function Ending({ rowId, verdict, parts, look, className }: EndingProps) {
  const tail = parts.filter(({ slot }) => slot === "tail");
  const words = parts.find(({ slot }) => slot === "verdict")?.runs.flatMap(({ tokens }) => tokens) ?? [];
  return (
    <div
      className={cx(
        "mt-1.5 flex flex-wrap items-center gap-x-1.75 gap-y-0.5 pl-7 text-ink-2 @min-[46rem]:mt-0 @min-[46rem]:ml-0 @min-[46rem]:pl-0",
        className,
      )}
    >
      <button
        {...useCell(rowId, "verdict", look)}
        type="button"
        className="max-w-full rounded-r-s hover:opacity-85 aria-expanded:outline-2 aria-expanded:outline-offset-2 aria-expanded:outline-focus"
      >
        <Verdict verdict={verdict} className="max-w-full text-left whitespace-normal">
          {textOf(words)}
        </Verdict>
      </button>
      {tail.length > 0 ? (
        <span>
          <Runs rowId={rowId} runs={joinedRuns(tail)} look={look} />
        </span>
      ) : null}
    </div>
  );
}
