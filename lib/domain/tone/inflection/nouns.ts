import { endsUnstressed, opened } from "./spelling-rules";

/** The plurals a noun may have, the likeliest first: "aanvragen", "burgers", "foto's", "gemeenten" and "gemeentes". */
export function pluralsOf(noun: string): string[] {
  if (/(?<![aeio])[aiouy]$/u.test(noun)) return [`${noun}'s`];
  if (/heid$/u.test(noun)) return [noun.replace(/heid$/u, "heden")];
  if (/(?:aar|ier|eur|or)$/u.test(noun)) return [`${opened(noun)}en`, `${noun}s`];
  if (/(?:[^aeiou]e[lmnr]|aard|je|tie|sie)$/u.test(noun) && noun.length > 3) return [`${noun}s`, `${opened(noun)}en`];
  if (/(?:ee|ie)$/u.test(noun)) return [`${noun}ën`, `${noun}s`];
  if (/[eé]$/u.test(noun)) return [`${noun}s`, `${noun}n`];
  return [`${opened(noun)}en`, `${noun}s`];
}

/** "grote" from "groot"; what ends in a silent e or in "en" stays as it is. */
export function adjectiveBent(adjective: string): string {
  return /(?:e|en|a|o)$/u.test(adjective) ? adjective : `${opened(adjective)}e`;
}

/** "groter" from "groot", "duurder" from "duur". */
export const comparativeOf = (adjective: string): string =>
  adjective.endsWith("r") ? `${adjective}der` : `${opened(adjective)}er`;

/** "huisje", "boompje", "autootje", "kringetje": the small one of a noun. */
export function diminutiveOf(noun: string): string {
  if (/[aou]$/u.test(noun)) return `${noun}${noun.slice(-1)}tje`;
  if (/(?<![aeiou])[aeiou](?:ng|[lmnr])$/u.test(noun) && !endsUnstressed(noun) && !/e[lmnr]$/u.test(noun)) {
    return noun.endsWith("ng") ? `${noun}etje` : `${noun}${noun.slice(-1)}etje`;
  }
  if (/m$/u.test(noun)) return `${noun}pje`;
  if (/ing$/u.test(noun)) return noun.replace(/ing$/u, "inkje");
  return /[lnrwj]$|(?:ie|oe|ui|ei|ij|ee|é|e)$/u.test(noun) ? `${noun}tje` : `${noun}je`;
}
