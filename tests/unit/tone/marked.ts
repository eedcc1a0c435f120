import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type AddressForm, addressForms } from "@/lib/domain/tone";
import { lookAlikeOf } from "@/lib/domain/tone/address/look-alikes";

/** A sentence with the places of its second-person words, counted in code points as treebanks do. */
type Marked = { text: string; tokens: { start: number; end: number; form: AddressForm }[] };
/** A sentence judged otherwise than it is marked; each word with what the rules made of it. */
export type Wrong = { text: string; missed: string[]; extra: string[] };
type Score = { right: number; extra: number; missed: number };
export type Scores = { formal: Score; informal: Score; wrong: Wrong[]; sentences: number };

/**
 * The sentences of treebanks, which are no part of this project, and four sets written for it, one after the other, each
 * before the rules had seen it. What was found in one was mended with a rule of grammar, never for one sentence.
 */
export const SETS = {
  treebank: path.resolve(import.meta.dirname, "../../../../shared/data/tone-dev.jsonl"),
  first: path.join(import.meta.dirname, "sentences-first.jsonl"),
  second: path.join(import.meta.dirname, "sentences-second.jsonl"),
  third: path.join(import.meta.dirname, "sentences-third.jsonl"),
  fourth: path.join(import.meta.dirname, "sentences-fourth.jsonl"),
};
export type SetName = keyof typeof SETS;

export const isThere = (name: SetName): boolean => existsSync(SETS[name]);

/** The files name the form of a word in two ways: "value" beside the word itself, or "form" alone. */
type Line = { text: string; tokens: { start: number; end: number; form: string; value?: AddressForm }[] };

export function markedSentences(name: SetName): Marked[] {
  return readFileSync(SETS[name], "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line)
    .map(({ text, tokens }) => ({
      text,
      tokens: tokens.map(({ start, end, form, value }) => ({ start, end, form: value ?? (form as AddressForm) })),
    }));
}

/** How the places found agree with the places marked: a hit is the same span with the same form. */
export function scoresOf(name: SetName): Scores {
  const scores: Scores = {
    formal: { right: 0, extra: 0, missed: 0 },
    informal: { right: 0, extra: 0, missed: 0 },
    wrong: [],
    sentences: 0,
  };
  for (const sentence of markedSentences(name)) {
    scores.sentences += 1;
    const wrong = count(sentence, scores);
    if (wrong.missed.length + wrong.extra.length > 0) scores.wrong.push(wrong);
  }
  return scores;
}

function count({ text, tokens }: Marked, scores: Scores): Wrong {
  const points = [...text];
  const inPoints = (offset: number) => [...text.slice(0, offset)].length;
  const found = addressForms(text).map(({ form, start, end }) => ({
    form,
    start: inPoints(start),
    end: inPoints(end),
  }));
  const nameOf = ({ start, end, form }: Marked["tokens"][number]) => `${start}-${end} ${form}`;
  const [gold, own] = [new Set(tokens.map(nameOf)), new Set(found.map(nameOf))];
  const missed = tokens.filter((token) => !own.has(nameOf(token)));
  const extra = found.filter((token) => !gold.has(nameOf(token)));
  for (const token of found) if (gold.has(nameOf(token))) scores[token.form].right += 1;
  for (const { form } of missed) scores[form].missed += 1;
  for (const { form } of extra) scores[form].extra += 1;
  const said = ({ start, end }: Marked["tokens"][number]) => points.slice(start, end).join("");
  const whyMissed = (token: Marked["tokens"][number]) => {
    const start = points.slice(0, token.start).join("").length;
    const word = said(token);
    const rule = lookAlikeOf(text, { ...token, start, end: start + word.length, text: word });
    return `"${word}" (${rule ? `taken for something else by ${rule}` : "no word the rules know"})`;
  };
  const whyExtra = (token: Marked["tokens"][number]) =>
    `"${said(token)}" (no rule tells it from a word that speaks to somebody)`;
  return { text, missed: missed.map(whyMissed), extra: extra.map(whyExtra) };
}

export const precisionOf = ({ right, extra }: Score): number => (right + extra === 0 ? 1 : right / (right + extra));
export const recallOf = ({ right, missed }: Score): number => (right + missed === 0 ? 1 : right / (right + missed));
