import type { Question, Rule, StageTerm } from "@/lib/domain/agreement";
import type { OwnWords } from "@/lib/domain/agreement/sentences";
import type { Calendar } from "@/lib/domain/worktime";

/** A rule as it is read: with the rules it makes an exception to. */
export type RuleView = Rule & {
  /** Numbers of the rules it replaces directly, where it matches. */
  replaces: number[];
  /** How deep it stands under the rules of its own question: an exception to an exception is 2. */
  depth: number;
};

export type QuestionView = { question: Question; rules: RuleView[] };

/** Who stands under the printed agreement. */
export type Signatory = { name: string; jobTitle: string | null; role: "executive" | "trekker" | "expert" };

/** A day on which the clock of the terms stands still, or runs longer; dates are "YYYY-MM-DD" in the calendar's zone. */
export type SpecialDay = { date: string; name: { nl: string; en: string } | null; spans: [string, string][] };

/** The version in force, as the pages of the agreement show it. */
export type AgreementView = {
  versionId: string;
  number: number;
  title: string;
  /** How it stands: on paper everything but the one in force says that it is not. */
  state: "draft" | "proposed" | "signed" | "adopted" | "superseded" | "ended";
  organisation: string;
  isSmallTeam: boolean;
  adopted: { by: string | null; at: string } | null;
  inForceFrom: string | null;
  /** All eleven questions, also those that no rule answers. */
  questions: QuestionView[];
  words: OwnWords;
  terms: readonly StageTerm[];
  /** Minutes of a normal working day. */
  dayMinutes: number;
  calendar: Calendar;
  /** What is closed in the coming year, and what opens beside the usual hours. */
  closedDays: SpecialDay[];
  extraOpenings: SpecialDay[];
  signatories: Signatory[];
};

/** Where a row can be read; decisions, mails and buttons point here. */
export const ruleAnchor = (number: number): string => `rij-${number}`;
export const ruleHref = (number: number): string => `/agreement#${ruleAnchor(number)}`;
