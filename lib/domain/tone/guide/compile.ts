import type { AddressChoice, ToneGuide, ToneStyle, WordAdvice } from "@/lib/domain/tone/model";
import type { ChannelException, Guide, GuideParts, GuideWord } from "./content";

/**
 * The checker's guide, made from the one that people read. `today` is "YYYY-MM-DD". Channels are named by their id; which
 * of them a text is for is said with `forChannel` and `forShared`.
 */
export function toneGuideOf({ parts, words }: Guide, today: string): ToneGuide {
  return {
    ...styleOf(parts),
    channels: Object.fromEntries(parts.channels.exceptions.map((one) => [one.channelId, exceptionOf(one)])),
    words: words.flatMap(adviceOf),
    fixedPhrases: parts.phrases.phrases,
    ownWords: words.filter(({ kind }) => kind === "own").map(({ word }) => word),
    levels: parts.levels.levels,
    today,
  };
}

/** The guide for the text of one channel. */
export const forChannel = (guide: ToneGuide, channelId: string): ToneGuide => ({ ...guide, channel: channelId });

/**
 * The guide for what several channels share: what holds everywhere. Where they speak to the reader in different forms, it
 * asks for neither, only that the text keeps to one.
 */
export function forShared(guide: ToneGuide, channelIds: readonly string[]): ToneGuide {
  const [form, ...others] = new Set(channelIds.map((id) => addressOn(guide, id)));
  if (others.length > 0) return { ...guide, address: "either" };
  return form ? { ...guide, address: form } : guide;
}

/** How the reader is spoken to on a channel; undefined where the guide asks nothing. */
export function addressOn({ address, channels }: ToneGuide, channelId: string): AddressChoice | undefined {
  return channels?.[channelId]?.address ?? address;
}

function styleOf({ voice, address, plain, emoji, hashtags, capitals, numbers, dates }: GuideParts): ToneStyle {
  return {
    address: address.form,
    register: voice.register,
    sentences: { suggestedWords: plain.suggestedWords, mostWords: plain.mostWords },
    ...(plain.leastReadingEase === null ? {} : { leastReadingEase: plain.leastReadingEase }),
    ...(emoji.most === null ? {} : { emoji: { most: emoji.most } }),
    ...(hashtags.most === null ? {} : { hashtags: { most: hashtags.most } }),
    capitals: { allowed: capitals.allowed },
    numbers: {
      ...(numbers.inWordsUpTo === null ? {} : { inWordsUpTo: numbers.inWordsUpTo }),
      ...(numbers.times === null ? {} : { times: numbers.times }),
    },
    dates: { withWeekday: dates.withWeekday, monthInWords: dates.monthInWords },
  };
}

function exceptionOf({ address, mostEmoji, mostHashtags }: ChannelException): ToneStyle {
  return {
    ...(address ? { address } : {}),
    ...(mostEmoji === undefined ? {} : { emoji: { most: mostEmoji } }),
    ...(mostHashtags === undefined ? {} : { hashtags: { most: mostHashtags } }),
  };
}

/** What a word of the guide tells the checker to look for; a word of our own is for the speller alone. */
function adviceOf({ kind, word, instead, reason, severity }: GuideWord): WordAdvice[] {
  if (kind === "avoid") return [{ avoid: word, prefer: instead, reason, severity }];
  if (kind === "prefer") return instead.map((other) => ({ avoid: other, prefer: [word], reason, severity }));
  return [];
}
