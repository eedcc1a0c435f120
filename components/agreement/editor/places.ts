import type { Question } from "@/lib/domain/agreement";
import type { Target } from "./matrix-context";

/** Where a row and each of its words are on the page. */
export const rowElementId = (rowId: string): string => `ontwerp-${rowId}`;
export const cellElementId = ({ rowId, what }: Target): string => `${rowElementId(rowId)}-${what}`;

export const rowElement = (rowId: string): HTMLElement | null => document.getElementById(rowElementId(rowId));

/** The word itself; where the row does not say it, the button that adds to the row. */
export const cellElement = ({ rowId, what }: Target): HTMLElement | null =>
  document.getElementById(cellElementId({ rowId, what })) ??
  document.getElementById(cellElementId({ rowId, what: what === "note" ? "menu" : "conditions" }));

/** Puts the focus on a word of a row, once the page has caught up with what was done. */
export function focusCell(target: Target): void {
  requestAnimationFrame(() => cellElement(target)?.focus());
}

/** Back to the word from which something was opened, unless what was done there took the focus along. */
export function keepFocus(target: Target): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) cellElement(target)?.focus();
  });
}

/** Puts the focus on the first word of a row and brings it into view. */
export function focusRow(rowId: string): void {
  requestAnimationFrame(() => {
    const row = rowElement(rowId);
    row?.querySelector<HTMLElement>("[data-cell]")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  });
}

export const questionElementId = (question: Question): string => `vraag-${question}`;

/** Brings a question into view, and the keyboard with it. */
export function showQuestion(question: Question): void {
  const heading = document.getElementById(questionElementId(question));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}
