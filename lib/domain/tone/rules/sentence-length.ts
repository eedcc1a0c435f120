import { type Check, finding } from "@/lib/domain/tone/situation";
import { wordAt } from "@/lib/domain/tone/text/words";

/** Sentences that ask for too much breath, by the lengths the guide names. */
export const checkSentenceLength: Check = (situation) => {
  const { reading, style } = situation;
  if (!style.sentences) return [];
  const { suggestedWords, mostWords } = style.sentences;
  return reading.sentences.flatMap((sentence) => {
    const words = wordAt(reading.words, sentence.end) - wordAt(reading.words, sentence.start);
    if (words <= Math.min(suggestedWords, mostWords)) return [];
    const isTooLong = words > mostWords;
    return finding(reading, {
      ...sentence,
      rule: "sentence-length",
      severity: isTooLong ? "warning" : "suggestion",
      messageKey: isTooLong ? "tone.findings.sentenceTooLong" : "tone.findings.sentenceLong",
      values: { words, most: isTooLong ? mostWords : suggestedWords },
    });
  });
};
