/*
 * Deciding again: a stored decision under the version it was taken by, which must give the same answer, and under a
 * draft, which shows what the draft would have changed. Source: domain.md, "Analysis", replay.
 */
export { type Again, decideAgain, type StoredDecision } from "./again";
export { CHANGES, type Change, type Played, type Player, playerOf } from "./decisions";
export { type StageAgain, type StoredStage, stageAgain } from "./stages";
