import type { AddressUse, Circumstances, Finding, Severity, Suggestion, ToneGuide, ToneRule, ToneStyle } from "./model";
import type { Reading } from "./text/reading";
import { overlaps, type Span } from "./text/words";

/** Everything a rule looks at: the text taken apart, what the guide says for its channel, and what is known besides. */
export type Situation = {
  reading: Reading;
  style: ToneStyle;
  guide: ToneGuide;
  circumstances: Circumstances;
  addresses: readonly AddressUse[];
  /** Where fixed phrases of the guide stand. */
  fixed: readonly Span[];
};

/** A rule of the checker: what it finds in this situation. */
export type Check = (situation: Situation) => Finding[];

type Found = Span & {
  rule: ToneRule;
  severity: Severity;
  messageKey: string;
  values?: Finding["values"];
  /** In the place of exactly this span, or wider ones. */
  replacements?: readonly string[];
  suggestions?: readonly Suggestion[];
};

export function finding({ text }: Reading, found: Found): Finding {
  const { rule, severity, start, end, messageKey, values = {}, replacements = [], suggestions = [] } = found;
  const here = replacements.map((replacement) => ({ start, end, replacement }));
  const changes = [...here, ...suggestions].filter((it) => it.replacement !== text.slice(it.start, it.end));
  return {
    rule,
    severity,
    start,
    end,
    text: text.slice(start, end),
    messageKey,
    values,
    suggestions: changes,
  };
}

/** Whether a place is left alone: it stands in a fixed phrase, a name on the web, or somebody else's words. */
export function isSpared({ reading, fixed }: Situation, place: Span): boolean {
  const touches = (span: Span) => overlaps(span, place);
  return fixed.some(touches) || reading.names.some(touches) || reading.quotations.some(touches);
}

/** What a person let stand is not found again; an error is nobody's to let stand but of whoever accepts, each time anew. */
export function isSuppressed(found: Finding, { suppressions = [] }: ToneGuide): boolean {
  return (
    found.severity !== "error" && suppressions.some(({ rule, text }) => rule === found.rule && text === found.text)
  );
}
