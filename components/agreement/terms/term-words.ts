import type { StageTerm } from "@/lib/domain/agreement";
import {
  type OwnWords,
  type Phrase,
  type Sayer,
  type TermPhraseKey,
  termSentence,
  textOf,
  tokensOf,
} from "@/lib/domain/agreement/sentences";

/** What can be chosen of a term. */
export type TermWord = "amount" | "reminder" | "afterwards";
/** A stretch of the sentence; with `word` it can be chosen. */
export type TermRun = { text: string; word: TermWord | null };

const NO_WORDS: OwnWords = { topic: {}, segment: {}, channel: {}, member: {} };

type Said = { t: Sayer<TermPhraseKey>; noReminder: string; dayMinutes: number };

/** The stage a term is of, and the sentence it is in stretches: "binnen [4 werkuren], [herinnering na 3 werkuren]; […]." */
export function termRuns(term: StageTerm, { t, noReminder, dayMinutes }: Said): { stage: string; runs: TermRun[] } {
  const { stage, within, reminder, afterwards, steps } = termSentence(term, dayMinutes);
  const said = (phrase: Phrase<TermPhraseKey>): string => textOf(tokensOf(phrase, t, NO_WORDS));
  const amount = tokensOf(within, t, NO_WORDS).map(({ text, isStrong }): TermRun => {
    return { text, word: isStrong ? "amount" : null };
  });
  const then = [afterwards, ...steps].map(said);
  return {
    stage: said(stage),
    runs: [
      ...amount,
      plain(", "),
      { text: reminder ? said(reminder) : noReminder, word: "reminder" },
      plain("; "),
      ...then.flatMap((text, index): TermRun[] => {
        const between = index === then.length - 1 ? t.markup("list.and", { before: "", item: "" }) : ", ";
        return index === 0 ? [{ text, word: "afterwards" }] : [plain(between), { text, word: "afterwards" }];
      }),
      plain("."),
    ],
  };
}

/** What the stage of a term is called: "Accepteren". */
export const stageText = (term: StageTerm, t: Sayer<TermPhraseKey>): string =>
  textOf(tokensOf(termSentence(term, 0).stage, t, NO_WORDS));

/** After how long the reminder comes, where that is an amount people say; null otherwise, and where there is none. */
export function reminderAmount(term: StageTerm, { t, dayMinutes }: Pick<Said, "t" | "dayMinutes">): string | null {
  const { reminder } = termSentence(term, dayMinutes);
  const isAmount = reminder?.kind === "say" && reminder.key === "reminder.after";
  return isAmount ? textOf(tokensOf(reminder, t, NO_WORDS)) : null;
}

const plain = (text: string): TermRun => ({ text, word: null });
