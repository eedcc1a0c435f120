import { plainLetters } from "@/lib/domain/language/letters";

/*
 * Which ideas say nearly the same, judged by the words of their titles. Words are compared by their pairs of three
 * letters, so that "fietsen" finds "fiets" and a slip of the pen does not matter; small words say nothing. Pure, since a
 * database that walls organisations off row by row cannot use an index for such a comparison anyway.
 */

/** From here on two titles look alike. */
export const ALIKE_FROM = 0.5;
/** Of fewer letters a word is too short to look for. */
const WORD_MIN = 3;
/** So much of a word's beginning is looked for; endings bend. */
const STEM_LETTERS = 5;
const WORDS_MAX = 12;
/** What a word counts that lies whole inside another, as parts of Dutch compounds do. */
const INSIDE = 0.8;
const INSIDE_MIN = 4;
/** Words that are less alike than this are simply two words. */
const WORD_ALIKE_FROM = 0.4;

const SMALL_WORDS = new Set(
  (
    "aan als bij dat de die dit door een eens en er het hij hoe hun iets in is je jij jouw kan maar meer met mijn naar " +
    "niet nog nu of om onder ons onze ook op over te tot uit van veel voor waar wat we wel welke wie wij wordt zich zijn " +
    "zo about and are for from how into not our out that the their this was what when where who will with you your"
  ).split(" "),
);

/** The words of a title that say something, without accents and in small letters; each once, twelve at most. */
export function tellingWords(title: string): string[] {
  const words = plainLetters(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length >= WORD_MIN && !SMALL_WORDS.has(word));
  return [...new Set(telling)].slice(0, WORDS_MAX);
}

/** The beginnings by which titles are fetched that may look alike: a title without any of them does not. */
export function stemsOf(title: string): string[] {
  return [...new Set(tellingWords(title).map((word) => word.slice(0, STEM_LETTERS)))];
}

/** How alike two titles are: 0 for nothing in common, 1 for the same words in whatever order. */
export function likeness(one: string, other: string): number {
  const [a, b] = [tellingWords(one), tellingWords(other)];
  if (a.length === 0 || b.length === 0) return 0;
  return (covered(a, b) + covered(b, a)) / (a.length + b.length);
}

/** The titles that look like this one, the most alike first. */
export function lookAlikes<T extends { title: string }>(title: string, others: readonly T[], most: number): T[] {
  return others
    .map((other) => ({ other, alike: likeness(title, other.title) }))
    .filter(({ alike }) => alike >= ALIKE_FROM)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ other }) => other);
}

const covered = (words: readonly string[], by: readonly string[]): number =>
  words.reduce((sum, word) => sum + Math.max(...by.map((other) => wordLikeness(word, other))), 0);

function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= INSIDE_MIN && long.includes(short)) return INSIDE;
  const [left, right] = [triplets(a), triplets(b)];
  const shared = [...left].filter((part) => right.has(part)).length;
  const alike = (2 * shared) / (left.size + right.size);
  return alike >= WORD_ALIKE_FROM ? alike : 0;
}

/** The parts of three letters of a word, its edges included. */
function triplets(word: string): Set<string> {
  const edged = `  ${word} `;
  return new Set(Array.from({ length: edged.length - 2 }, (_, at) => edged.slice(at, at + 3)));
}
