import type { TextLanguage } from "@/lib/domain/tone/model";
import { namesOf, quotationsOf } from "./apart";
import { languageOf } from "./language";
import { sentenceAt, sentencesOf } from "./sentences";
import { type Span, type Word, wordsOf } from "./words";

/** A text taken apart once, for all rules. */
export type Reading = {
  text: string;
  language: TextLanguage;
  words: readonly Word[];
  sentences: readonly Span[];
  quotations: readonly Span[];
  /** Web and mail addresses, hashtags, mentions. */
  names: readonly Span[];
};

export function readingOf(text: string, language?: TextLanguage): Reading {
  const words = wordsOf(text);
  return {
    text,
    language: language ?? languageOf(words),
    words,
    sentences: sentencesOf(text),
    quotations: quotationsOf(text),
    names: namesOf(text),
  };
}

/** The words of the sentence around an offset, as they stand, with single spaces; nothing where there is no sentence. */
export function sentenceAround({ text, sentences }: Reading, offset: number): string {
  const sentence = sentenceAt(sentences, offset);
  return sentence ? text.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, " ") : "";
}

/** Whether a place begins a sentence, quotation marks and bullets aside. */
export function beginsSentence({ text, sentences }: Reading, offset: number): boolean {
  const sentence = sentenceAt(sentences, offset);
  return sentence !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, offset));
}
