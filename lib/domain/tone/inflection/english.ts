/** What an English word may look like in a text: "use", "uses", "used", "using"; place by place, for a verb or a noun. */
export function englishForms(word: string): string[] {
  const base = word.replace(/e$/u, "");
  const plural = /(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`.replace(/([^aeiou])ys$/u, "$1ies");
  const past = IRREGULAR_PAST[word] ?? `${base.replace(/([^aeiou])y$/u, "$1i")}ed`;
  return [word, plural, past, `${base}ing`];
}

const IRREGULAR_PAST: Readonly<Record<string, string>> = {
  begin: "began",
  buy: "bought",
  do: "did",
  get: "got",
  give: "gave",
  go: "went",
  help: "helped",
  keep: "kept",
  make: "made",
  say: "said",
  send: "sent",
  show: "showed",
  stop: "stopped",
  tell: "told",
};
