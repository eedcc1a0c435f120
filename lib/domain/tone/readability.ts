import type { TextLanguage } from "./model";
import { type Reading, readingOf } from "./text/reading";
import { syllablesIn } from "./text/syllables";
import { liesIn } from "./text/words";

/** How a text reads. `ease` runs from 0 (hard) to 100 (easy); the level is the nearest of the European framework. */
export type Readability = {
  ease: number;
  level: "A2" | "B1" | "B2" | "C1";
  words: number;
  sentences: number;
  /** Long words that most people meet rarely, each once, in the order of the text; only where the common words are known. */
  rareWords: string[];
};

/** Fewer words than this say nothing about how a text reads. */
export const LEAST_WORDS = 30;

/**
 * Reading ease after Flesch, for Dutch with the figures of Douma (1960), for English those of Flesch (1948). A level is a
 * rule of thumb: B1, which four in five people read with ease, begins at about 60.
 */
export function readabilityOf(text: string, commonWords?: ReadonlySet<string>, language?: TextLanguage): Readability {
  return readabilityIn(readingOf(text, language), commonWords);
}

export function readabilityIn(reading: Reading, commonWords?: ReadonlySet<string>): Readability {
  const spoken = reading.words.filter((word) => !liesIn(word, reading.names));
  const words = spoken.length;
  const sentences = Math.max(1, reading.sentences.length);
  const syllables = spoken.reduce((sum, { text }) => sum + syllablesIn(text, reading.language), 0);
  const ease = words === 0 ? 100 : easeOf(reading.language, syllables / words, words / sentences);
  const rounded = Math.round(Math.min(100, Math.max(0, ease)));
  return { ease: rounded, level: levelOf(rounded), words, sentences, rareWords: rareAmong(reading, commonWords) };
}

function easeOf(language: TextLanguage, syllablesPerWord: number, wordsPerSentence: number): number {
  return language === "nl"
    ? 206.84 - 77 * syllablesPerWord - 0.93 * wordsPerSentence
    : 206.835 - 84.6 * syllablesPerWord - 1.015 * wordsPerSentence;
}

function levelOf(ease: number): Readability["level"] {
  if (ease >= 75) return "A2";
  if (ease >= 60) return "B1";
  return ease >= 45 ? "B2" : "C1";
}

/** A word of three syllables or more that is not common, nor made of two that are ("dorpsfeest"). */
function rareAmong({ words, language }: Reading, common: ReadonlySet<string> | undefined): string[] {
  if (!common) return [];
  const rare = words.filter(
    ({ text, lower }) =>
      !/^\p{Lu}|\p{N}/u.test(text) &&
      syllablesIn(text, language) >= 3 &&
      !isKnown(lower, common) &&
      !isCompound(lower, common),
  );
  return [...new Set(rare.map(({ lower }) => lower))];
}

const isKnown = (word: string, common: ReadonlySet<string>): boolean =>
  common.has(word) || common.has(word.replace(/(?:en|s|e|n|tje|je|de|te|t|d)$/u, ""));

function isCompound(word: string, common: ReadonlySet<string>): boolean {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const head = word.slice(0, cut);
    if ((common.has(head) || common.has(head.replace(/(?:s|en|e)$/u, ""))) && isKnown(word.slice(cut), common))
      return true;
  }
  return false;
}
