/** The replacement in the capitals of what it replaces: "Middels" → "Met", "MIDDELS" → "MET". */
export function inCaseOf(model: string, replacement: string): string {
  const letters = model.replaceAll(/[^\p{L}]/gu, "");
  const isShouted = letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (isShouted) return replacement.toUpperCase();
  const first = /\p{L}/u.exec(model)?.[0] ?? "";
  return first !== first.toLowerCase() ? capitalised(replacement) : replacement;
}

/** "ij" at the start of a word gets two capitals: "IJsland". */
export function capitalised(word: string): string {
  if (/^ij/.test(word)) return `IJ${word.slice(2)}`;
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}
