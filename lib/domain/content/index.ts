/*
 * Soft and hard content: what users say becomes managed content with an owner and a day to look at it again, is put in
 * elsewhere with its variables filled in, and is recognised there. Source: domain.md, "Soft and hard content"; seed 004
 * §6.2, questions 3 and 6, and §7.2.5.
 */
export { approvedBeside, consistsOf, type Inserted, stillSays } from "./approved";
export {
  type Hardening,
  type HardeningOutcome,
  hardeningOutcome,
  judgeHardening,
  nearestHardening,
  readWaits,
  type Wait,
  waitsAnsweredBy,
  waitsOf,
} from "./hardening";
export {
  CONTENT_BODY_MAX,
  CONTENT_STATES,
  CONTENT_TITLE_MAX,
  type ContentState,
  contentState,
  MANAGED_KINDS,
  type ManagedKind,
  nextReview,
} from "./kinds";
export {
  fill,
  preview,
  type TemplatePiece,
  VALUE_MAX,
  type ValueProblem,
  type Values,
  type Variable,
  variablesOf,
} from "./variables";
