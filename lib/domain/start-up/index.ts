/*
 * Do you need a team at all? Source: seed 002: that depends on the kind of organisation. Where it is small and informal and
 * the lines are short, a team is over the top; where there are several departments, distance between people and a
 * hierarchy, results are not reached without one.
 */
import type { StarterKey } from "@/lib/domain/agreement/starters";

/** Each with three answers, from what speaks for no team to what speaks for a full agreement. */
export const QUESTIONS = {
  purpose: ["none", "some", "must_contribute"],
  people: ["under_20", "under_100", "over_100"],
  departments: ["one", "few", "many"],
  channels: ["one_or_two", "three_to_five", "six_or_more"],
  lines: ["short", "mixed", "layers"],
  decides: ["whoever_does", "one_person", "several"],
  hours: ["under_8", "under_20", "over_20"],
  sensitive: ["rarely", "sometimes", "often"],
} as const;

export type QuestionKey = keyof typeof QUESTIONS;
export type Option<K extends QuestionKey = QuestionKey> = (typeof QUESTIONS)[K][number];
export type StartUpAnswers = Partial<Record<QuestionKey, Option>>;

export const QUESTION_KEYS = Object.keys(QUESTIONS) as QuestionKey[];

export const ADVICES = ["no_team", "korte-lijnen", "volledig"] as const satisfies readonly ("no_team" | StarterKey)[];
export type StartUpAdvice = (typeof ADVICES)[number];

/** An answer as a reason: it speaks for the advice, or for something lighter or heavier. */
export type Reason = { question: QuestionKey; option: Option; speaks: "for" | "lighter" | "heavier" };

/** A quarter of all there is to score, and a little over a half. */
const TEAM_FROM = 4;
const FULL_FROM = 9;

const isOption = (question: QuestionKey, option: unknown): option is Option =>
  QUESTIONS[question].some((known) => known === option);

/** What of anything at all is an answer: a stored check may be older than the questions. */
export function readAnswers(raw: unknown): StartUpAnswers {
  const given = typeof raw === "object" && raw !== null ? (raw as Record<string, unknown>) : {};
  const read = QUESTION_KEYS.flatMap((question) => {
    const option = given[question];
    return isOption(question, option) ? [[question, option] as const] : [];
  });
  return Object.fromEntries(read);
}

/** The questions without an answer, in their order. */
export const unansweredOf = (answers: StartUpAnswers): QuestionKey[] =>
  QUESTION_KEYS.filter((question) => answers[question] === undefined);

/**
 * What to begin with, and why: every answer counts none, one or two, and becomes one of the reasons.
 * @returns null while a question is open: half a picture would be a guess.
 */
export function recommend(answers: StartUpAnswers): { advice: StartUpAdvice; reasons: Reason[] } | null {
  if (unansweredOf(answers).length > 0) return null;
  const given = QUESTION_KEYS.map((question) => {
    const option = answers[question] as Option;
    return { question, option, weight: (QUESTIONS[question] as readonly Option[]).indexOf(option) };
  });
  const score = given.reduce((sum, { weight }) => sum + weight, 0);
  const level = score < TEAM_FROM ? 0 : score < FULL_FROM ? 1 : 2;
  const reasons = given.map(({ question, option, weight }): Reason => {
    const speaks = weight === level ? "for" : weight < level ? "lighter" : "heavier";
    return { question, option, speaks };
  });
  const rank = { for: 0, heavier: 1, lighter: 2 };
  const advice = ADVICES[level] ?? "no_team";
  return { advice, reasons: reasons.toSorted((a, b) => rank[a.speaks] - rank[b.speaks]) };
}
