import type { Finding } from "@/lib/domain/tone/model";
import { type Check, finding, isSpared, type Situation } from "@/lib/domain/tone/situation";
import { capitalised } from "@/lib/domain/tone/text/letter-case";
import { beginsSentence } from "@/lib/domain/tone/text/reading";
import type { Word } from "@/lib/domain/tone/text/words";

/** Up to this many letters a word in capitals is taken for an abbreviation: OCMW, BTW, GFT. */
const ABBREVIATION = 4;

/** Words or whole lines in capitals: they read as shouting, and some screen readers spell them out. */
export const checkCapitals: Check = (situation) => {
  const allowed = new Set(
    [...(situation.style.capitals?.allowed ?? []), ...(situation.guide.ownWords ?? [])].map((word) =>
      word.toUpperCase(),
    ),
  );
  return runsOf(situation)
    .filter((run) => run.some(({ text }) => text.length > ABBREVIATION && !allowed.has(text)))
    .flatMap((run) => findingOf(run, situation));
};

/** Words in capitals that stand beside each other, short ones between long ones included. */
function runsOf({ reading: { words, text } }: Situation): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of words) {
    const last = run.at(-1);
    const goesOn = last !== undefined && /^[\s,'’&-]+$/u.test(text.slice(last.end, word.start));
    if (!isShouted(word)) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else if (goesOn || !last) run.push(word);
    else {
      runs.push(run);
      run = [word];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

const isShouted = ({ text }: Word): boolean => /^[\p{Lu}'’-]+$/u.test(text);

function findingOf(run: readonly Word[], situation: Situation): Finding[] {
  const { reading } = situation;
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  if (isSpared(situation, span)) return [];
  const quiet = reading.text.slice(span.start, span.end).toLowerCase();
  const replacements = [beginsSentence(reading, span.start) ? capitalised(quiet) : quiet];
  const values = { word: first.text };
  const messageKey = "tone.findings.capitals";
  return [finding(reading, { ...span, rule: "capitals", severity: "suggestion", messageKey, values, replacements })];
}
