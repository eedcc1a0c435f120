import type { AddressUse } from "@/lib/domain/tone/model";
import { type Reading, sentenceAround } from "@/lib/domain/tone/text/reading";

/** Turns of phrase in which "je" is people in general. */
const SAYINGS = new RegExp(
  [
    "je weet (?:maar )?(?:nooit|wel)",
    "je kan(?:t)? nooit weten",
    "je zou (?:bijna|haast|denken|zeggen|kunnen|maar)",
    "zou je (?:bijna|haast|denken|zeggen|kunnen zeggen)",
    "wat je noemt",
    "voor je het weet",
    "als je (?:het )?(?:goed |zo )?(?:bekijkt|nagaat|bedenkt|erover nadenkt)",
    "(?:daar|hier|er|waar) (?:kan|kun|word|heb|krijg|moet|mag|doe|ga|wen|leer|raak|sta|ben) je (?:niet|niets|nooit|wel|toch|alleen|vanzelf|altijd|\\p{L}+ (?:van|aan|mee|tegen|in|voor))",
    "hoe (?:meer|langer|ouder|vaker|vroeger|later|beter|minder) je",
    "je (?:reinste|van het)",
    "zo (?:gaat|is) dat als je",
    "om je (?:vingers|dood|rot) ",
    "(?:niet|nooit) alles (?:hebben|krijgen)",
  ].join("|"),
  "iu",
);

/** Said of everybody by somebody who speaks of themselves: "Ik vind dat je dat niet doet." */
const OWN_OPINION =
  /(?<!\p{L})(?:ik|wij|we|men|mensen|iedereen|iemand)\s(?:\p{L}+\s){1,4}(?:dat|als|hoe|waar|wat|of)\sje(?!\p{L})/iu;

/**
 * Whether this "je" is probably people in general ("je weet maar nooit") and not the reader. Where that cannot be told
 * from the sentence it is the reader: a finding too many costs a glance, one too few the same voice everywhere.
 */
export function isGeneral(reading: Reading, use: AddressUse): boolean {
  const word = use.text.toLowerCase();
  if (word !== "je" && word !== "jezelf") return false;
  const sentence = sentenceAround(reading, use.start);
  return SAYINGS.test(sentence) || OWN_OPINION.test(sentence);
}
