/** A stretch of a text that somebody said something about, with the words as they stood. Positions are UTF-16 units. */
export type Anchor = { start: number; end: number; quote: string };

/**
 * Where the words of an anchor stand in a text that may have changed since: the same words nearest to where they were.
 * Gives `null` when they do not stand there any more.
 */
export function findAgain(text: string, { start, quote }: Pick<Anchor, "start" | "quote">) {
  if (quote === "") return null;
  let nearest: number | null = null;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (nearest === null || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  return nearest === null ? null : { start: nearest, end: nearest + quote.length };
}

/** A text cut up by what is marked in it: each part with the marks that cover it. */
export function markedParts(text: string, marks: readonly { id: string; start: number; end: number }[]) {
  const edges = [0, text.length, ...marks.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const ids = marks.filter(({ start, end }) => start <= from && end >= to).map(({ id }) => id);
    return { start: from, text: text.slice(from, to), ids };
  });
}
