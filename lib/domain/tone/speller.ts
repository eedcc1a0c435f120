import type { Speller, TextLanguage } from "./model";

/** What a spelling engine can do (nspell with a Hunspell dictionary); `suggest` may take a third of a second for one word. */
export type SpellingEngine = { correct(word: string): boolean; suggest(word: string): string[] };

/** A speller that remembers. `prepare` works out the suggestions of a word, where waiting is allowed: in a worker. */
export type RememberingSpeller = Speller & { prepare(word: string): readonly string[] };

/** More are no help, and a short list fits beside the text. */
const MOST_SUGGESTIONS = 4;

/**
 * Makes a speller of an engine. Dutch writes compounds as one word and no dictionary holds them all, and the engines that
 * run in a browser do not put them together: a word made of two or three known ones ("dorpsfeest") counts as correct,
 * unless it is a slip away from a word that is known ("burgermeester").
 */
export function spellerOf(engine: SpellingEngine, language: TextLanguage): RememberingSpeller {
  const judged = new Map<string, boolean>();
  const suggested = new Map<string, readonly string[]>();
  const isMadeOfKnown = (word: string) =>
    language === "nl" && isCompound(word, engine) && nearest(word, engine) === undefined;
  const isCorrect = remembered(judged, (word: string) => isKnown(word, engine) || isMadeOfKnown(word));
  const prepare = remembered(suggested, (word: string) => {
    const near = nearest(word, engine);
    const all = [...(near === undefined ? [] : [near]), ...engine.suggest(word)];
    return [...new Set(all)].slice(0, MOST_SUGGESTIONS);
  });
  return { language, isCorrect, prepare, suggestions: (word) => suggested.get(word) ?? [] };
}

function remembered<T>(known: Map<string, T>, answer: (word: string) => T): (word: string) => T {
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = answer(word);
    known.set(word, now);
    return now;
  };
}

/** As it is written, with a plain apostrophe, or without the accents of stress ("jóúw"). */
function isKnown(word: string, engine: SpellingEngine): boolean {
  if (engine.correct(word)) return true;
  const plain = word.replaceAll("’", "'").normalize("NFD").replaceAll("\u0301", "").normalize("NFC");
  return plain !== word && engine.correct(plain);
}

const LEAST_PART = 4;

function isCompound(word: string, engine: SpellingEngine): boolean {
  if (word.includes("-"))
    return word.split("-").every((part) => part.length <= 3 || isKnown(part, engine) || isCompound(part, engine));
  for (let cut = LEAST_PART; cut <= word.length - LEAST_PART; cut += 1) {
    const tail = word.slice(cut);
    if (isHead(word.slice(0, cut), engine) && (isKnown(tail, engine) || isCompound(tail, engine))) return true;
  }
  return false;
}

/** The first part of a compound, with the sound that binds it to the next: "gemeenteraads-", "kaarten-". */
function isHead(part: string, engine: SpellingEngine): boolean {
  return engine.correct(part) || (part.length > LEAST_PART && part.endsWith("s") && engine.correct(part.slice(0, -1)));
}

/** Letters that Dutch ears take for each other. */
const CONFUSED: Readonly<Record<string, string>> = { d: "t", t: "d", s: "z", z: "s", f: "v", v: "f" };

/** A known word that is one slip away: a letter doubled or an r too many, two changed about, one misheard or left out. */
function nearest(word: string, engine: SpellingEngine): string | undefined {
  for (let at = 0; at < word.length; at += 1) {
    const [before, here = "", next = "", rest] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 1)];
    const slips = [
      before + next + here + word.slice(at + 2),
      before + (CONFUSED[here] ?? here) + rest,
      ...(here === next || here === "r" ? [before + rest] : []),
      ...(here === "z" ? [`${before}s${word.slice(at)}`] : []),
    ];
    const found = slips.find((slip) => slip !== word && slip.length > LEAST_PART && engine.correct(slip));
    if (found !== undefined) return found;
  }
  return undefined;
}
