import type { Suggestion } from "@/lib/domain/tone";

/**
 * Puts other words in a text field as if they were typed: the browser's own undo takes them back. `execCommand` is old, and
 * still the only way there is for that.
 */
export function replaceIn(field: HTMLTextAreaElement, { start, end, replacement }: Suggestion): void {
  field.focus();
  field.setSelectionRange(start, end);
  const isDone = replacement
    ? document.execCommand("insertText", false, replacement)
    : document.execCommand("delete", false);
  if (isDone) return;
  field.setRangeText(replacement, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
