import type { Suggestion } from "./model";

/** The text with one suggestion put in. */
export function applySuggestion(text: string, { start, end, replacement }: Suggestion): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
