/**
 * What each network takes, and how long a text is by that network's own way of counting. Pure and safe for the
 * browser: it runs while somebody types, and again on the server before sending.
 *
 * The numbers are the networks' published ones: Bluesky's post schema (`app.bsky.feed.post`, `app.bsky.embed.images`),
 * X's "Counting characters", Mastodon's defaults, the Instagram content publishing reference, LinkedIn's and
 * Facebook's post limits. A channel whose account has another limit (a longer X subscription, a Mastodon server of its
 * own) passes that limit to `measure`.
 */

export const networkNames = [
  "bluesky",
  "facebook",
  "instagram",
  "linkedin",
  "mastodon",
  "newsletter",
  "x",
  "other",
] as const;

/** A network a channel can be on; `other` is whatever has no name here. */
export type NetworkName = (typeof networkNames)[number];

/** `graphemes` are what a reader sees as one sign; `characters` are counted the way the network itself says. */
export type TextUnit = "graphemes" | "characters";

/** How long a text is for a network. */
export type Measure = {
  used: number;
  /** `null`: the network sets no limit. */
  limit: number | null;
  /** Whether the network would refuse the text for its length, bytes included. */
  over: boolean;
  unit: TextUnit;
  /** A second limit, in bytes of UTF-8; only Bluesky has one. */
  bytes: { used: number; limit: number } | null;
  /** `false` where the network may count a few signs more or less than we do. */
  exact: boolean;
};

/** What an account on a network takes beside text. `null`: not known, or the network decides. */
export type NetworkLimits = {
  text: { limit: number | null; unit: TextUnit; byteLimit: number | null };
  images: { max: number; maxBytes: number; mimeTypes: readonly string[] } | null;
  /** Whether one post can carry a link card and images together. */
  takesCardWithImages: boolean | null;
};

type Count = { used: number; exact: boolean };
type Rule = { unit: TextUnit; limit: number | null; count: (text: string) => Count };

const graphemeSegmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
const utf8 = new TextEncoder();

/** The number of signs a reader sees: an emoji family or a letter with accents is one. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of graphemeSegmenter.segment(text)) count += 1;
  return count;
}

/** The number of bytes the text takes in UTF-8. */
export function countBytes(text: string): number {
  return utf8.encode(text).length;
}

const webAddress = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}…]/giu;
/** An address every reader of addresses ends at the same sign; brackets and accents are where they differ. */
const plainAddress =
  /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[\w\-.~%/@]*)?(?:\?[\w\-.~%=&/+]*)?(?:#[\w\-.~%/]*)?$/iu;
const bareDomain = /(?:^|[\s(])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)/u;
const shortenedAddressLength = 23;

/** Code points X counts as one; every other counts as two (the ranges of X's published configuration). */
const singleWeight: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

/**
 * Counts as X does: composed text, a web address 23, an emoji 2, most scripts 1 and the others (Chinese, Japanese,
 * Korean) 2. X also shortens an address written without `https://` to 23; which words are addresses follows from its
 * own list of domains, so a text that seems to hold one is marked as not exact.
 */
function weighForX(text: string): Count {
  const { rest, addresses, arePlain } = takeOutAddresses(text.normalize("NFC"));
  let used = addresses * shortenedAddressLength;
  for (const { segment } of graphemeSegmenter.segment(rest)) used += weightOfGrapheme(segment);
  return { used, exact: arePlain && !bareDomain.test(rest) };
}

function takeOutAddresses(text: string): { rest: string; addresses: number; arePlain: boolean } {
  const found = text.match(webAddress) ?? [];
  return {
    rest: text.replace(webAddress, ""),
    addresses: found.length,
    arePlain: found.every((address) => plainAddress.test(address)),
  };
}

function weightOfGrapheme(grapheme: string): number {
  // ©, ® and ™ are pictographs by their Unicode property, but X counts them by their code point.
  if (emoji.test(grapheme) && !/^[©®™]$/u.test(grapheme)) return 2;
  let weight = 0;
  for (const sign of grapheme) {
    const codePoint = sign.codePointAt(0) ?? 0;
    weight += singleWeight.some(([from, to]) => codePoint >= from && codePoint <= to) ? 1 : 2;
  }
  return weight;
}

/** Counts as Mastodon does: an address counts 23, and of `@name@server` only `@name` counts. */
function countForMastodon(text: string): Count {
  const { rest, addresses, arePlain } = takeOutAddresses(text);
  const local = rest.replace(/(^|[^/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]/giu, "$1@$2");
  return { used: addresses * shortenedAddressLength + countGraphemes(local), exact: arePlain };
}

const inGraphemes = (text: string): Count => ({ used: countGraphemes(text), exact: true });

/**
 * Facebook, Instagram and LinkedIn give a number of "characters" and do not say how they count an emoji. UTF-16 units
 * count it highest, so a text that fits here fits there.
 */
const inCodeUnits = (text: string): Count => ({ used: text.length, exact: !/[\u{10000}-\u{10FFFF}]/u.test(text) });

const rules: Record<NetworkName, Rule> = {
  bluesky: { unit: "graphemes", limit: 300, count: inGraphemes },
  facebook: { unit: "characters", limit: 63_206, count: inCodeUnits },
  instagram: { unit: "characters", limit: 2_200, count: inCodeUnits },
  linkedin: { unit: "characters", limit: 3_000, count: inCodeUnits },
  mastodon: { unit: "characters", limit: 500, count: countForMastodon },
  newsletter: { unit: "graphemes", limit: null, count: inGraphemes },
  x: { unit: "characters", limit: 280, count: weighForX },
  other: { unit: "graphemes", limit: null, count: inGraphemes },
};

const blueskyByteLimit = 3_000;

/**
 * Measures a text for a network.
 *
 * @param options.limit the channel's own limit, in the network's unit; it replaces the network's. Bluesky's cannot be
 *   raised, only lowered: its servers refuse more.
 */
export function measure(network: NetworkName, text: string, options: { limit?: number | null } = {}): Measure {
  const rule = rules[network];
  const limit = limitOf(network, options.limit ?? null);
  const { used, exact } = rule.count(text);
  const bytes = network === "bluesky" ? { used: countBytes(text), limit: blueskyByteLimit } : null;
  const over = (limit !== null && used > limit) || (bytes !== null && bytes.used > bytes.limit);
  return { used, limit, over, unit: rule.unit, bytes, exact };
}

function limitOf(network: NetworkName, configured: number | null): number | null {
  const own = rules[network].limit;
  if (configured === null) return own;
  return network === "bluesky" && own !== null ? Math.min(own, configured) : configured;
}

/** What a network takes, to say so beside the editor and to check before sending. */
export function limitsOf(network: NetworkName): NetworkLimits {
  const { limit, unit } = rules[network];
  const text = { limit, unit, byteLimit: network === "bluesky" ? blueskyByteLimit : null };
  if (network !== "bluesky") return { text, images: null, takesCardWithImages: null };
  return {
    text,
    images: { max: 4, maxBytes: 2_000_000, mimeTypes: ["image/jpeg", "image/png", "image/webp"] },
    takesCardWithImages: false,
  };
}

/** Whether a stored word names a network; a channel's `network` column is plain text. */
export function isNetworkName(word: string): word is NetworkName {
  return networkNames.some((name) => name === word);
}
