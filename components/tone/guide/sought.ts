import type { GuideExample, GuideWord } from "@/lib/domain/tone";

/** What is searched of an example: what people read of it. */
export const wordsOfExample = ({ about, instead, better, reason }: GuideExample): string =>
  [about, instead, better, reason].join("\n");

/** What is searched of a word. */
export const wordsOfWord = ({ word, instead, reason }: GuideWord): string => [word, ...instead, reason].join("\n");
