import type { Span } from "./words";

/** A full stop after one of these ends no sentence. */
const ABBREVIATIONS = new Set(
  "art bijv blz bv ca cf dhr dr drs enz etc excl ha incl ing ir jl kl m max mej mevr min mr mrs ms mvr nl nr nrs o.a p pag par ph prof resp st str tel t.a.v t.e.m t.o.v vb vgl vnl vs z.o.z zgn".split(
    " ",
  ),
);
/** Begins at the first of a row of signs only: from each of them anew it would cost the square of their number. */
const END = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s)|(?<!\n)\n+/gu;

/** The sentences of a text, without the space around them; a new line ends one too, as in a list. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const to = match.index + match[0].length;
    if (!match[0].startsWith("\n") && goesOn(text, match.index, to)) continue;
    push(text, { start: from, end: to }, sentences);
    from = to;
  }
  push(text, { start: from, end: text.length }, sentences);
  return sentences;
}

function goesOn(text: string, stop: number, to: number): boolean {
  if (text[stop] !== "." || text[stop + 1] === ".") return false;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? "";
  const next = /^[ \t]*(\S?)/u.exec(text.slice(to, to + 8))?.[1] ?? "";
  if (/^\p{Ll}/u.test(next)) return true;
  if (/^\p{L}$/u.test(before)) return before !== "u" && /\p{Lu}/u.test(before);
  return ABBREVIATIONS.has(before.toLowerCase()) || /^\p{L}\.\p{L}/u.test(before);
}

function push(text: string, { start, end }: Span, sentences: Span[]): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === "") return;
  const first = start + raw.indexOf(trimmed);
  sentences.push({ start: first, end: first + trimmed.length });
}

/** The sentence that holds an offset, if any. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  const found = sentences[low];
  return found && found.start <= offset ? found : undefined;
}
