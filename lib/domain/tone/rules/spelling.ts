import type { Speller, ToneGuide } from "@/lib/domain/tone/model";
import { type Check, finding, isSpared } from "@/lib/domain/tone/situation";
import { inCaseOf } from "@/lib/domain/tone/text/letter-case";
import { beginsSentence, type Reading } from "@/lib/domain/tone/text/reading";
import type { Word } from "@/lib/domain/tone/text/words";

/** Words the speller does not know; not judged: the organisation's own words, names, abbreviations, figures and quotations. */
export const checkSpelling: Check = (situation) => {
  const { reading, guide, circumstances } = situation;
  const { speller } = circumstances;
  if (!speller || speller.language !== reading.language) return [];
  const own = ownWordsOf(guide);
  return reading.words
    .filter((word) => isJudged(word, reading) && !isKnown(word, { own, speller }) && !isSpared(situation, word))
    .map((word) => {
      const replacements = speller
        .suggestions(word.lower)
        .filter((other) => other !== word.text)
        .map((other) => inCaseOf(word.text, other));
      const values = { word: word.text };
      const messageKey = "tone.findings.spelling";
      return finding(reading, { ...word, rule: "spelling", severity: "warning", messageKey, values, replacements });
    });
};

const ownLists = new WeakMap<ToneGuide, ReadonlySet<string>>();

function ownWordsOf(guide: ToneGuide): ReadonlySet<string> {
  const known = ownLists.get(guide);
  if (known) return known;
  const made = new Set((guide.ownWords ?? []).map((word) => word.trim().toLowerCase()));
  ownLists.set(guide, made);
  return made;
}

const ABBREVIATED = new Set(["aub", "mevr", "prof", "incl", "excl", "bijv", "resp", "enz", "etc", "evt", "zgn"]);

/** A capital inside a sentence is taken for a name; two letters and anything with a figure for an abbreviation. */
function isJudged({ text, start }: Word, reading: Reading): boolean {
  if (text.length < 3 || /\p{N}/u.test(text) || text === text.toUpperCase()) return false;
  if (/^\p{Ll}+\p{Lu}/u.test(text) || !/[aeiouyà-ü]/iu.test(text) || ABBREVIATED.has(text.toLowerCase())) return false;
  return !/^\p{Lu}/u.test(text) || beginsSentence(reading, start);
}

type Known = { own: ReadonlySet<string>; speller: Speller };

function isKnown({ text, lower }: Word, { own, speller }: Known): boolean {
  return (
    own.has(lower) ||
    own.has(lower.replace(/(?:['’]?s|en|e)$/u, "")) ||
    speller.isCorrect(text) ||
    speller.isCorrect(lower)
  );
}
