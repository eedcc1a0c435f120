import nspell from "nspell";
import { type RememberingSpeller, spellerOf } from "@/lib/domain/tone/speller";

/** What the page asks: words as they are written. What it hears: which of them are known, and later what else they may be. */
export type SpellerAsk = { origin: string; words: readonly string[] };
export type SpellerTell =
  | { kind: "common"; words: string[] }
  | { kind: "judged"; words: [word: string, isCorrect: boolean][] }
  | { kind: "suggested"; word: string; suggestions: readonly string[] }
  /** The dictionary could not be fetched: whoever asks again has it tried again. */
  | { kind: "failed" };

const tell = (told: SpellerTell) => self.postMessage(told);
/** The work that waits: suggestions take a third of a second for one word, and new words go before them. */
const toSuggest: string[] = [];
let speller: Promise<RememberingSpeller> | null = null;

self.onmessage = async ({ data: { origin, words } }: MessageEvent<SpellerAsk>) => {
  speller ??= load(origin);
  const ready = await speller.catch(() => null);
  if (!ready) {
    speller = null;
    tell({ kind: "failed" });
    return;
  }
  const { isCorrect } = ready;
  const judged = words.map((word): [string, boolean] => [word, isCorrect(word) || isCorrect(word.toLowerCase())]);
  tell({ kind: "judged", words: judged });
  const isIdle = toSuggest.length === 0;
  toSuggest.push(...judged.flatMap(([word, isKnown]) => (isKnown ? [] : [word.toLowerCase()])));
  if (isIdle) void suggestNext();
};

async function suggestNext(): Promise<void> {
  const [word] = toSuggest;
  if (word === undefined || !speller) return;
  tell({ kind: "suggested", word, suggestions: (await speller).prepare(word) });
  toSuggest.shift();
  // Between two of them what the page asked meanwhile gets its turn.
  setTimeout(() => void suggestNext(), 0);
}

async function load(origin: string): Promise<RememberingSpeller> {
  const part = async (name: string): Promise<string> => {
    const answer = await fetch(`${origin}/api/tone/dictionary/${name}`);
    if (!answer.ok) throw new Error(`The dictionary answered ${answer.status}`);
    return answer.text();
  };
  const [rules, words, common] = await Promise.all([part("nl.aff"), part("nl.dic"), part("nl.txt")]);
  tell({ kind: "common", words: common.split("\n") });
  return spellerOf(nspell(rules, words), "nl");
}
