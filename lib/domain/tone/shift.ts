import type { Finding } from "./model";

/**
 * The findings of a text in the text that it became by typing: what stands before the change stays, what stands after it
 * moves along, and what it touches is gone until the text is looked at again.
 */
export function shifted(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (before === after) return findings;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const by = after.length - before.length;
  const changedTo = before.length - tail;
  const moved = findings.flatMap((found) => {
    const from = Math.min(found.start, ...found.suggestions.map(({ start }) => start));
    const to = Math.max(found.end, ...found.suggestions.map(({ end }) => end));
    if (to <= head) return [found];
    return from >= changedTo ? [movedBy(found, by)] : [];
  });
  // The same list where nothing moved: whoever shows it sees that there is nothing to draw anew.
  return moved.length === findings.length && moved.every((found, at) => found === findings[at]) ? findings : moved;
}

function movedBy(found: Finding, by: number): Finding {
  const suggestions = found.suggestions.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
  return { ...found, start: found.start + by, end: found.end + by, suggestions };
}
