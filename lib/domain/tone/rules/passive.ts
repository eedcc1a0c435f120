import { type Check, finding, isSpared } from "@/lib/domain/tone/situation";
import { wordAt } from "@/lib/domain/tone/text/words";

const HELPERS = new Set(["word", "wordt", "worden", "werd", "werden"]);
const PARTICIPLE =
  /^(?:aan|achter|af|bij|binnen|door|in|mee|na|neer|om|onder|op|open|over|plaats|samen|stop|terug|toe|uit|vast|vol|voor|voort|vrij|weg)?(?:ge\p{L}{2,}(?:d|t|en)|(?:be|her|ont|ver|over|onder)\p{L}{3,}(?:d|t|en))$/u;
/** Look like a participle and are none. */
const NO_PARTICIPLE =
  /^(?:geen|geld|gebied|gebeuren|geheel|gemeenten|gebruiken|gevolgen|gezin|gezinnen|gebouwen|gegevens|geduld|gezond|gewend|begin|beleid|bericht|berichten|besluit|besluiten|bedrijven|beelden|beneden|betalen|bezoeken|hersenen|verslag|verkeer|verschil|verschillen|verenigingen|overleg|overal|overheid|overheden|onderwijs|onderhoud|onderdelen|vereist|bekend|geacht|verdriet|verstand|geluid|geluiden|geweld|gebrek|gezicht|gesprek|gesprekken|getal|beter|verder|onderweg|over|onder)$/u;
const FAR_WORDS = 12;

/** "Het dossier wordt behandeld": nobody does anything. Told once per sentence, with no words to put in its place. */
export const checkPassive: Check = (situation) => {
  const { reading } = situation;
  if (reading.language !== "nl") return [];
  return reading.sentences.flatMap((sentence) => {
    const from = wordAt(reading.words, sentence.start);
    const to = wordAt(reading.words, sentence.end - 1) + 1;
    const words = reading.words.slice(from, to).filter(({ end }) => end <= sentence.end);
    const helper = words.findIndex(({ lower }, position) => HELPERS.has(lower) && hasParticiple(words, position));
    const first = words[helper];
    if (!first || isSpared(situation, first)) return [];
    const values = { word: first.text };
    const messageKey = "tone.findings.passive";
    return finding(reading, { ...first, rule: "passive", severity: "suggestion", messageKey, values });
  });
};

function hasParticiple(words: readonly { lower: string }[], helper: number): boolean {
  const near = words.slice(Math.max(0, helper - 2), helper + FAR_WORDS);
  return near.some(({ lower }) => PARTICIPLE.test(lower) && !NO_PARTICIPLE.test(lower));
}
