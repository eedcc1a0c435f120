import type { Severity, TextLanguage, ToneRule, WordAdvice } from "@/lib/domain/tone/model";
import { type Word, wordsOf } from "@/lib/domain/tone/text/words";
import { type Parted, partedOf, surfacesOf } from "./forms";

export type Entry = {
  rule: ToneRule;
  avoid: string;
  prefer: readonly string[];
  reason: string;
  severity: Severity;
  language: TextLanguage | undefined;
};
type Phrase = { words: readonly string[]; entry: Entry; replacements: readonly string[] };
type PartedEntry = Parted & { entry: Entry };

/** All forms of all entries by their first word, made once per guide and language. */
export type WordList = { phrases: Map<string, Phrase[]>; parted: Map<string, PartedEntry[]> };

export type WordMatch = {
  entry: Entry;
  first: Word;
  last: Word;
  replacements: readonly string[];
  /** Where verb and particle stand apart: what comes in the place of each. */
  parted: Parted["replacements"];
};

export type ListedAdvice = { advice: WordAdvice; rule: ToneRule; severity: Severity };

export function wordListOf(all: readonly ListedAdvice[]): WordList {
  const list: WordList = { phrases: new Map(), parted: new Map() };
  for (const { advice, rule, severity } of all) {
    if (advice.avoid.trim() === "") continue;
    const { avoid, prefer = [], reason = "", language } = advice;
    const entry = { rule, avoid, prefer, reason, severity: advice.severity ?? severity, language };
    for (const { surface, replacements } of surfacesOf(advice)) addPhrase(list, { surface, replacements, entry });
    for (const parted of partedOf(advice)) put(list.parted, parted.verb, { ...parted, entry });
  }
  return list;
}

type NewPhrase = { surface: string; replacements: readonly string[]; entry: Entry };

function addPhrase({ phrases }: WordList, { surface, replacements, entry }: NewPhrase): void {
  const words = wordsOf(surface).map(({ lower }) => lower);
  if (words[0] !== undefined) put(phrases, words[0], { words, entry, replacements });
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Whether a replacement holds no avoided word itself: it would only move the finding, so it is not offered. */
export const isClean = (replacement: string, list: WordList): boolean =>
  matchesIn(wordsOf(replacement), replacement, list).length === 0;

/** Every place where an entry stands, the longest at each place; of entries of one length the first by the alphabet. */
export function matchesIn(words: readonly Word[], text: string, list: WordList): WordMatch[] {
  const matches: WordMatch[] = [];
  for (let position = 0; position < words.length; position += 1) {
    const best = bestAt(words, position, { text, list });
    if (!best) continue;
    matches.push(best.match);
    if (best.length > 0) position += best.length - 1;
  }
  return matches;
}

type Searched = { text: string; list: WordList };
type Found = { match: WordMatch; length: number };

function bestAt(words: readonly Word[], position: number, { text, list }: Searched): Found | undefined {
  const first = words[position];
  if (!first) return undefined;
  let best: Found | undefined;
  for (const phrase of list.phrases.get(first.lower) ?? []) {
    const last = lastWordOf(phrase, { words, position, text });
    if (!last || (best && !isBetter(phrase, best))) continue;
    const match = { entry: phrase.entry, first, last, replacements: phrase.replacements, parted: [] };
    best = { match, length: phrase.words.length };
  }
  return best ?? partedAt(words, position, { text, list });
}

const isBetter = ({ words, entry }: Phrase, { match, length }: Found): boolean =>
  words.length > length || (words.length === length && rankOf(entry) < rankOf(match.entry));
/** What the organisation writes in its guide goes before what every text is told; the rest only keeps the order fixed. */
const rankOf = ({ rule, avoid, prefer, reason, severity }: Entry): string =>
  [rule === "words" ? 0 : 1, avoid, prefer.join(), reason, severity].join(" ");

type Standing = { words: readonly Word[]; position: number; text: string };

function lastWordOf(phrase: Phrase, { words, position, text }: Standing): Word | undefined {
  let last: Word | undefined;
  for (const [step, expected] of phrase.words.entries()) {
    const word = words[position + step];
    if (word?.lower !== expected) return undefined;
    if (last && !/^[ \t\u00a0]+$/u.test(text.slice(last.end, word.start))) return undefined;
    last = word;
  }
  return last;
}

/** A particle is looked for no further than this, nor past a comma. */
const FAR_WORDS = 14;

function partedAt(words: readonly Word[], position: number, { text, list }: Searched): Found | undefined {
  const first = words[position];
  const all = first ? list.parted.get(first.lower) : undefined;
  if (!first || !all) return undefined;
  for (let step = 1; step <= FAR_WORDS; step += 1) {
    const word = words[position + step];
    const before = words[position + step - 1];
    if (!word || !before || /[.,;:!?()\n]/u.test(text.slice(before.end, word.start))) return undefined;
    const parted = all
      .filter(({ particle }) => particle === word.lower)
      .sort((one, other) => (rankOf(one.entry) < rankOf(other.entry) ? -1 : 1))[0];
    const next = words[position + step + 1];
    const gap = next ? text.slice(word.end, next.start) : ".";
    if (parted && (/[.,;:!?()\n]/u.test(gap) || CLAUSE_STARTS.has(next?.lower ?? ""))) {
      const match = { entry: parted.entry, first, last: word, replacements: [], parted: parted.replacements };
      return { match, length: 0 };
    }
  }
  return undefined;
}
const CLAUSE_STARTS = new Set([
  "en",
  "of",
  "maar",
  "want",
  "om",
  "als",
  "dat",
  "omdat",
  "zodat",
  "wanneer",
  "via",
  "tot",
]);
