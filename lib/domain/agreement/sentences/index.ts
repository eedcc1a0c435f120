/*
 * The agreement in words: a rule or a term becomes the parts of one sentence, as keys and values of the catalogues, and
 * with a translator the sentence itself. Nothing here knows a language.
 */
import type { StageTerm } from "@/lib/domain/agreement";
import type { Row } from "@/lib/domain/authority";
import { allOf, type OwnWords, type Phrase, type RulePhraseKey } from "./phrase";
import { atSentenceStart, type Sayer, type Token, textOf, tokensOf } from "./render";
import { type Place, ruleSentence } from "./rule";
import { type TermPhraseKey, termSentence } from "./term";

export { type BoxPhraseKey, type BoxWords, boxText, boxTokens } from "./box";
export { type Act, allOf, type OwnWords, type Phrase, type RulePhraseKey, say } from "./phrase";
export { atSentenceStart, type Sayer, type Token, textOf, tokensOf } from "./render";
export { type Place, type RuleSentence, ruleSentence } from "./rule";
export { type SituationPhraseKey, situationText, situationTokens } from "./situation";
export { type TermPhraseKey, type TermSentence, termSentence } from "./term";

export type RuleInWords = Pick<Row, "power" | "when" | "verdict" | "obligations">;

/** A piece of the sentence with what stands before it: nothing, a space, or a comma. */
export type SentencePart = {
  slot: "who" | "matter" | "risk" | "circumstance" | "verdict" | "tail";
  before: "" | " " | ", ";
  tokens: Token[];
  /** The rule leaves this open: shown in grey, left out of the short sentence. */
  isAny: boolean;
};

type Piece = Omit<SentencePart, "tokens"> & { phrase: Phrase };

/** What a sentence is put in words with: the translator of `authority` and the organisation's own words. */
export type InWords = { t: Sayer<RulePhraseKey>; words: OwnWords };

/**
 * A rule as one sentence, in pieces. `full` also says what the rule leaves open ("bij elk risico, op elk moment"), as
 * the matrix does; else only what it says.
 */
export function ruleParts(rule: RuleInWords, { t, words }: InWords, length: "full" | "short"): SentencePart[] {
  return piecesOf(rule, length).map(({ phrase, ...piece }, index) => {
    const tokens = tokensOf(phrase, t, words);
    return { ...piece, tokens: index === 0 ? atSentenceStart(tokens) : tokens };
  });
}

/** A rule as one plain sentence, for a mail, a tooltip or the ear: "Een teamlid mag op een vraag met laag risico zelf reageren." */
export function ruleText(rule: RuleInWords, t: Sayer<RulePhraseKey>, words: OwnWords): string {
  const parts = ruleParts(rule, { t, words }, "short");
  return `${parts.map((part) => part.before + textOf(part.tokens)).join("")}.`;
}

/** A term in three pieces: the stage, what is promised for it, and what happens after. */
export type TermParts = { stage: string; promise: Token[]; afterwards: Token[] };

/** A term as it is shown: "Accepteren", "binnen 4 werkuren, herinnering na 3 werkuren", "daarna gaat het naar …". */
export function termParts(term: StageTerm, t: Sayer<TermPhraseKey>, dayMinutes: number): TermParts {
  const { stage, within, reminder, afterwards, steps } = termSentence(term, dayMinutes);
  const said = (phrase: Phrase<TermPhraseKey>) => tokensOf(phrase, t, NO_WORDS);
  const comma: Token = { text: ", ", isStrong: false };
  return {
    stage: textOf(said(stage)),
    promise: reminder ? [...said(within), comma, ...said(reminder)] : said(within),
    afterwards: said(allOf([afterwards, ...steps])),
  };
}

/** A term as one plain sentence. `dayMinutes`: how long a normal working day of the calendar is. */
export function termText(term: StageTerm, t: Sayer<TermPhraseKey>, dayMinutes: number): string {
  const { stage, promise, afterwards } = termParts(term, t, dayMinutes);
  return `${stage}: ${textOf(promise)}; ${textOf(afterwards)}.`;
}

const NO_WORDS: OwnWords = { topic: {}, segment: {}, channel: {}, member: {} };

function piecesOf(rule: RuleInWords, length: "full" | "short"): Piece[] {
  const { who, matter, risk, circumstances, verdict, tail } = ruleSentence(rule);
  const isSaid = (place: Place) => length === "full" || !place.isAny;
  const risks = [risk].filter(isSaid);
  const others = circumstances.filter(isSaid);
  // A moment alone runs on without a breath; beside a risk, or with more to say, it gets its commas.
  const runsOn = risks.length === 0 && others.length === 1 && others[0] === circumstances[0];
  const [pause, last] = runsOn || others.length === 0 ? ([" ", " "] as const) : ([", ", ", "] as const);
  return [
    { slot: "who", before: "", ...who },
    { slot: "matter", before: " ", ...matter },
    ...risks.map((place): Piece => ({ slot: "risk", before: place.isAny ? ", " : " ", ...place })),
    ...others.map((place): Piece => ({ slot: "circumstance", before: pause, ...place })),
    { slot: "verdict", before: last, phrase: verdict, isAny: false },
    ...(tail.glued ? [{ slot: "tail", before: " ", phrase: tail.glued, isAny: false } as const] : []),
    ...tail.added.map((phrase): Piece => ({ slot: "tail", before: ", ", phrase, isAny: false })),
  ];
}
