import type { AddressForm, Finding, Suggestion } from "@/lib/domain/tone/model";
import { finding, isSpared, type Situation } from "@/lib/domain/tone/situation";
import { spansOf } from "@/lib/domain/tone/text/apart";
import { inCaseOf } from "@/lib/domain/tone/text/letter-case";
import { besideOf } from "./beside";
import { BEFORE_JE } from "./common-verbs";

/** "ge-" before a hyphen is a prefix; "Gij" before a name can only be the pronoun. */
const FLEMISH = /(?<![\p{L}\p{M}\p{N}\-'’])(?:ge|gij|gijzelf|gulle|gijlie|gijle)(?![\p{L}\p{M}\p{N}\-'’])/giu;

/** "ge" and "gij": warm at the table and in a quotation, out of place where an organisation writes. */
export function checkFlemish(situation: Situation, kept: AddressForm | undefined): Finding[] {
  const { reading } = situation;
  return spansOf(reading.text, FLEMISH)
    .filter((span) => !isSpared(situation, span))
    .map((span) => {
      const suggestions = kept === "formal" ? [formal(situation, span)] : [informal(situation, span)];
      const severity = "warning";
      const values = { word: reading.text.slice(span.start, span.end) };
      const messageKey = "tone.findings.addressFlemish";
      return finding(reading, { ...span, rule: "address-flemish", severity, messageKey, values, suggestions });
    });
}

type Place = { start: number; end: number };

function informal({ reading }: Situation, self: Place): Suggestion {
  const { previous, next } = besideOf(reading, self);
  const word = reading.text.slice(self.start, self.end);
  const before = previous && BEFORE_JE.get(previous.lower);
  if (previous && before) {
    return { start: previous.start, end: self.end, replacement: `${inCaseOf(previous.text, before)} je` };
  }
  if (next?.lower === "zijt") return { start: self.start, end: next.end, replacement: `${inCaseOf(word, "je")} bent` };
  return { ...self, replacement: inCaseOf(word, "je") };
}

function formal({ reading }: Situation, self: Place): Suggestion {
  const { previous, next } = besideOf(reading, self);
  const word = reading.text.slice(self.start, self.end);
  if (previous?.lower === "zijt") {
    return { start: previous.start, end: self.end, replacement: `${inCaseOf(previous.text, "bent")} u` };
  }
  if (next?.lower === "zijt") return { start: self.start, end: next.end, replacement: `${inCaseOf(word, "u")} bent` };
  return { ...self, replacement: inCaseOf(word, "u") };
}
