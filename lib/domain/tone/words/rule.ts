import type { Finding, Suggestion, ToneGuide } from "@/lib/domain/tone/model";
import { type Check, finding, isSpared, type Situation } from "@/lib/domain/tone/situation";
import { inCaseOf } from "@/lib/domain/tone/text/letter-case";
import { FAMILIAR } from "./familiar";
import { DUTCH_OFFICIALESE, ENGLISH_OFFICIALESE } from "./officialese";
import { isClean, type ListedAdvice, matchesIn, type WordList, type WordMatch, wordListOf } from "./word-list";

/** Words to avoid of the guide, in any of their forms; and what every text is told: officialese, and slang where formal. */
export const checkWords: Check = (situation) => {
  const { reading, guide, style } = situation;
  const list = listFor(guide, style.register === "formal");
  return matchesIn(reading.words, reading.text, list)
    .filter(({ entry }) => (entry.language ?? reading.language) === reading.language)
    .filter((match) => !isSpared(situation, { start: match.first.start, end: match.last.end }))
    .map((match) => findingOf(match, situation, list));
};

type Words = NonNullable<ToneGuide["words"]>;

const NO_WORDS: Words = [];
/** Kept with the words themselves: the guides of several channels share them. */
const lists = new WeakMap<Words, Map<boolean, WordList>>();

function listFor({ words = NO_WORDS }: ToneGuide, isFormal: boolean): WordList {
  const known = lists.get(words) ?? new Map<boolean, WordList>();
  lists.set(words, known);
  const list = known.get(isFormal) ?? wordListOf(listed(words, isFormal));
  known.set(isFormal, list);
  return list;
}

function listed(words: Words, isFormal: boolean): ListedAdvice[] {
  return [
    ...words.map((advice) => ({ advice, rule: "words" as const, severity: "warning" as const })),
    ...[...DUTCH_OFFICIALESE, ...ENGLISH_OFFICIALESE].map((advice) => ({
      advice,
      rule: "officialese" as const,
      severity: "suggestion" as const,
    })),
    ...(isFormal ? FAMILIAR : []).map((advice) => ({
      advice,
      rule: "register" as const,
      severity: "suggestion" as const,
    })),
  ];
}

function findingOf(match: WordMatch, { reading }: Situation, list: WordList): Finding {
  const { entry, first, last } = match;
  const { text } = reading;
  const here = { start: first.start, end: last.end };
  const suggestions: Suggestion[] = [
    ...match.replacements
      .filter((word) => isClean(word, list))
      .map((word) => ({ ...here, replacement: inCaseOf(first.text, word) })),
    ...match.parted.map(({ verb, particle }) => {
      const between = text.slice(first.end, last.start);
      const end = particle ? between + particle : between.trimEnd();
      return { ...here, replacement: inCaseOf(first.text, verb) + end };
    }),
  ];
  const { rule, severity, reason } = entry;
  const values = { word: text.slice(here.start, here.end), reason };
  return finding(reading, { ...here, rule, severity, messageKey: messageFor(match), values, suggestions });
}

function messageFor({ entry, replacements, parted }: WordMatch): string {
  if (entry.rule === "officialese") return "tone.findings.officialese";
  if (entry.rule === "register") return "tone.findings.register";
  if (entry.reason !== "") return "tone.findings.wordWithReason";
  return replacements.length + parted.length > 0 ? "tone.findings.word" : "tone.findings.wordWithoutOther";
}
