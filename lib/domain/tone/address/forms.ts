import type { AddressForm, AddressUse } from "@/lib/domain/tone/model";
import { namesOf } from "@/lib/domain/tone/text/apart";
import { liesIn } from "@/lib/domain/tone/text/words";
import { lookAlikeOf } from "./look-alikes";

/**
 * The second-person words, with the accents of stress. "ge" and "gij" are not among them: they are neither of the two.
 * A mark on either side would make it another letter, a hyphen or apostrophe another word: those are looked at one by one.
 */
const CANDIDATE =
  /(?<![\p{L}\p{M}\p{N}_])(?:[uúù]|uw|úw|uwe|uwen|uwer|uws|uzelf|uzelve|je|j[ií]j́?|j[oó][uú]|j[oó][uú]w|jouwe|jouwen|jouws|j[uú]llie|jullies|jezelf|jijzelf|jouzelf|julliezelf|jelui)(?![\p{L}\p{M}\p{N}_])/giu;

/**
 * Every word of a text that speaks to the reader or to somebody in it, with its form. Words in quotations, fixed phrases
 * and the general "je" count: they are second-person forms; what to make of them is for `check`. Not counted: hours
 * ("18 u."), letters, names, units, abbreviations, endings ("sms-je"), exclamations ("o je") and words of other languages.
 */
export function addressForms(text: string): AddressUse[] {
  const names = namesOf(text);
  const uses: AddressUse[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const use = foundAt(match[0], match.index);
    if (!liesIn(use, names) && lookAlikeOf(text, use) === undefined) uses.push(use);
  }
  return uses;
}

function foundAt(text: string, start: number): AddressUse {
  return { form: formOf(text), start, end: start + text.length, text };
}

const formOf = (word: string): AddressForm => (/^[uúù]/i.test(word) ? "formal" : "informal");
