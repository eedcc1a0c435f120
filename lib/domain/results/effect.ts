/** An amount and what it counts, where words begin with one: "40 bezoekers extra". */
const COUNTED = /^(\d{1,9})\s+(\S.*)$/;

/** What an effect counts, out of the words in which it was told; without an amount where it begins with none. */
export function countedIn(words: string): { amount: number | null; unit: string } {
  const [, amount, unit = ""] = COUNTED.exec(words) ?? [];
  return { amount: amount === undefined ? null : Number(amount), unit };
}
