/*
 * What is noticed outside and may need an answer: how it stands, what may follow what, what words suggest about it.
 * Source: domain.md, "Work items"; seed 004 §5.
 */
export { atTheButtonsFor, type OnDuty } from "./buttons";
export { type KeywordRule, type Suggestion, suggest } from "./keywords";
export { type CaseMove, checkCaseMove } from "./moves";
export { titleOf } from "./naming";
export type { Signal, SignalExtra } from "./signal";
export {
  CASE_MODES,
  CASE_OUTCOMES,
  CASE_ROUTES,
  CASE_SOURCES,
  CASE_STATES,
  type CaseMode,
  type CaseOutcome,
  type CaseRoute,
  type CaseSource,
  type CaseState,
  INCOMING_KINDS,
  type IncomingKind,
  OUTSIDE_KINDS,
  type OutsideKind,
  REOPENS_DAYS,
  SENTIMENTS,
  type Sentiment,
} from "./words";
