import type { Finding, Suggestion, Suppression, ToneGuide } from "./model";
import { readingOf, sentenceAround } from "./text/reading";

/** The text with one suggestion put in. */
export function applySuggestion(text: string, { start, end, replacement }: Suggestion): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** What to keep so that this finding is not made again while its sentence stays as it is. */
export function suppressionOf(text: string, { rule, start, text: found }: Finding, reason: string): Suppression {
  return { rule, text: found, sentence: sentenceAround(readingOf(text), start), reason };
}

/** The guide with one word more that is spelled as the organisation spells it; the same guide where it knew it. */
export function withOwnWord(guide: ToneGuide, word: string): ToneGuide {
  const known = guide.ownWords ?? [];
  const learned = word.trim();
  const isKnown = learned === "" || known.some((own) => own.toLowerCase() === learned.toLowerCase());
  return isKnown ? guide : { ...guide, ownWords: [...known, learned] };
}
