export type Span = { start: number; end: number };
export type Word = Span & { text: string; lower: string };

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text with their places; an apostrophe or hyphen between letters belongs to the word ("foto's", "sms-je"). */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a place lies in one of the spans, which are in order of their starts. */
export function liesIn(place: Span, spans: readonly Span[]): boolean {
  for (const { start, end } of spans) {
    if (start > place.start) return false;
    if (place.end <= end) return true;
  }
  return false;
}

/** Whether the two share at least one character. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The position of the first word that ends after an offset; the number of words where there is none. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
