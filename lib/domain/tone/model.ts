/** How the reader is spoken to: "u" is formal, "je", "jij" and "jullie" are informal. */
export type AddressForm = "formal" | "informal";
export type AddressUse = { form: AddressForm; start: number; end: number; text: string };

/** What a guide may ask for: one of the forms, or either as long as a text keeps to one. */
export type AddressChoice = AddressForm | "either";
export type Register = "formal" | "neutral" | "warm";
export type TextLanguage = "nl" | "en";

/** An error blocks acceptance unless the acceptor overrides it with a reason; the other two only speak up. */
export const SEVERITIES = ["suggestion", "warning", "error"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const TONE_RULES = [
  "address",
  "address-mix",
  "address-generic",
  "address-phrase",
  "address-flemish",
  "words",
  "officialese",
  "register",
  "passive",
  "sentence-length",
  "reading-level",
  "spelling",
  "punctuation",
  "capitals",
  "emoji",
  "hashtags",
  "dates",
  "numbers",
  "alt-text",
  "links",
] as const;
export type ToneRule = (typeof TONE_RULES)[number];

/** How a word of the guide bends. Not said: guessed from its form; "fixed" matches as it is written and in no other form. */
export type WordKind = "verb" | "noun" | "adjective" | "fixed";

/** A word or phrase to avoid, and what to write instead; `forms` are pairs that no rule of grammar can know. */
export type WordAdvice = {
  avoid: string;
  prefer?: readonly string[];
  reason?: string;
  kind?: WordKind;
  severity?: Severity;
  language?: TextLanguage;
  forms?: readonly { avoid: string; prefer: string }[];
};

/**
 * What may differ per channel. A field left out: what the guide says for all channels, and else the rule stays silent; but
 * that a text keeps to one form of address is asked of every text.
 */
export type ToneStyle = {
  address?: AddressChoice;
  register?: Register;
  /** In words. From `suggestedWords` on a sentence is called long, from `mostWords` on too long. */
  sentences?: { suggestedWords: number; mostWords: number };
  /** The reading ease a text should at least have (Flesch-Douma, 0 to 100); 60 is about B1. */
  leastReadingEase?: number;
  emoji?: { most: number };
  hashtags?: { most: number };
  /** Words that are rightly written in capitals, besides abbreviations of up to four letters. */
  capitals?: { allowed: readonly string[] };
  numbers?: { inWordsUpTo?: number; times?: "14.30 uur" | "14u30" };
  dates?: { withWeekday?: boolean; monthInWords?: boolean };
};

/** Words that somebody let stand in a text, and the rule they are let stand against. Other words are judged anew. */
export type Suppression = { rule: ToneRule; text: string };

/**
 * The tone-of-voice guide as data, the same that the page for people is written from. Everything may be left out; the
 * order of entries never matters. `today` is "YYYY-MM-DD", the day from which dates without a year are understood.
 */
export type ToneGuide = ToneStyle & {
  language?: TextLanguage;
  channel?: string;
  channels?: Readonly<Record<string, ToneStyle>>;
  words?: readonly WordAdvice[];
  /** Never judged, whatever they hold: names of services, slogans, "dank u". */
  fixedPhrases?: readonly string[];
  /** Spelled as the organisation spells them. */
  ownWords?: readonly string[];
  suppressions?: readonly Suppression[];
  levels?: Readonly<Partial<Record<ToneRule, Severity | "off">>>;
  today?: string;
};

/** Something to put in the place of `text.slice(start, end)`, which may reach further than the finding ("kunt u" → "kun je"). */
export type Suggestion = { start: number; end: number; replacement: string };

/** Offsets are those of JavaScript strings; `text` is what stands there. `messageKey` tells why, filled with `values`. */
export type Finding = {
  rule: ToneRule;
  severity: Severity;
  start: number;
  end: number;
  text: string;
  messageKey: string;
  values: Record<string, string | number>;
  suggestions: Suggestion[];
};

/** Whoever knows how words are spelled; loaded outside the domain. `suggestions` gives only what costs no waiting. */
export type Speller = {
  language: TextLanguage;
  isCorrect(word: string): boolean;
  suggestions(word: string): readonly string[];
};

/** What the text alone does not tell. Without a speller nothing is said about spelling, without facts nothing about media. */
export type Circumstances = {
  speller?: Speller;
  /** The words most people know, in small letters; makes the reading level and the reading of hashtags sharper. */
  commonWords?: ReadonlySet<string>;
  images?: readonly { name: string; altText: string | null; reasonForNone?: string | null }[];
  links?: readonly { url: string; isDead: boolean }[];
};
