import type { TextLanguage } from "@/lib/domain/tone/model";

const DUTCH_GROUP =
  /aai|ooi|oei|eeuw|ieuw|uw(?![aeiou])|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyäëïöüáéíóúàèâêîôû]/gu;
const ENGLISH_GROUP = /[aeiouy]+/gu;

/** How many syllables a word has when said aloud; at least one. Figures and abbreviations count by their letters. */
export function syllablesIn(word: string, language: TextLanguage): number {
  const lower = word.toLowerCase();
  if (!/\p{Ll}/u.test(lower)) return 1;
  if (language === "nl") return Math.max(1, lower.match(DUTCH_GROUP)?.length ?? 0);
  const silentEnd = /[^aeiouyl]e$|[^td]ed$/u.test(lower) ? 1 : 0;
  return Math.max(1, (lower.match(ENGLISH_GROUP)?.length ?? 0) - silentEnd);
}
