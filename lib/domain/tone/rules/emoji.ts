import type { Finding } from "@/lib/domain/tone/model";
import { type Check, finding, type Situation } from "@/lib/domain/tone/situation";
import { spansOf } from "@/lib/domain/tone/text/apart";
import { sentenceAt } from "@/lib/domain/tone/text/sentences";
import type { Span } from "@/lib/domain/tone/text/words";

const ONE =
  "(?:\\p{RI}\\p{RI}|[0-9#*]\\uFE0F?\\u20E3|(?![©®™])\\p{Extended_Pictographic}(?:\\p{EMod}|\\uFE0F)?(?:\\u200D\\p{Extended_Pictographic}(?:\\p{EMod}|\\uFE0F)?)*)";
const EMOJI = new RegExp(ONE, "gu");
const REPEATED = new RegExp(`(${ONE})(?:\\s?\\1)+`, "gu");

/** Emoji as a screen reader meets them: it says the name of each, in full, wherever it stands. */
export const checkEmoji: Check = (situation) => {
  const { text } = situation.reading;
  const all = spansOf(text, EMOJI);
  return all.length === 0 ? [] : [...repeated(situation), ...inside(situation, all), ...tooMany(situation, all)];
};

/** "🎉🎉🎉" is read three times. */
function repeated({ reading }: Situation): Finding[] {
  return Array.from(reading.text.matchAll(REPEATED), (match) =>
    finding(reading, {
      start: match.index,
      end: match.index + match[0].length,
      rule: "emoji",
      severity: "suggestion",
      messageKey: "tone.findings.emojiRepeated",
      values: { emoji: match[1] ?? "" },
      replacements: [match[1] ?? ""],
    }),
  );
}

/** How far a word may be from an emoji that stands between words. */
const NEAR = 8;

/** Between the words of a sentence its name breaks the sentence in two; at the end it does no harm. */
function inside({ reading }: Situation, all: readonly Span[]): Finding[] {
  const { text, sentences } = reading;
  return all.flatMap((span) => {
    const sentence = sentenceAt(sentences, span.start);
    if (!sentence) return [];
    const before = text.slice(Math.max(sentence.start, span.start - NEAR), span.start);
    const after = text.slice(span.end, Math.min(sentence.end, span.end + NEAR));
    const isInside = /\p{L}[\s,]*$/u.test(before) && /^\s*[\p{Ll}\p{N}]/u.test(after);
    if (!isInside) return [];
    const emoji = text.slice(span.start, span.end);
    const end = /\s$/u.test(before) && /^\s/u.test(after) ? span.end + 1 : span.end;
    const suggestions = [{ start: span.start, end, replacement: "" }];
    const messageKey = "tone.findings.emojiInside";
    return finding(reading, {
      ...span,
      rule: "emoji",
      severity: "suggestion",
      messageKey,
      values: { emoji },
      suggestions,
    });
  });
}

/** From the first one too many on; the click that mends it keeps the words between them. */
function tooMany({ reading, style }: Situation, all: readonly Span[]): Finding[] {
  const most = style.emoji?.most ?? all.length;
  const [first, last] = [all[most], all.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  const replacements = [reading.text.slice(span.start, span.end).replaceAll(EMOJI, "")];
  const values = { most, count: all.length };
  const messageKey = most === 0 ? "tone.findings.emojiNone" : "tone.findings.emojiMany";
  return [finding(reading, { ...span, rule: "emoji", severity: "warning", messageKey, values, replacements })];
}
