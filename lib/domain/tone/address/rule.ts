import type { AddressForm, AddressUse, Finding, Severity, ToneRule } from "@/lib/domain/tone/model";
import { type Check, finding, isSpared, type Situation } from "@/lib/domain/tone/situation";
import { liesIn } from "@/lib/domain/tone/text/words";
import { besideOf } from "./beside";
import { checkFlemish } from "./flemish";
import { isGeneral } from "./generic";
import { dominantOf } from "./mirror";
import { checkPhrases, phrasesIn } from "./phrases";
import { toFormal } from "./to-formal";
import { toInformal } from "./to-informal";

/**
 * Whether the text speaks to the reader as the guide asks for its channel and, where it asks for neither form, keeps to one.
 * What others said, fixed phrases and thanks do not count; a "je" that means people in general is only pointed at. An
 * instruction without a pronoun ("Bel ons") goes with both.
 */
export const checkAddress: Check = (situation) => {
  const { reading, style } = situation;
  if (reading.language !== "nl") return [];
  const phrases = phrasesIn(reading.text);
  const uses = situation.addresses.filter((use) => !isSpared(situation, use) && !liesIn(use, phrases));
  const general = new Set(uses.filter((use) => isGeneral(reading, use)));
  const personal = uses.filter((use) => !general.has(use));
  const asked = style.address === "either" ? undefined : style.address;
  const kept = asked ?? dominantOf(personal);
  if (!kept) return checkFlemish(situation, undefined);
  const strange = personal.filter(({ form }) => form !== kept);
  const vague = kept === "formal" ? [...general] : [];
  return [
    ...strange.map((use) => otherForm(situation, use, asked ? MESSAGES[kept].asked : MESSAGES[kept].mixed)),
    ...vague.map((use) => otherForm(situation, use, GENERAL)),
    ...checkPhrases(situation, kept),
    ...checkFlemish(situation, kept),
  ];
};

type Told = { rule: ToneRule; severity: Severity; messageKey: string };

const MESSAGES: Readonly<Record<AddressForm, { asked: Told; mixed: Told }>> = {
  formal: {
    asked: { rule: "address", severity: "error", messageKey: "tone.findings.addressFormal" },
    mixed: { rule: "address-mix", severity: "warning", messageKey: "tone.findings.mixFormal" },
  },
  informal: {
    asked: { rule: "address", severity: "error", messageKey: "tone.findings.addressInformal" },
    mixed: { rule: "address-mix", severity: "warning", messageKey: "tone.findings.mixInformal" },
  },
};
const GENERAL: Told = { rule: "address-generic", severity: "suggestion", messageKey: "tone.findings.addressGeneral" };

function otherForm({ reading }: Situation, use: AddressUse, told: Told): Finding {
  const { start, end, form, text } = use;
  const beside = besideOf(reading, { start, end });
  const suggestions = form === "formal" ? toInformal(text, beside) : toFormal(text, beside);
  return finding(reading, { ...told, start, end, values: { word: text }, suggestions });
}
