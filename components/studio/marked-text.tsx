import { createElement, Fragment } from "react";
import { cx } from "@/components/ui/cx";
import { markedParts } from "@/lib/domain/texts";
import type { Mark } from "./use-marks";

/** Each level has a line of its own: it can be told apart without colours. */
const LINES = {
  error: "underline decoration-wavy decoration-red-ink underline-offset-4",
  warning: "underline decoration-dashed decoration-amber-ink underline-offset-4",
  suggestion: "underline decoration-dotted decoration-control underline-offset-4",
};
const LEVELS = ["error", "warning", "suggestion"] as const;

/** A text with a ground under the words that something was said about, and a line under what the tone guide found. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return text;
  const parts = markedParts(text, marks).map(({ text: words, ids }) => {
    if (ids.length === 0) return words;
    const here = marks.filter(({ id }) => ids.includes(id));
    return createElement(here.some(isRemark) ? "mark" : "span", { className: lookOf(here) }, words);
  });
  // Told apart by their order and not by where they begin: a letter typed in front of them makes none of them anew.
  return createElement(Fragment, null, ...parts);
}

const isRemark = ({ look = "remark" }: Mark): boolean => look === "remark";

function lookOf(marks: readonly Mark[]): string {
  const level = LEVELS.find((one) => marks.some(({ look }) => look === one));
  const isCurrent = marks.some((mark) => mark.isCurrent);
  return cx(
    "rounded-[2px] text-inherit",
    marks.some(isRemark) ? "bg-amber-soft shadow-[0_1px_0_var(--amber-line)]" : isCurrent && "bg-accent-soft",
    level && LINES[level],
  );
}
