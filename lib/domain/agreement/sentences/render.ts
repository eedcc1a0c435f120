import type { OwnWords, Phrase } from "./phrase";

/** A stretch of a sentence; strong where it carries what the rule is about. */
export type Token = { text: string; isStrong: boolean };

type Chunks = (chunks: string) => string;

/** The part of a next-intl translator that sentences need: texts with `<w>` around the words that carry the rule. */
export type Sayer<Key extends string> = {
  markup: (key: Key, values: Record<string, string | number | Chunks>) => string;
};
type ListKey = "list.or" | "list.and" | "list.more";

// Two characters of the private use area stand for <w> and </w>: no name an organisation gives can hold them.
const OPEN = "\uE000";
const CLOSE = "\uE001";
const strong: Chunks = (chunks) => `${OPEN}${chunks}${CLOSE}`;

/** A phrase in the language of the translator, as stretches of plain and strong text. */
export function tokensOf<Key extends string>(
  phrase: Phrase<Key>,
  sayer: Sayer<NoInfer<Key> | ListKey>,
  words: OwnWords,
): Token[] {
  let depth = 0;
  const tokens: Token[] = [];
  for (const piece of marked(phrase, sayer, words).split(/([\uE000\uE001])/)) {
    if (piece === OPEN) depth += 1;
    else if (piece === CLOSE) depth -= 1;
    else if (piece !== "") add(tokens, { text: piece, isStrong: depth > 0 });
  }
  return tokens;
}

function add(tokens: Token[], token: Token): void {
  const last = tokens.at(-1);
  if (last && last.isStrong === token.isStrong) last.text += token.text;
  else tokens.push(token);
}

function marked<Key extends string>(
  phrase: Phrase<Key>,
  sayer: Sayer<NoInfer<Key> | ListKey>,
  words: OwnWords,
): string {
  if (phrase.kind === "own") return strong(words[phrase.thing][phrase.key] ?? phrase.key);
  if (phrase.kind === "say") {
    const values = Object.entries(phrase.values).map(([name, value]) => {
      return [name, typeof value === "number" ? value : marked(value, sayer, words)] as const;
    });
    return sayer.markup(phrase.key, { ...Object.fromEntries(values), w: strong });
  }
  const items = phrase.of.map((item) => marked(item, sayer, words));
  return items.reduce((before, item, index) => {
    const isLast = index === items.length - 1;
    return sayer.markup(isLast ? `list.${phrase.kind}` : "list.more", { before, item });
  });
}

/** With a capital where a sentence begins. */
export function atSentenceStart(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) =>
    index === 0 ? { ...token, text: token.text.charAt(0).toLocaleUpperCase("nl") + token.text.slice(1) } : token,
  );
}

export const textOf = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join("");
