import { dateFormat, intlTag, type Locale } from "@/lib/domain/language";
import { type Day, isDay, noonOf } from "@/lib/domain/planning";

/** How a variable is filled in: in words, with a day, a time, or the address of a page. */
type VariableType = "words" | "day" | "time" | "link";
export type Variable = { name: string; type: VariableType };

/** A stretch of a template: as it stands there, or to be filled in. */
export type TemplatePiece = { kind: "text"; text: string } | ({ kind: "variable" } & Variable);

/** Longer than any name or address that belongs in a sentence: a variable is no way to bring in a text. */
export const VALUE_MAX = 200;

/** What a name says about how it is filled in, in both languages; every other name is filled in with words. */
const TYPES: Record<string, VariableType> = {
  datum: "day",
  date: "day",
  dag: "day",
  day: "day",
  uur: "time",
  tijd: "time",
  time: "time",
  link: "link",
};

const VARIABLE = /\{\{[^\S\n]*(\p{L}[\p{L}\p{N} _-]{0,39}?)[^\S\n]*\}\}/gu;

/** A template taken apart: `{{naam}}`, spaces and capitals make no difference. Nothing is lost but those. */
export function piecesOf(template: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let from = 0;
  for (const match of template.matchAll(VARIABLE)) {
    if (match.index > from) pieces.push({ kind: "text", text: template.slice(from, match.index) });
    const name = (match[1] ?? "").toLowerCase();
    pieces.push({ kind: "variable", name, type: TYPES[name] ?? "words" });
    from = match.index + match[0].length;
  }
  if (from < template.length) pieces.push({ kind: "text", text: template.slice(from) });
  return pieces;
}

/** The variables of a template in the order in which they come, each once. */
export function variablesOf(template: string): Variable[] {
  const found = piecesOf(template).flatMap((piece) =>
    piece.kind === "variable" ? [[piece.name, { name: piece.name, type: piece.type }] as const] : [],
  );
  return [...new Map(found).values()];
}

/** Why a value cannot stand there. */
export type ValueProblem = "missing" | "tooLong" | "notADay" | "notATime" | "notALink";
export type Values = Readonly<Record<string, string>>;

type Filled = { ok: true; text: string } | { ok: false; problems: Record<string, ValueProblem> };

/**
 * The text of a template with every variable filled in; a day ("2026-11-24") is written out with its weekday, in the
 * language of the text. What is missing or does not fit is named, and then there is no text.
 */
export function fill(template: string, values: Values, locale: Locale): Filled {
  const problems: Record<string, ValueProblem> = {};
  const said = new Map<string, string>();
  for (const { name, type } of variablesOf(template)) {
    const value = saidFor(values, name);
    const problem = problemOf(type, value);
    if (problem) problems[name] = problem;
    else said.set(name, type === "day" ? dayInWords(value, locale) : value);
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, text: written(template, (name) => said.get(name) ?? "") };
}

/** The same for whoever is still filling in: what is not there yet stands there by its name. */
export function preview(template: string, values: Values, locale: Locale): TemplatePiece[] {
  return piecesOf(template).map((piece): TemplatePiece => {
    if (piece.kind === "text") return piece;
    const value = saidFor(values, piece.name);
    if (problemOf(piece.type, value)) return piece;
    return { kind: "text", text: piece.type === "day" ? dayInWords(value, locale) : value };
  });
}

const written = (template: string, say: (name: string) => string): string =>
  piecesOf(template)
    .map((piece) => (piece.kind === "text" ? piece.text : say(piece.name)))
    .join("");

/** One line, whatever was pasted: a value that brings paragraphs along would be a text of its own. */
const saidFor = (values: Values, name: string): string =>
  (Object.hasOwn(values, name) ? (values[name] ?? "") : "").replace(/\s+/g, " ").trim();

function problemOf(type: VariableType, value: string): ValueProblem | null {
  if (value === "") return "missing";
  if (value.length > VALUE_MAX) return "tooLong";
  if (type === "day" && !isDay(value)) return "notADay";
  if (type === "time" && !/^([01]?\d|2[0-3])[:.u][0-5]\d$/.test(value)) return "notATime";
  if (type === "link" && !/^https?:\/\/\S+\.\S+$/.test(value)) return "notALink";
  return null;
}

/** "dinsdag 24 november 2026". */
function dayInWords(day: Day, locale: Locale): string {
  const parts = dateFormat(intlTag(locale), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).formatToParts(noonOf(day));
  const word = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return ["weekday", "day", "month", "year"].map(word).join(" ");
}
