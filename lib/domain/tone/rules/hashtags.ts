import type { Finding } from "@/lib/domain/tone/model";
import { type Check, finding, type Situation } from "@/lib/domain/tone/situation";
import { spansOf } from "@/lib/domain/tone/text/apart";
import { capitalised } from "@/lib/domain/tone/text/letter-case";
import { liesIn, type Span } from "@/lib/domain/tone/text/words";

const HASHTAG = /(?<![\p{L}\p{N}_&/])#(\p{L}[\p{L}\p{N}_]*)/gu;
/** Shorter than this a tag of one case is read as one word without trouble. */
const LONG = 10;
/** Words in a text need this many letters to be looked for in a tag: "de" and "in" are in everything. */
const LEAST_PART = 3;

type IsKnown = (word: string) => boolean;

/** "#speelstraatzonnebeke" is one unreadable word, to eyes and to a screen reader; "#SpeelstraatZonnebeke" is two. */
export const checkHashtags: Check = (situation) => {
  const { reading, style } = situation;
  const addresses = reading.names.filter(({ start }) => reading.text[start] !== "#");
  const all = spansOf(reading.text, HASHTAG).filter((span) => !liesIn(span, addresses));
  if (all.length === 0) return [];
  const isKnown = knownWords(situation);
  const most = style.hashtags?.most ?? Number.POSITIVE_INFINITY;
  const surplus = all.slice(most, most + 1).map((span) => extra(situation, span, most));
  return [...all.flatMap((span) => unreadable(situation, span, isKnown)), ...surplus];
};

function unreadable({ reading }: Situation, span: Span, isKnown: IsKnown): Finding[] {
  const tag = reading.text.slice(span.start + 1, span.end);
  if (!isOfOneCase(tag) || tag.includes("_")) return [];
  const parts = isKnown(tag.toLowerCase()) ? [] : partsOf(tag.toLowerCase(), isKnown);
  const readable = parts.map(capitalised).join("");
  const isSplit = parts.length > 1 && !isOfOneCase(readable);
  if (!isSplit && (tag.length < LONG || parts.length > 1 || isKnown(tag.toLowerCase()))) return [];
  const replacements = isSplit ? [`#${readable}`] : [];
  const messageKey = isSplit ? "tone.findings.hashtag" : "tone.findings.hashtagLong";
  const values = { tag: `#${tag}` };
  return [finding(reading, { ...span, rule: "hashtags", severity: "suggestion", messageKey, values, replacements })];
}

/** "speelstraat", "SPEELSTRAAT", "Speelstraat": nothing shows where a word begins. */
const isOfOneCase = (tag: string): boolean =>
  tag === tag.toLowerCase() || tag === tag.toUpperCase() || tag === capitalised(tag.toLowerCase());

/** The first one too many; which of them go is for whoever writes. */
function extra({ reading }: Situation, span: Span, most: number): Finding {
  const values = { most };
  const messageKey = "tone.findings.hashtagsMany";
  return finding(reading, { ...span, rule: "hashtags", severity: "suggestion", messageKey, values });
}

/** The words a tag may be made of: those of the text itself, the organisation's own, and the common ones. */
function knownWords({ reading, guide, circumstances }: Situation): IsKnown {
  const near = reading.words
    .filter((word) => !liesIn(word, reading.names) && word.text.length >= LEAST_PART)
    .map(({ lower }) => lower);
  const own = (guide.ownWords ?? []).flatMap((word) => word.toLowerCase().split(/\s+/u));
  const common = circumstances.commonWords;
  const mine = new Set([...near, ...own, ...SMALL]);
  return (word) => mine.has(word) || (word.length >= LEAST_PART && common?.has(word) === true);
}

const SMALL =
  "aan|al|bij|de|dag|een|en|het|in|is|jij|je|kom|met|mee|naar|nu|of|om|ons|onze|op|samen|te|tot|uit|van|voor|wij|we|week|zee".split(
    "|",
  );

/** The fewest known words that make the tag; none where some letters would be left over. */
function partsOf(tag: string, isKnown: IsKnown): string[] {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= tag.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      const length = best[end]?.length ?? Number.POSITIVE_INFINITY;
      const part = tag.slice(start, end);
      if (before && before.length + 1 < length && isKnown(part)) best[end] = [...before, part];
    }
  }
  return best[tag.length] ?? [];
}
