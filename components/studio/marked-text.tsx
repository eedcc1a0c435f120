import { markedParts } from "@/lib/domain/texts";
import type { Mark } from "./use-marks";

/** A text with a ground under the words that something was said about. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return text;
  return markedParts(text, marks).map(({ start, text: words, ids }) =>
    ids.length === 0 ? (
      words
    ) : (
      <mark key={start} className="rounded-[2px] bg-amber-soft text-inherit shadow-[0_1px_0_var(--amber-line)]">
        {words}
      </mark>
    ),
  );
}
