import { plainLetters } from "./letters";

/** Shorter beginnings fit nearly everything. */
const BEGINNING_MIN = 3;
/** Quotes, a minus or an "or": whoever writes these asks for exactly that. */
const OPERATORS = /"|(^|\s)-|\sor\s/i;

/**
 * The words that somebody types, each of which may still be growing or be the first half of a longer one: "kerst"
 * means "kerstboom" too. In small letters without accents; none where they ask for something more exact.
 */
export function beginnings(text: string): string[] {
  if (OPERATORS.test(text)) return [];
  const words = plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= BEGINNING_MIN);
}
