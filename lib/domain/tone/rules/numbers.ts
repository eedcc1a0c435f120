import type { Finding } from "@/lib/domain/tone/model";
import { type Check, finding, isSpared, type Situation } from "@/lib/domain/tone/situation";
import { capitalised } from "@/lib/domain/tone/text/letter-case";
import { beginsSentence } from "@/lib/domain/tone/text/reading";

const DUTCH =
  "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig".split(
    " ",
  );
const ENGLISH =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** A small number before a word in small letters that is no measure: "3 vrijwilligers", not "3 km", "3 maart", "3 op 5". */
const COUNTED =
  /(?<![\p{L}\p{N}.,:/€$£#+-]|[€$£]\s|[-–/]\s)(\d{1,2})(?=\s(?!(?:u|uur|jaar|jarigen|eeuw|km|m|cm|mm|kg|g|l|ml|ha|euro|procent|percent|op|op de|tot|en|of|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|am|pm|to|and|or|graden|min|sec|minuten|pagina|x)(?![\p{L}\p{N}]))\p{Ll}{2})/gu;
/** In a list of addresses, ages or pages the figure is a name. */
const NAMED =
  /(?:\p{Lu}\p{L}*|[Nn]r\.?|nummer|artikel|art\.?|pagina|blz\.?|lijn|bus|punt|stap|deel|fase|zaal|klas|groep)\s$/u;
const TIME =
  /(?<![\p{N}.,:€-])([01]?\d|2[0-3])(?:\s?(u)\s?([0-5]\d)?|[.:]([0-5]\d)(\su(?:ur)?)(?!\p{L}))(?![\p{L}\p{N}])/giu;

/** Numbers in words and times in one way, as far as the guide asks. */
export const checkNumbers: Check = (situation) => [...inWords(situation), ...times(situation)];

function inWords(situation: Situation): Finding[] {
  const { reading, style } = situation;
  const upTo = style.numbers?.inWordsUpTo;
  if (upTo === undefined) return [];
  return [...reading.text.matchAll(COUNTED)].flatMap((match) => {
    const figure = match[1] ?? "";
    const span = { start: match.index, end: match.index + figure.length };
    const word = (reading.language === "nl" ? DUTCH : ENGLISH)[Number(figure)];
    const before = reading.text.slice(Math.max(0, span.start - 16), span.start);
    const isCounted = Number(figure) <= upTo && !figure.startsWith("0") && !NAMED.test(before);
    if (!word || !isCounted || isSpared(situation, span)) return [];
    const values = { number: figure, word, upTo };
    const replacements = [beginsSentence(reading, span.start) ? capitalised(word) : word];
    const messageKey = "tone.findings.numberInWords";
    return [finding(reading, { ...span, rule: "numbers", severity: "suggestion", messageKey, values, replacements })];
  });
}

function times(situation: Situation): Finding[] {
  const { reading, style } = situation;
  const asked = style.numbers?.times;
  if (!asked || reading.language !== "nl") return [];
  return [...reading.text.matchAll(TIME)].flatMap((match) => {
    const [whole, hour = "", , afterU, afterDot] = match;
    const span = { start: match.index, end: match.index + whole.length };
    const replacement = timeAs(asked, hour, afterU ?? afterDot);
    if (replacement === whole || isSpared(situation, span)) return [];
    const values = { time: whole, asked: replacement };
    const messageKey = "tone.findings.time";
    return [
      finding(reading, {
        ...span,
        rule: "numbers",
        severity: "suggestion",
        messageKey,
        values,
        replacements: [replacement],
      }),
    ];
  });
}

function timeAs(asked: "14.30 uur" | "14u30", hour: string, minutes: string | undefined): string {
  const hasMinutes = minutes !== undefined && minutes !== "00";
  if (asked === "14u30") return `${hour}u${hasMinutes ? minutes : ""}`;
  return hasMinutes ? `${hour}.${minutes} uur` : `${hour} uur`;
}
