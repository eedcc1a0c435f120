import { addressForms } from "./address/forms";
import { checkAddress } from "./address/rule";
import type { Circumstances, Finding, ToneGuide, ToneStyle } from "./model";
import { checkCapitals } from "./rules/capitals";
import { checkDates } from "./rules/dates";
import { checkEmoji } from "./rules/emoji";
import { checkHashtags } from "./rules/hashtags";
import { checkLinks, checkMedia } from "./rules/media";
import { checkNumbers } from "./rules/numbers";
import { checkObligation } from "./rules/obligation";
import { checkPassive } from "./rules/passive";
import { checkPunctuation } from "./rules/punctuation";
import { checkReadingLevel } from "./rules/reading-level";
import { checkSentenceLength } from "./rules/sentence-length";
import { checkSpelling } from "./rules/spelling";
import { type Check, isSuppressed, type Situation } from "./situation";
import { spansOf } from "./text/apart";
import { readingOf } from "./text/reading";
import { overlaps, type Span } from "./text/words";
import { checkWords } from "./words/rule";

const CHECKS: readonly Check[] = [
  checkAddress,
  checkWords,
  checkObligation,
  checkPassive,
  checkSentenceLength,
  checkReadingLevel,
  checkSpelling,
  checkPunctuation,
  checkCapitals,
  checkEmoji,
  checkHashtags,
  checkDates,
  checkNumbers,
  checkMedia,
  checkLinks,
];

/**
 * What the guide has to say about a text, in the order of the text. Never throws, whatever the text holds. Findings carry
 * message keys (tone.findings.*) with their values, and replacements that can be put in as they are. The guide and the
 * circumstances are taken as values that do not change: what is worked out of a guide is kept with it.
 *
 * Source: domain.md, "Tone-of-voice guide"; seed 000, "Altijd dezelfde tone-of-voice".
 */
export function check(text: string, guide: ToneGuide, circumstances: Circumstances = {}): Finding[] {
  const reading = readingOf(text, guide.language);
  const situation: Situation = {
    reading,
    style: styleFor(guide),
    guide,
    circumstances,
    addresses: reading.language === "nl" ? addressForms(text) : [],
    fixed: fixedIn(text, guide),
  };
  const found = CHECKS.flatMap((rule) => rule(situation)).flatMap((one) => atLevel(one, guide));
  return withoutKnown(found)
    .filter((one) => !isSuppressed(one, guide))
    .sort(inTextOrder);
}

/** A word that the guide itself names is not one that the dictionary has to know. */
function withoutKnown(found: Finding[]): Finding[] {
  const named = found.filter(({ rule }) => rule === "words");
  if (named.length === 0) return found;
  return found.filter((one) => one.rule !== "spelling" || !named.some((other) => overlaps(other, one)));
}

/** What holds for the guide's channel: the exception of the channel where there is one, and else what holds for all. */
export function styleFor({ channel, channels, ...guide }: ToneGuide): ToneStyle {
  return channel === undefined ? guide : { ...guide, ...channels?.[channel] };
}

function fixedIn(text: string, { fixedPhrases = [], ownWords = [] }: ToneGuide): Span[] {
  const phrases = [...fixedPhrases, ...ownWords.filter((word) => /\s/u.test(word.trim()))]
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
  if (phrases.length === 0) return [];
  const anyOf = phrases.map((phrase) => phrase.replaceAll(/[.*+?^${}()|[\]\\/]/gu, "\\$&").replaceAll(/\s+/gu, "\\s+"));
  anyOf.sort((one, other) => other.length - one.length);
  return spansOf(text, new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf.join("|")})(?![\\p{L}\\p{N}])`, "giu"));
}

function atLevel(found: Finding, { levels }: ToneGuide): Finding[] {
  const level = levels?.[found.rule];
  if (level === "off") return [];
  return [level ? { ...found, severity: level } : found];
}

function inTextOrder(one: Finding, other: Finding): number {
  return one.start - other.start || one.end - other.end || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0);
}
