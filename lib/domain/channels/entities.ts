import type { NetworkName } from "./networks";

/** A stretch of a text that networks make something of; positions are UTF-16 units, the end excluded. */
export type Entity = { kind: "link" | "hashtag" | "mention"; start: number; end: number; text: string };

const ADDRESS = /https?:\/\/[^\s<>"'“”‘’]+/giu;
/** Not inside a word or an address, and more than digits alone: `#1` is a number everywhere. */
const HASHTAG = /(?<![\p{L}\p{N}_&/#])#(?=[\p{N}_]*[\p{L}])[\p{L}\p{M}\p{N}_]+/gu;
const MENTION = /(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[a-z0-9.-]+\.[a-z]{2,})?/giu;

/** Addresses, hashtags and mentions in a text, in order; where two would overlap, the address wins. */
export function entitiesIn(text: string): Entity[] {
  const links = [...text.matchAll(ADDRESS)].map((found) => entity("link", found.index, trimmed(found[0])));
  const isFree = ({ start, end }: Entity) => links.every((link) => end <= link.start || start >= link.end);
  const hashtags = [...text.matchAll(HASHTAG)].map((found) => entity("hashtag", found.index, found[0]));
  const mentions = [...text.matchAll(MENTION)].map((found) => entity("mention", found.index, found[0]));
  const others = [...hashtags, ...mentions].filter(isFree);
  return [...links.filter(({ text: address }) => URL.canParse(address)), ...others].sort((a, b) => a.start - b.start);
}

/** The addresses in a text, each once. */
export const linksIn = (text: string): string[] => [
  ...new Set(entitiesIn(text).flatMap(({ kind, text: address }) => (kind === "link" ? [address] : []))),
];

const entity = (kind: Entity["kind"], start: number, text: string): Entity => ({
  kind,
  start,
  end: start + text.length,
  text,
});

/** A sentence's own punctuation is not part of an address, nor is a bracket that was opened before it. */
function trimmed(address: string): string {
  const cut = address.replace(/[.,;:!?…]+$/u, "");
  const isOpenedBefore = cut.endsWith(")") && !cut.includes("(");
  return isOpenedBefore || cut.endsWith("]") ? trimmed(cut.slice(0, -1)) : cut;
}

/** Whether a network makes it something to press. A mention on Bluesky is a whole handle, with its domain. */
export function isPressable(network: NetworkName, { kind, text }: Entity): boolean {
  if (network === "newsletter" || network === "mail" || network === "other") return kind === "link";
  if (kind === "link") return network !== "instagram";
  if (kind === "hashtag") return true;
  return network === "bluesky" ? text.includes(".") : true;
}
