import type { Circumstances, Speller } from "@/lib/domain/tone";
import type { SpellerAsk, SpellerTell } from "./speller-worker";

/** Words typed within this time are asked together. */
const GATHER_MS = 120;

/**
 * The speller as the page knows it: what the worker said of each word so far. A word that is not judged yet counts as
 * correct until it is, so that nothing waits; `tell` is called when more is known.
 */
export function startPageSpeller(tell: () => void) {
  const judged = new Map<string, boolean>();
  const suggested = new Map<string, readonly string[]>();
  const asked = new Set<string>();
  let waiting: string[] = [];
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let commonWords: ReadonlySet<string> | undefined;

  function hear({ data }: MessageEvent<SpellerTell>): void {
    if (data.kind === "failed") {
      asked.clear();
      return;
    }
    if (data.kind === "common") commonWords = new Set(data.words);
    else if (data.kind === "suggested") suggested.set(data.word, data.suggestions);
    else for (const [word, isCorrect] of data.words) judged.set(word, isCorrect);
    tell();
  }

  function ask(): void {
    if (!worker) {
      worker = new Worker(new URL("./speller-worker.ts", import.meta.url), { type: "module" });
      worker.onmessage = hear;
    }
    const words: SpellerAsk = { origin: location.origin, words: waiting };
    worker.postMessage(words);
    waiting = [];
  }

  function isCorrect(word: string): boolean {
    const known = judged.get(word);
    if (known !== undefined) return known;
    if (!asked.has(word)) {
      asked.add(word);
      waiting.push(word);
      clearTimeout(timer);
      timer = setTimeout(ask, GATHER_MS);
    }
    return true;
  }

  const speller: Speller = { language: "nl", isCorrect, suggestions: (word) => suggested.get(word) ?? [] };
  return {
    circumstances: (): Circumstances => ({ speller, ...(commonWords ? { commonWords } : {}) }),
    stop: () => {
      clearTimeout(timer);
      worker?.terminate();
    },
  };
}
