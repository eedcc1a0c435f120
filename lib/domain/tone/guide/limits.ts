/*
 * How much of anything goes into the guide. Beside the schemas that hold people to it, the screens say it beforehand.
 */
export const PART_WORDS_MAX = 4_000;
export const WORD_MAX = 80;
export const REASON_MAX = 200;
export const SENTENCE_MAX = 600;
