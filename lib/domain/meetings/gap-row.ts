import { QUESTIONS, type Question } from "@/lib/domain/agreement";
import type { Power, Row } from "@/lib/domain/authority";
import { type RowToPropose, rowFromPrecedent } from "@/lib/domain/casebook";
import type { GapFacts } from "./facts";

/**
 * The row that is missing where the agreement is silent: the facts of what came up. It asks first, as a case without a row
 * does; whoever writes the draft says what it becomes. `words`: what the meeting decided, for beside the row.
 */
export function rowForGap({ power, facts }: GapFacts, words: string): RowToPropose {
  const values = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, [String(value)]]));
  const said = { question: words, reasoning: "" };
  const row = rowFromPrecedent({ power: power as Power, facts: values, outcome: "yes", ...said });
  return { ...row, verdict: "consult_first" };
}

type Standing = { id: string; number: number; question: Question; power: string; when: Row["when"] };

const whenOf = (when: RowToPropose["when"]): string => JSON.stringify(Object.entries(when).sort());

/** Where the missing row stands among these, or the number it gets behind the others of its question. */
export function placeOfGap(facts: GapFacts, rows: readonly Standing[]): { rowId: string | null; number: number } {
  const wanted = rowForGap(facts, "");
  const there = rows.find(
    ({ question, power, when }) =>
      question === wanted.question && power === wanted.power && whenOf(when) === whenOf(wanted.when),
  );
  if (there) return { rowId: there.id, number: there.number };
  const rank = QUESTIONS.indexOf(wanted.question);
  return { rowId: null, number: 1 + rows.filter(({ question }) => QUESTIONS.indexOf(question) <= rank).length };
}
