import { countGraphemes } from "./counting";
import type { NetworkName } from "./networks";

/** How a network lays out a post in somebody's overview of the day. */
export type Look = {
  /** Signs that are seen before "more"; `null`: everything. */
  shownSigns: number | null;
  /** Lines that are seen before "more"; `null`: everything. */
  shownLines: number | null;
  /** Width by height of a single picture: `null` leaves it as it is, within the two bounds. */
  single: { narrowest: number; widest: number };
  /** Of each of several pictures. */
  several: { ratio: number; isStrip: boolean };
  /** Pictures stand above the text. */
  picturesFirst: boolean;
};

const open = { shownSigns: null, shownLines: null, picturesFirst: false } as const;
const grid = { ratio: 1, isStrip: false } as const;

/**
 * How the networks' own apps show a post on a phone: where a text is cut, and how pictures are. The networks publish the
 * shapes (Instagram 4:5 to 1.91:1) and not where they cut a text; those numbers are estimates of November 2026, and the
 * preview says that it may differ.
 */
const looks: Record<NetworkName, Look> = {
  bluesky: { ...open, single: { narrowest: 0.5, widest: 3 }, several: grid },
  facebook: {
    shownSigns: 477,
    shownLines: 5,
    single: { narrowest: 0.8, widest: 1.91 },
    several: grid,
    picturesFirst: false,
  },
  instagram: {
    shownSigns: 125,
    shownLines: 2,
    single: { narrowest: 0.8, widest: 1.91 },
    several: { ratio: 0.8, isStrip: true },
    picturesFirst: true,
  },
  linkedin: {
    shownSigns: 210,
    shownLines: 3,
    single: { narrowest: 0.8, widest: 1.91 },
    several: grid,
    picturesFirst: false,
  },
  mail: { ...open, single: { narrowest: 0.5, widest: 3 }, several: grid },
  mastodon: { ...open, single: { narrowest: 0.5, widest: 1.91 }, several: { ratio: 1.5, isStrip: false } },
  newsletter: { ...open, single: { narrowest: 0.5, widest: 3 }, several: grid },
  x: { ...open, single: { narrowest: 0.75, widest: 1.91 }, several: { ratio: 8 / 7, isStrip: false } },
  other: { ...open, single: { narrowest: 0.5, widest: 3 }, several: grid },
};

export const lookOf = (network: NetworkName): Look => looks[network];

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** What is seen of a text before "more": a position in it (UTF-16), or `null` when everything is seen. */
export function cutAt(network: NetworkName, text: string): number | null {
  const { shownSigns, shownLines } = looks[network];
  const byLines = shownLines === null ? text.length : endOfLine(text, shownLines);
  const bySigns = shownSigns === null ? text.length : endOfSigns(text, shownSigns);
  const end = Math.min(byLines, bySigns);
  return end < text.length ? end : null;
}

function endOfLine(text: string, lines: number): number {
  let at = -1;
  for (let line = 0; line < lines; line += 1) {
    at = text.indexOf("\n", at + 1);
    if (at === -1) return text.length;
  }
  return at;
}

/** Never inside a sign; before the word that would be cut, where that is near. */
function endOfSigns(text: string, signs: number): number {
  if (text.length <= signs || countGraphemes(text) <= signs) return text.length;
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    if (count === signs) {
      const space = text.lastIndexOf(" ", index);
      return index - space <= 20 && space > 0 ? space : index;
    }
    count += 1;
  }
  return text.length;
}
