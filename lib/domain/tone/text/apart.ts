import type { Span } from "./words";

/** Longer than this no quotation is looked for: an apostrophe that closes nothing must not swallow the rest. */
const QUOTED = "[^\\n]{1,600}?";
const QUOTATION = new RegExp(
  [
    `“${QUOTED}”`,
    `„${QUOTED}[”“]`,
    `«${QUOTED}»`,
    `,,${QUOTED}(?:''|”|")`,
    `(?<![\\p{L}\\p{N}])"${QUOTED}"`,
    `(?<![\\p{L}\\p{N}])‘${QUOTED}[’'](?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])['’](?!(?:s|t|n|k|m|r|ns|em)(?![\\p{L}\\p{N}]))(?=\\S)${QUOTED}(?<=\\S)['’](?![\\p{L}\\p{N}])`,
    "^>[^\\n]*",
  ].join("|"),
  "gmu",
);

/** What somebody else said: between quotation marks of any kind, and the lines of a mail that is answered (">"). */
export function quotationsOf(text: string): Span[] {
  return spansOf(text, QUOTATION);
}

/** Labels are as long and as many as they are in practice, so that a row of full stops costs nothing. */
const LABEL = "[\\w-]{1,63}";
const ADDRESS = new RegExp(
  [
    '\\b[Hh]ttps?:\\/\\/[^\\s<>"]+',
    '\\b[Ww]{3}\\.[^\\s<>"]+',
    `(?<![\\w.+-])[\\w.+-]{1,64}@${LABEL}(?:\\.${LABEL}){1,5}`,
    `(?<![\\w.@-])${LABEL}(?:\\.${LABEL}){0,4}\\.(?:be|nl|com|org|eu|net|gov|info|vlaanderen|brussels|gent)\\b(?:\\/[^\\s<>"]*)?`,
  ].join("|"),
  "gu",
);
const TAG = /[#@][\p{L}\p{N}_]+/gu;

/** Web addresses, mail addresses, hashtags and mentions: names, in which no word speaks to anybody. */
export function namesOf(text: string): Span[] {
  if (!/[#@.:]/.test(text)) return [];
  return [...spansOf(text, ADDRESS), ...spansOf(text, TAG)].sort((one, other) => one.start - other.start);
}

export const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));
