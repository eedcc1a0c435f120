import type { CompiledMatrix, Matrix, Row } from "@/lib/domain/authority";
import type { Term } from "@/lib/domain/deadlines";
import type { Calendar } from "@/lib/domain/worktime";

export const QUESTIONS = [
  "creator",
  "critic",
  "content",
  "expert_may",
  "expert_must",
  "harden",
  "segments",
  "editor",
  "accept",
  "publish",
  "start_talking",
] as const;
/** The eight questions of seed 004 §6.2, then who accepts, who publishes and when we start talking. */
export type Question = (typeof QUESTIONS)[number];

export const STAGES = ["notice", "respond", "accept", "publish"] as const;
/** The four stages everything goes through; seed 004 §5: wie constateert, reageert, accepteert, publiceert. */
export type Stage = (typeof STAGES)[number];

/** A row of the agreement as people read it: with its number, the question it answers and its note. */
export type Rule = Row & { number: number; question: Question; note: string | null };

/** What the agreement promises for one stage; `idea` with stage `answer` is the term within which an idea is answered. */
export type StageTerm = Term & {
  workKind: "post" | "case" | "idea";
  priority: "normal" | "urgent";
  stage: Stage | "answer";
};

/** The version in force with everything needed to decide by it. Never changes once made. */
export type Agreement = {
  versionId: string;
  versionNumber: number;
  dimensions: Matrix["dimensions"];
  compiled: CompiledMatrix;
  rules: ReadonlyMap<string, Rule>;
  terms: readonly StageTerm[];
  calendarId: string;
  calendar: Calendar;
  isSmallTeam: boolean;
  /** Crisis mode is on: the rows that name it count, and everything gets the terms of what is urgent. */
  isCrisis: boolean;
  /** How many crises there have been, this one included: what was ordered out before the last of them is held. */
  crisisNumber: number;
};

/**
 * The term for a stage; an urgent stage without a row of its own falls back on the normal one. While crisis mode is on
 * every stage gets the urgent term: the agreement has no terms for a crisis alone.
 * @throws Error when the agreement has none at all: every version is checked for that before it is adopted.
 */
export function termFor(
  agreement: Pick<Agreement, "terms" | "isCrisis">,
  wanted: { workKind: StageTerm["workKind"]; priority: StageTerm["priority"]; stage: StageTerm["stage"] },
): StageTerm {
  const of = (priority: StageTerm["priority"]) =>
    agreement.terms.find(
      (term) => term.workKind === wanted.workKind && term.stage === wanted.stage && term.priority === priority,
    );
  const found = of(agreement.isCrisis ? "urgent" : wanted.priority) ?? of("normal");
  if (!found) throw new Error(`The agreement has no term for ${wanted.workKind}, ${wanted.stage}.`);
  return found;
}
