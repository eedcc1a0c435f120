import { LEAST_WORDS, readabilityIn } from "@/lib/domain/tone/readability";
import { type Check, finding } from "@/lib/domain/tone/situation";

/** How many words are named: more nobody reads. */
const NAMED_WORDS = 3;

/** One finding on the whole text where it reads harder than the guide asks, with the words that weigh most. */
export const checkReadingLevel: Check = ({ reading, style, circumstances }) => {
  const least = style.leastReadingEase;
  const [first, last] = [reading.sentences[0], reading.sentences.at(-1)];
  if (least === undefined || !first || !last || reading.words.length < LEAST_WORDS) return [];
  const { ease, level, rareWords } = readabilityIn(reading, circumstances.commonWords);
  if (ease >= least) return [];
  const named = rareWords.slice(0, NAMED_WORDS).join(", ");
  const messageKey = named ? "tone.findings.readingLevelWords" : "tone.findings.readingLevel";
  const values = { ease, least, level, words: named };
  return [
    finding(reading, {
      start: first.start,
      end: last.end,
      rule: "reading-level",
      severity: "suggestion",
      messageKey,
      values,
    }),
  ];
};
