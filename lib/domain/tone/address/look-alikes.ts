import type { AddressUse } from "@/lib/domain/tone/model";
import { LETTER_AND_NAME } from "./letters-and-names";
import type { Place } from "./place";

/** How far is looked: enough for any phrase below, and no more than that for the speed of it. */
const NEAR = 40;

/** What a word that looks like a form of address is instead, by the name of the rule below; nothing where it is one. */
export function lookAlikeOf(text: string, { start, end, text: word }: AddressUse): string | undefined {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const place = { word, lower: word.toLowerCase(), before, after };
  const rules = ALIKE[place.lower] ?? ALIKE_OTHERS;
  return rules.find((is) => is(place))?.name;
}

/** "sms-je", "cd'tje", "u-bocht", "Communist(je)", "doe-je-ding-dag", "u's". */
function isPartOfWord({ before, after, lower }: Place): boolean {
  if (/[\p{L}\p{N}][-‐‑]$/u.test(before) || /^[-‐‑](?!zelf)[\p{L}\p{N}]/u.test(after)) return true;
  if (/\p{L}\($/u.test(before) || /[\p{L}\p{N}]['’]$/u.test(before) || /[@#$\\]$/.test(before)) return true;
  return lower === "u" && /^['’](?:s|tje|tjes)(?!\p{L})/u.test(after);
}

const OF_HALVES = /(?:^|[^\p{L}])(?:per|half|halve|anderhalf|anderhalve|driekwart)\s$/iu;
const NUMBER = /(\S*?)\s*(?<![\p{L}\d.,:])(\d+(?:[.,:]\d+)*|[½¼¾])\s?$/u;
/** "Windows 10 u", "loket 3 u": the number belongs to what is before it, where more of the sentence follows. */
const NUMBERED =
  /^(?:\p{Lu}.*|nummer|nr\.|loket|lijn|bus|tram|stap|punt|artikel|bijlage|formulier|versie|pagina|vraag|categorie|klasse|niveau|zone|zaal|fase|deel)$/u;
const TIME_WORD =
  /^(?:om|van|tot|vanaf|tegen|rond|omstreeks|tussen|open|start|deuren|aanvang|na|voor|ca|circa|\p{L}+dag|ma|di|wo|do|vr|za|zo)[:.,]?$/iu;
const GOES_ON = /^\s(?!(?:tot|per|en|in|op|bij|aan|voor|na|te|uit|met|door|stipt|min)(?!\p{L}))\p{Ll}{2}/u;

/** "elke dag om het u."; but "om het u te zeggen" speaks to somebody. */
const isEveryHour = (before: string, after: string): boolean =>
  /(?:^|[^\p{L}])om\s(?:het|elk|ieder)\s$/iu.test(before) && /^\s*(?:[.,;:!?)]|$)/u.test(after);

/** "om 18 u.", "van 9 tot 12 u", "14.30 u", "36 u per week"; but "in 2026 u" has no hour in it. */
function isHour({ word, before, after }: Place): boolean {
  const [, previous = "", number] = NUMBER.exec(before) ?? [];
  if (number === undefined) return word === "u" && (OF_HALVES.test(before) || isEveryHour(before, after));
  if (/^(?:1[5-9]|20)\d\d$/u.test(number)) return /^\.(?!\s+\p{Lu}|\s*$)|^\sper\s/u.test(after);
  return !(NUMBERED.test(previous) && !TIME_WORD.test(previous) && GOES_ON.test(after));
}

const PERSONAL =
  /^["'(‘“]*(?:ik|je|jij|jou|jouw|jullie|u|uw|uwe|hij|zij|ze|hem|haar|hen|hun|wij|we|ons|men|iemand|ge|gij|en|of)["')’”]*$/iu;

/** "180 km/u", "€ 15/u", "u/week"; but "u/jij", "hij/u" and "u/uw" speak to somebody. */
function isUnit({ before, after }: Place): boolean {
  const left = /(\S*)\/\s?$/u.exec(before)?.[1];
  if (left !== undefined && !PERSONAL.test(left)) return true;
  const right = /^\s?\/([\p{L}\p{N}]*)/u.exec(after)?.[1];
  return right !== undefined && !PERSONAL.test(right);
}

/** "R.U.", "a.u.b.", "v.u.", "u.a.", "R. U. Peeters": a letter between full stops. */
function isAbbreviation({ before, after }: Place): boolean {
  if (/(?<!\p{L})\p{L}\.$/u.test(before) || /^\.\p{L}(?!\p{L})/u.test(after)) return true;
  return /(?<!\p{L})\p{Lu}\.\s$/u.test(before) && /^\./.test(after);
}

/** "U = R × I"; but an asterisk or plus that begins a line is a bullet, and one right after the word a note. */
function isFormula({ before, after }: Place): boolean {
  return /[\p{L}\p{N})]\s?[=×*+^]\s?$/u.test(before) || /^\s?[=×]|^\s[*<>^]\s/u.test(after);
}

/** "Love U", "see if u can": English in a message. */
function isEnglish({ before, after }: Place): boolean {
  if (/(?:^|[^\p{L}])(?:love|miss|thank|for|with|the|and|about|to)\s$/iu.test(before)) return true;
  return /^\s(?:are|and|the|can|know|will|r)(?!\p{L})/u.test(after);
}

/** "een rijgedrag om u tegen te zeggen": the word itself is meant, nobody is spoken to. */
const isSaidOfRespect = ({ after }: Place): boolean => /^["'’”]?\stegen\s(?:te\s)?(?:zeg|zei)/u.test(after);

/** "O je!", "ach je, och je". */
function isExclamation({ before, after }: Place): boolean {
  const isAfterSigh = /(?:^|[^\p{L}])(?:o|oh|och|ach|ah|ocharme|tjee),?\s$/iu.test(before);
  return isAfterSigh && /^(?:\s*[,!.…?;:)'"’”]|\s*$)/u.test(after);
}

/** "dé je van het": the best there is. */
function isBestThereIs({ before, after }: Place): boolean {
  const hasArticle = /(?:^|[^\p{L}])(?:het|hét|de|dé|[’']t)\s["'‘“]?$/iu.test(before);
  return (
    hasArticle &&
    /^["'’”]?\svan\s(?:het|hét|dat|[’']t)(?!\s(?!(?:in|op|onder|aan|voor|als|bij|en|of)\s)\p{L})/iu.test(after)
  );
}

const FRENCH_NEXT =
  /^\s(?:(?:suis|sais|ne|veux|vais|vous|pense|crois|vois|peux|maintiendrai|voudrais|regrette|le|serai|dis|fais)(?![\p{L}-])|[tjl]['’]\p{L}{2}|m['’][aeiou])/u;

/** "Je t'aime", "Je suis Charlie", "que je"; and the German "je nachdem". */
function isForeignJe({ before, after }: Place): boolean {
  if (FRENCH_NEXT.test(after) || /(?:^|[^\p{L}])(?:que|où|quand|mais|dois)[\s-]$/iu.test(before)) return true;
  return /^\s(?:nach|nachdem|mehr|desto|öfter|weniger)(?!\p{L})/u.test(after);
}

/** "Japanse encefalitis (JE)", "aan de UW": capitals that stand for a name, in a text that is not shouted. */
function isInitialism({ word, before, after }: Place): boolean {
  if (word.length < 2 || word !== word.toUpperCase()) return false;
  if (/\p{Lu}{3}/u.test(before) || /^\W*\p{Lu}{2}/u.test(after)) return false;
  return (/\($/.test(before) && /^\)/.test(after)) || /(?:^|[^\p{L}])(?:de|het|een|afkorting)\s$/iu.test(before);
}

/** "de bokser Jou Lin": a capital inside a sentence before another; in a title every word has one. */
function isForeignName({ word, before, after }: Place): boolean {
  return (
    /^J\p{Ll}{1,2}$/u.test(word) &&
    /\p{Ll}\s$/u.test(before) &&
    (!/\p{Lu}\p{L}*\s$/u.test(before) || isAfterOpeningPreposition(before, after)) &&
    /^\s\p{Lu}\p{Ll}/u.test(after)
  );
}

/** "Volgens Jou Lian was het": the first word has its capital from the sentence, and the words go on without. */
const isAfterOpeningPreposition = (before: string, after: string): boolean =>
  /(?:^|[.!?]\s)(?:Volgens|Met|Voor|Van|Door|Bij|Naast|Tegen|Na|Zonder)\s$/u.test(before) &&
  /^\s\p{Lu}\p{L}+\s\p{Ll}/u.test(after);

/** "Uwe Seeler": a name; but "Uwe Majesteit" and "de uwe" speak to somebody. */
function isGivenName({ word, after }: Place): boolean {
  const isNameNext =
    /^\s(?!Majesteit|Hoogheid|Koninklijke|Excellentie|Eminentie|Heiligheid|Genade|Edel|Hoog|Eerwaarde)\p{Lu}\p{Ll}/u;
  return word === "Uwe" && isNameNext.test(after);
}

/** "Uw & Zonen", "De Laet & Jou": what an ampersand joins are names. */
const isFirm = ({ word, before, after }: Place): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && (/^\s?&\s?\p{Lu}/u.test(after) || /\p{Lu}\p{L}*\s?&\s?$/u.test(before));

type Rule = (place: Place) => boolean;

const ALIKE_OTHERS: readonly Rule[] = [isPartOfWord, isForeignName, isInitialism, isFirm];
const ALIKE: Readonly<Record<string, readonly Rule[]>> = {
  u: [isPartOfWord, isHour, isUnit, isAbbreviation, isFormula, isEnglish, isSaidOfRespect, ...LETTER_AND_NAME],
  je: [isPartOfWord, isExclamation, isBestThereIs, isForeignJe, isForeignName, isInitialism],
  uwe: [isPartOfWord, isGivenName],
};
