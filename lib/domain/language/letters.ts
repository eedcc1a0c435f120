/*
 * Letters as people look for them: whoever types "cafe" means "café" too, and the other way round.
 */

/** In small letters and without accents. */
export const plainLetters = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

const MARKS = "[\u0300-\u036f]*";
/** Where the Latin letters with accents stand, as they are written in one sign. */
const LATIN = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const;

/** By plain letter, that letter and all that differ from it by an accent alone. */
const SAME = LATIN.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  .map((code) => String.fromCodePoint(code))
  .reduce((found, letter) => {
    const plain = plainLetters(letter);
    return /^[a-z]$/.test(plain) ? found.set(plain, (found.get(plain) ?? plain) + letter) : found;
  }, new Map<string, string>());

/**
 * A word as a regular expression that finds it with and without accents, for the database (`~*`) and for JavaScript.
 * Made of the word, since folding every text that is searched takes ten times as long.
 */
export const sought = (word: string): string => [...word.normalize("NFC")].map(soughtLetter).join("");

function soughtLetter(letter: string): string {
  const same = SAME.get(plainLetters(letter));
  if (same?.includes(letter) || same?.includes(letter.toLowerCase())) return `[${same}]${MARKS}`;
  return letter.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
}
