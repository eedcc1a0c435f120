const TITLE_LENGTH = 90;

/** A sentence, where that says enough: not a greeting. */
const SENTENCE = /^.{15,89}?[.?!](?=\s|$)/u;

/** What a case is called as long as nobody named it: the first sentence of what was said, or as much as fits of it. */
export function titleOf(said: string, fallback: string): string {
  const text = said.replace(/\s+/g, " ").trim();
  if (text === "") return fallback;
  const sentence = SENTENCE.exec(text)?.[0].replace(/\.$/u, "");
  if (sentence) return sentence;
  if (text.length <= TITLE_LENGTH) return text;
  const cut = text.slice(0, TITLE_LENGTH);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_LENGTH / 2)).replace(/[\s,;:.]+$/u, "");
  return `${atWord.toWellFormed()}…`;
}
