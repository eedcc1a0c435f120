/** Two moments closer together than this can be one sending; the clocks of networks and people differ by minutes. */
export const SAME_SENDING_MINUTES = 15;
/** How much two texts have to share: with a time beside it less than where only the day is known. */
const ALIKE = { withTime: 0.5, dayOnly: 0.8 } as const;
/** Networks cut a text off in their files; so much of the beginning says enough. */
const BEGINNING_LETTERS = 60;
const DAY_MINUTES = 1_440;

export type Said = { text: string; publishedAt: string; hasTime: boolean };

/** Whether a row of a file can be what we sent: about the same moment, and words that are alike. */
export function canBeSame(row: Said, sent: { text: string; publishedAt: string }): boolean {
  const apart = Math.abs(Date.parse(row.publishedAt) - Date.parse(sent.publishedAt)) / 60_000;
  if (apart > (row.hasTime ? SAME_SENDING_MINUTES : DAY_MINUTES)) return false;
  return likenessOf(row.text, sent.text) >= (row.hasTime ? ALIKE.withTime : ALIKE.dayOnly);
}

/** The clocks of two files of one platform are the same; they write minutes. */
const SAME_MINUTE_MS = 90_000;

export type Film = Said & { url: string | null };

/**
 * Whether two rows of Facebook's files are one film. Its file of films names them by another number than its file of
 * content, and without a link: their moment is the same, and so are their words where both have any.
 */
export function canBeSameFilm(one: Film, other: Film): boolean {
  if ((one.url === null) === (other.url === null) || !one.hasTime || !other.hasTime) return false;
  if (Math.abs(Date.parse(one.publishedAt) - Date.parse(other.publishedAt)) > SAME_MINUTE_MS) return false;
  const isSilent = wordsOf(one.text).length === 0 || wordsOf(other.text).length === 0;
  return isSilent || likenessOf(one.text, other.text) > 0;
}

/**
 * Of messages in the order in which they went out those whose moment is near enough to be this row. Found by halving: a
 * file of ten thousand rows beside as many messages would otherwise be a hundred million looks.
 */
export function aroundMoment<T extends { publishedAt: Date }>(row: Pick<Said, "publishedAt">, sent: readonly T[]): T[] {
  const [moment, reach] = [Date.parse(row.publishedAt), DAY_MINUTES * 60_000];
  return sent.slice(firstFrom(sent, moment - reach), firstFrom(sent, moment + reach + 1));
}

function firstFrom(sent: readonly { publishedAt: Date }[], moment: number): number {
  let [low, high] = [0, sent.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sent[middle]?.publishedAt.getTime() ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From 0 to 1: the share of words that two texts have in common; links and signs do not count. */
function likenessOf(one: string, other: string): number {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  if (mine.length === 0 || theirs.length === 0) return 0;
  const [short, long] = [mine.join(" "), theirs.join(" ")].toSorted((a, b) => a.length - b.length);
  if (short && short.length >= BEGINNING_LETTERS && long?.startsWith(short)) return 1;
  const known = new Set(theirs);
  const words = new Set(mine);
  const shared = [...words].filter((word) => known.has(word)).length;
  return (2 * shared) / (words.size + known.size);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, " ")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
