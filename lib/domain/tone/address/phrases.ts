import type { AddressForm, Finding } from "@/lib/domain/tone/model";
import { finding, isSpared, type Situation } from "@/lib/domain/tone/situation";
import { spansOf } from "@/lib/domain/tone/text/apart";
import { inCaseOf } from "@/lib/domain/tone/text/letter-case";
import type { Span } from "@/lib/domain/tone/text/words";

/** Thanks and pleas that everybody uses as they are learned; they say little about the form of the rest. */
const PHRASES =
  /(?<![\p{L}\p{N}])(?:dank\s(?:u|je)(?:\s?wel)?|dank(?:u|je)wel|dankuwel|dankjewel|als\s(?:het\su|u)\sbelieft|alstublieft|alsjeblieft|alsjeblief)(?![\p{L}\p{N}])/giu;

export const phrasesIn = (text: string): Span[] => spansOf(text, PHRASES);

/** "alstublieft" in a text that says "je", and the other way about: worth a hint, never more. */
export function checkPhrases(situation: Situation, wanted: AddressForm): Finding[] {
  const { reading } = situation;
  return phrasesIn(reading.text)
    .filter((span) => !isSpared(situation, span))
    .flatMap((span) => {
      const phrase = reading.text.slice(span.start, span.end);
      const other = wanted === "informal" ? informalOf(phrase) : formalOf(phrase);
      if (other === phrase.toLowerCase()) return [];
      return finding(reading, {
        ...span,
        rule: "address-phrase",
        severity: "suggestion",
        messageKey: wanted === "informal" ? "tone.findings.phraseInformal" : "tone.findings.phraseFormal",
        values: { word: phrase },
        replacements: [inCaseOf(phrase, other)],
      });
    });
}

function informalOf(phrase: string): string {
  const lower = phrase.toLowerCase().replaceAll(/\s+/gu, " ");
  if (/^als (?:het )?u belieft$/u.test(lower)) return "alsjeblieft";
  return lower.replace("alstublieft", "alsjeblieft").replace(/^dank ?u/u, (start) => start.replace("u", "je"));
}

function formalOf(phrase: string): string {
  const lower = phrase.toLowerCase().replaceAll(/\s+/gu, " ");
  return lower.replace(/^alsjeblieft?$/u, "alstublieft").replace(/^dank ?je/u, (start) => start.replace("je", "u"));
}
