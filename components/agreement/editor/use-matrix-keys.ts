"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useUndoKeys } from "@/components/agreement/use-undo-keys";
import { type Shortcut, useShortcut } from "@/components/shell/shortcuts";
import type { Target } from "./matrix-context";
import { focusCell, focusRow } from "./places";
import type { Editing } from "./use-editing";

const cellsOf = (row: Element | undefined | null): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>("[data-cell]") ?? []),
];

/** The arrows go over words and rows, Alt with them takes the row along; a new row, one less, and steps back. */
export function useMatrixKeys(editing: Editing, current: () => string | null) {
  useUndoKeys(editing);
  const t = useTranslations("editor.keys");
  const group = t("group");
  const shows = (key: string, label: string, shown: string[]): Shortcut => ({ key, label, group, shown });
  useShortcut({
    key: "n",
    label: t("add"),
    group,
    run: () => addBelow(editing, current()),
  });
  useShortcut(shows("arrows", t("walk"), ["↑", "↓", "←", "→"]));
  useShortcut(shows("enter", t("choose"), ["Enter"]));
  useShortcut(shows("alt+arrows", t("move"), ["Alt", "↑", "↓"]));
  useShortcut(shows("delete", t("remove"), ["Delete"]));
  useShortcut(shows("undo", t("undo"), ["Ctrl", "Z"]));

  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>("[data-row]");
    const rowId = row?.dataset.row;
    if (!row || !rowId || event.ctrlKey || event.metaKey) return;
    const what = (target.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? null) as Target["what"] | null;
    if (event.altKey) {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      editing.stepRow(rowId, event.key === "ArrowUp" ? "up" : "down");
      if (what) focusCell({ rowId, what });
      return;
    }
    if (event.key === "Delete") {
      event.preventDefault();
      removeFocused(editing, row);
      return;
    }
    const isWord = target.getAttribute("role") === "button";
    if (isWord && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      target.click();
      return;
    }
    const goal = goalOf(event.key, row, target);
    if (!goal) return;
    event.preventDefault();
    goal.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
    goal.focus({ preventScroll: true });
  };
}

function addBelow(editing: Editing, rowId: string | null): void {
  const added = rowId ? editing.addBelow(rowId) : null;
  if (added) focusRow(added);
}

/** The row that takes its place gets the focus, so that the next key still does something. */
export function removeFocused(editing: Editing, row: HTMLElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(row);
  const next = rows[at + 1] ?? rows[at - 1];
  if (row.dataset.row) editing.removeRow(row.dataset.row);
  if (next?.dataset.row) focusRow(next.dataset.row);
}

function goalOf(key: string, row: HTMLElement, target: HTMLElement): HTMLElement | undefined {
  const own = cellsOf(row);
  const at = own.indexOf(target);
  if (key === "ArrowRight") return own[at + 1];
  if (key === "ArrowLeft") return own[Math.max(at - 1, 0)];
  if (key === "Home") return own[0];
  if (key === "End") return own.at(-1);
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined;
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const next = rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)];
  const cells = cellsOf(next);
  return (
    cells.find((cell) => cell.dataset.cell === target.dataset.cell) ??
    cells[Math.min(Math.max(at, 0), cells.length - 1)]
  );
}
