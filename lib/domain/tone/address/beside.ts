import type { Reading } from "@/lib/domain/tone/text/reading";
import { sentenceAt } from "@/lib/domain/tone/text/sentences";
import { type Span, type Word, wordAt } from "@/lib/domain/tone/text/words";

/** The words right beside a form of address; none where a comma or the end of the sentence comes between. */
export type Beside = {
  self: Span;
  previous: Word | undefined;
  beforePrevious: Word | undefined;
  next: Word | undefined;
  afterNext: Word | undefined;
  asks: boolean;
  /** A comma follows in the sentence. */
  hasMoreClauses: boolean;
};

export function besideOf({ text, words, sentences }: Reading, self: Span): Beside {
  const position = wordAt(words, self.start);
  const touching = (one: Word | undefined, other: Word | undefined): boolean =>
    one !== undefined && other !== undefined && /^[ \t\u00a0]+$/u.test(text.slice(one.end, other.start));
  const [here, previous, beforePrevious] = [words[position], words[position - 1], words[position - 2]];
  const [next, afterNext] = [words[position + 1], words[position + 2]];
  const hasPrevious = touching(previous, here);
  const hasNext = touching(here, next);
  const sentence = sentenceAt(sentences, self.start);
  return {
    self,
    previous: hasPrevious ? previous : undefined,
    beforePrevious: hasPrevious && touching(beforePrevious, previous) ? beforePrevious : undefined,
    next: hasNext ? next : undefined,
    afterNext: hasNext && touching(next, afterNext) ? afterNext : undefined,
    asks: sentence !== undefined && text.slice(sentence.start, sentence.end).endsWith("?"),
    hasMoreClauses: sentence !== undefined && text.slice(self.end, sentence.end).includes(","),
  };
}
