import { type Check, finding } from "@/lib/domain/tone/situation";
import { spansOf } from "@/lib/domain/tone/text/apart";
import { liesIn } from "@/lib/domain/tone/text/words";

const REPEATED = /[!?](?:[ \t]?[!?])+|(?<!\.)(?:\.\.|\.{4,})(?!\.)|(?<=[\p{L}\p{N}]),{2,}(?!\p{L})|;{2,}/gu;

/** "!!!", "?!?", "....": shouting on paper, and read aloud sign by sign. */
export const checkPunctuation: Check = ({ reading }) =>
  spansOf(reading.text, REPEATED)
    .filter((span) => !liesIn(span, reading.names))
    .map((span) => {
      const signs = reading.text.slice(span.start, span.end);
      const replacements = [onceOf(signs)];
      const values = { signs };
      const messageKey = "tone.findings.punctuation";
      return finding(reading, {
        ...span,
        rule: "punctuation",
        severity: "suggestion",
        messageKey,
        values,
        replacements,
      });
    });

function onceOf(signs: string): string {
  if (signs.startsWith("....")) return "…";
  return signs.includes("?") ? "?" : signs.slice(0, 1);
}
