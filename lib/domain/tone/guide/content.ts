import type { AddressChoice, Register, Severity, ToneRule } from "@/lib/domain/tone/model";

/** The parts of the guide, in the order in which people read them. */
export const GUIDE_PARTS = [
  "voice",
  "address",
  "channels",
  "plain",
  "emoji",
  "hashtags",
  "capitals",
  "numbers",
  "dates",
  "inclusive",
  "phrases",
  "levels",
] as const;
export type GuidePart = (typeof GUIDE_PARTS)[number];

/** In the order in which they are offered. */
export const ADDRESS_CHOICES = ["informal", "formal", "either"] as const satisfies readonly AddressChoice[];

/** Judged in the browser alone, or by what may differ there: a text is never stopped for these. */
export const NEVER_AN_ERROR: readonly ToneRule[] = ["spelling", "reading-level", "hashtags"];

/** What one channel does otherwise than the others; a field left out: as everywhere. */
export type ChannelException = {
  channelId: string;
  address?: AddressChoice | undefined;
  mostEmoji?: number | undefined;
  mostHashtags?: number | undefined;
  words: string;
};

/** Each part: `words` is what people read, the rest is what the checker goes by. `null` and `false`: it asks nothing. */
export type GuideParts = {
  voice: { words: string; register: Register };
  address: { words: string; form: AddressChoice };
  channels: { words: string; exceptions: readonly ChannelException[] };
  plain: { words: string; suggestedWords: number; mostWords: number; leastReadingEase: number | null };
  emoji: { words: string; most: number | null };
  hashtags: { words: string; most: number | null };
  capitals: { words: string; allowed: readonly string[] };
  numbers: { words: string; inWordsUpTo: number | null; times: "14.30 uur" | "14u30" | null };
  dates: { words: string; withWeekday: boolean; monthInWords: boolean };
  inclusive: { words: string };
  /** Names of services, slogans and fixed words, which are never judged. */
  phrases: { words: string; phrases: readonly string[] };
  levels: { words: string; levels: Readonly<Partial<Record<ToneRule, Severity | "off">>> };
};

/** How we say it and how we do not, and why: a pair that shows what a rule only tells. */
export type GuideExample = { id: string; about: string; instead: string; better: string; reason: string };

/** avoid: say it otherwise; prefer: our own word for it; own: spelled as the organisation spells it. */
export const WORD_KINDS = ["avoid", "prefer", "own"] as const;
export type GuideWordKind = (typeof WORD_KINDS)[number];

/** A word of the guide. `instead`: for a word to avoid what to say, for a word we prefer what it comes in the place of. */
export type GuideWord = {
  id: string;
  kind: GuideWordKind;
  word: string;
  instead: readonly string[];
  reason: string;
  severity: Severity;
};

/** The whole guide, as people read it and as the checker is made from it. */
export type Guide = { parts: GuideParts; words: readonly GuideWord[] };
