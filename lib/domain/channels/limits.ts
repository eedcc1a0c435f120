import { type Count, countBytes, countForMastodon, inCodeUnits, inGraphemes, weighForX } from "./counting";
import type { NetworkName } from "./networks";

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

type Rule = {
  unit: TextUnit;
  limit: number | null;
  count: (text: string) => Count;
  /** How many pictures a post can and must have, and how long the words for one may be. */
  pictures: { min: number; max: number | null; altMax: number | null };
  /** `null`: as many as fit. */
  hashtagsMax: number | null;
  mentionsMax: number | null;
  /** Whether an address in the text can be pressed. */
  linksWork: boolean;
  /** Whether a link card is shown under a post; beside pictures no network that we know of does. */
  hasCard: boolean;
};

const usual = { hashtagsMax: null, mentionsMax: null, linksWork: true, hasCard: true } as const;
const unknown = { min: 0, max: null, altMax: null } as const;

/**
 * The networks' published numbers, looked up on 22 November 2026:
 * - Bluesky: `app.bsky.feed.post` (300 graphemes, 3,000 bytes), `app.bsky.embed.images` (4), its app's 2,000 for alt text;
 * - Facebook: 63,206 characters, the length its own field stops at; multi-photo posts set no published number;
 * - Instagram: "Content Publishing" of the Instagram platform (2,200 characters, 30 hashtags, 20 mentions, alt text of
 *   1,000), and up to 20 pictures in its app; an address in a caption is plain text;
 * - LinkedIn: Posts and MultiImage API (3,000 characters, 20 pictures, alt text of 4,086);
 * - Mastodon: its defaults (500 characters, 4 pictures, descriptions of 1,500); a server may set others, which then
 *   stand with the channel;
 * - X: "Counting characters" (280 weighted, addresses 23), "Media" (4 pictures, alt text of 1,000).
 */
const rules: Record<NetworkName, Rule> = {
  bluesky: { ...usual, unit: "graphemes", limit: 300, count: inGraphemes, pictures: { min: 0, max: 4, altMax: 2_000 } },
  facebook: { ...usual, unit: "characters", limit: 63_206, count: inCodeUnits, pictures: unknown },
  instagram: {
    unit: "characters",
    limit: 2_200,
    count: inCodeUnits,
    pictures: { min: 1, max: 20, altMax: 1_000 },
    hashtagsMax: 30,
    mentionsMax: 20,
    linksWork: false,
    hasCard: false,
  },
  linkedin: {
    ...usual,
    unit: "characters",
    limit: 3_000,
    count: inCodeUnits,
    pictures: { min: 0, max: 20, altMax: 4_086 },
  },
  mail: {
    ...usual,
    unit: "graphemes",
    limit: null,
    count: inGraphemes,
    hasCard: false,
    pictures: { min: 0, max: 0, altMax: null },
  },
  mastodon: {
    ...usual,
    unit: "characters",
    limit: 500,
    count: countForMastodon,
    pictures: { min: 0, max: 4, altMax: 1_500 },
  },
  newsletter: { ...usual, unit: "graphemes", limit: null, count: inGraphemes, pictures: unknown },
  x: { ...usual, unit: "characters", limit: 280, count: weighForX, pictures: { min: 0, max: 4, altMax: 1_000 } },
  other: { ...usual, unit: "graphemes", limit: null, count: inGraphemes, pictures: unknown },
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

/** What a post on a network can and cannot have beside its text. */
export function rulesOf(
  network: NetworkName,
): Pick<Rule, "pictures" | "hashtagsMax" | "mentionsMax" | "linksWork" | "hasCard"> {
  return rules[network];
}

/** What a network takes, to say so beside the editor and to check before sending. */
export function limitsOf(network: NetworkName): NetworkLimits {
  const { limit, unit, pictures } = rules[network];
  const text = { limit, unit, byteLimit: network === "bluesky" ? blueskyByteLimit : null };
  if (network !== "bluesky") return { text, images: null, takesCardWithImages: null };
  return {
    text,
    images: {
      max: pictures.max ?? 0,
      maxBytes: 2_000_000,
      mimeTypes: ["image/jpeg", "image/png", "image/webp"],
    },
    takesCardWithImages: false,
  };
}
