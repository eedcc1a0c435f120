import { NONE } from "@/lib/domain/authority";
import type { PrecedentFacts } from "./facts";

/**
 * How much it says that two cases have a fact in common, in the order in which that is told. What was asked about (the
 * topic, the kind of content) says most; that both are a normal post says nearly nothing.
 */
const WEIGHTS = {
  topic: 5,
  contentKind: 3,
  power: 3,
  segment: 2,
  authorKind: 2,
  risk: 2,
  workKind: 1,
  channel: 1,
  role: 1,
} as const;
export type SameFact = keyof typeof WEIGHTS;
export const SAME_FACTS = Object.keys(WEIGHTS) as SameFact[];

const ALL = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);
/** Of the whole, what equal facts and what equal words are worth. */
const BY_FACTS = 0.6;
const BY_WORDS = 0.4;
/** From here on something resembles; everything below is only of the same organisation. */
const ALIKE_FROM = 0.45;
/** Facts that most work of an organisation shares: alone they do not make two cases alike. */
const COMMON: readonly SameFact[] = ["workKind", "role", "channel", "power", "contentKind", "authorKind", "risk"];
/** From this rank on, words alone are told as a reason. */
const WORDS_FROM = 0.02;

export type Likeness = { score: number; same: SameFact[]; sharesWords: boolean; isAlike: boolean };

type Case = { power: string; facts: PrecedentFacts };

/**
 * How alike two cases are, from 0 to 1, and in what. `wordRank` is what the search of the words gave them (0: no word in
 * common). A fact that neither has (no topic, no segment) is no resemblance.
 */
export function likeness(one: Case, other: Case, wordRank: number): Likeness {
  const same = SAME_FACTS.filter((fact) => isShared(valuesOf(one, fact), valuesOf(other, fact)));
  const byFacts = same.reduce((sum, fact) => sum + WEIGHTS[fact], 0) / ALL;
  const byWords = wordRank / (wordRank + WORDS_HALF);
  const score = BY_FACTS * byFacts + BY_WORDS * byWords;
  const sharesWords = wordRank >= WORDS_FROM;
  const hasReason = sharesWords || same.some((fact) => !COMMON.includes(fact));
  return { score, same, sharesWords, isAlike: hasReason && score >= ALIKE_FROM };
}

/** The rank at which the words count for half of what they can. */
const WORDS_HALF = 0.05;

const valuesOf = ({ power, facts }: Case, fact: SameFact): readonly string[] =>
  fact === "power" ? [power] : (facts[fact] ?? []);

const isShared = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((value) => value !== NONE && other.includes(value));
