import type { Priority, Risk } from "@/lib/domain/authority";
import type { IncomingKind } from "./words";

/** Words that suggest what it is when they are in what somebody said; what is null, the rule does not speak of. */
export type KeywordRule = {
  words: readonly string[];
  contentKind: IncomingKind | null;
  risk: Risk | null;
  priority: Priority | null;
  topicId: string | null;
  segmentId: string | null;
};

/** What the words suggest; null: nothing does. A person decides. */
export type Suggestion = Omit<KeywordRule, "words">;

const RISK_ORDER: readonly Risk[] = ["low", "medium", "high"];

/**
 * What a text suggests. A word counts where a word of the text begins with it, whatever its letters' case or accents; a
 * rule counts when one of its words does. Of several, the highest risk and the most urgent count; of the rest, the rule
 * that comes first.
 */
export function suggest(text: string, rules: readonly KeywordRule[]): Suggestion {
  const said = ` ${plain(text)} `;
  const found = rules.filter(({ words }) => words.some((word) => isIn(said, word)));
  const first = <K extends keyof Suggestion>(of: K): Suggestion[K] =>
    found.find((rule) => rule[of] !== null)?.[of] ?? (null as Suggestion[K]);
  const risks = found.flatMap(({ risk }) => risk ?? []);
  return {
    contentKind: first("contentKind"),
    risk: risks.reduce<Risk | null>(
      (most, risk) => (most === null || RISK_ORDER.indexOf(risk) > RISK_ORDER.indexOf(most) ? risk : most),
      null,
    ),
    priority: found.some(({ priority }) => priority === "urgent") ? "urgent" : first("priority"),
    topicId: first("topicId"),
    segmentId: first("segmentId"),
  };
}

function isIn(said: string, word: string): boolean {
  const sought = plain(word);
  return sought !== "" && said.includes(` ${sought}`);
}

/** Letters and digits alone, in small letters without accents, a space between words. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLocaleLowerCase("nl")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
