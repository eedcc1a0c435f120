import { plainLetters } from "@/lib/domain/language/letters";
import type { Calendar } from "@/lib/domain/worktime";
import { type Clock, clockIn, opensAt } from "./clock-words";

/** The words by which a value of a fact is known; `fact` "power" is what somebody wants to do. */
export type Vocabulary = readonly { fact: string; value: string; words: readonly string[] }[];

/** What typed words are read with: the vocabulary, the small words that carry nothing, and the names of the days. */
export type Hearing = {
  vocabulary: Vocabulary;
  fillers: readonly string[];
  /** From Monday to Sunday. */
  days: readonly string[];
  calendar: Pick<Calendar, "weeklyHours">;
};

export type Heard = {
  /** The value heard for each fact; of two for the same fact the last one. */
  chosen: Record<string, string>;
  /** Words nothing could be made of, as they were typed. */
  unknown: string[];
  /** Facts for which two different values were said. */
  twice: string[];
};

type Word = { typed: string; plain: string };
type Known = { fact: string; value: string; parts: string[] };

/**
 * Makes out what somebody typed: "teamlid klacht zaterdag strandcabines laag". The longest name that fits counts, plurals
 * are heard as their singular, and a day or an hour is inside or outside the opening hours.
 */
export function recognise(text: string, hearing: Hearing): Heard {
  const words = wordsOf(text);
  const known = knownIn(hearing.vocabulary);
  const fillers = new Set(hearing.fillers.map(plain));
  const heard: Heard = { chosen: {}, unknown: [], twice: [] };
  const clock: Clock = { day: null, minutes: null };
  for (let at = 0; at < words.length; ) {
    const found = longestAt(words, at, known);
    if (found) {
      hear(heard, found);
      at += found.parts.length;
      continue;
    }
    const word = words[at];
    at += 1;
    if (!word || clockIn(word.plain, hearing.days.map(plain), clock) || fillers.has(word.plain)) continue;
    heard.unknown.push(word.typed);
  }
  const isWithin = opensAt(clock, hearing.calendar);
  if (isWithin !== null) hear(heard, { fact: "moment", value: isWithin ? "office_hours" : "outside", parts: [] });
  return heard;
}

function hear(heard: Heard, { fact, value }: Known): void {
  const before = heard.chosen[fact];
  if (before !== undefined && before !== value && !heard.twice.includes(fact)) heard.twice.push(fact);
  heard.chosen[fact] = value;
}

const LETTERS = /[\p{L}\p{N}][\p{L}\p{N}:.'’-]*/gu;

const wordsOf = (text: string): Word[] =>
  (text.match(LETTERS) ?? [])
    .map((typed) => typed.replace(/[.:'’-]+$/, ""))
    .map((typed) => ({ typed, plain: plain(typed) }));

/** Without capitals and accents: people type in haste. */
const plain = (word: string): string => plainLetters(word).replaceAll("’", "'");

function knownIn(vocabulary: Vocabulary): Known[] {
  const known = vocabulary.flatMap(({ fact, value, words }) =>
    words.map((word): Known => ({ fact, value, parts: wordsOf(word).map((part) => part.plain) })),
  );
  return known.filter(({ parts }) => parts.length > 0).sort((a, b) => b.parts.length - a.parts.length);
}

const longestAt = (words: readonly Word[], at: number, known: readonly Known[]): Known | undefined =>
  known.find(({ parts }) => parts.every((part, index) => isSame(words[at + index]?.plain, part)));

/** Endings that Dutch and English put behind a word without changing what it names. */
const ENDINGS = ["'s", "en", "es", "s", "n", "e"];

function isSame(typed: string | undefined, known: string): boolean {
  if (typed === undefined) return false;
  return typed === known || ENDINGS.some((ending) => typed === known + ending || known === typed + ending);
}
