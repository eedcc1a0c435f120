export type Count = { used: number; exact: boolean };

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
export function weighForX(text: string): Count {
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
export function countForMastodon(text: string): Count {
  const { rest, addresses, arePlain } = takeOutAddresses(text);
  const local = rest.replace(/(^|[^/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]/giu, "$1@$2");
  return { used: addresses * shortenedAddressLength + countGraphemes(local), exact: arePlain };
}

/** Counts what a reader sees as one sign. */
export const inGraphemes = (text: string): Count => ({ used: countGraphemes(text), exact: true });

/**
 * Facebook, Instagram and LinkedIn give a number of "characters" and do not say how they count an emoji. UTF-16 units
 * count it highest, so a text that fits here fits there.
 */
export const inCodeUnits = (text: string): Count => ({
  used: text.length,
  exact: !/[\u{10000}-\u{10FFFF}]/u.test(text),
});
