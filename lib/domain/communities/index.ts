/*
 * Communities outside, in which people talk about what is ours to know: how much of them is alive, what to do about it,
 * and how many a team can follow. Source: seed 004 §3 (the share of creators and critics, its three bands and what to do
 * in each) and §4 (start small, add one when the follow-up fits).
 */
export { COUNT_MAX, type CountFileProblem, type CountRow, type CountTable, readCountTable } from "./count-table";
export { type Load, loadOf, roomFor, startWith } from "./load";
export { type Alike, type MergeCandidate, mergeCandidates } from "./merging";
export { PROFILE_MAX, readProfile } from "./profile";
export {
  BAND_LIMITS,
  BANDS,
  type Band,
  bandOf,
  COUNT_STALE_DAYS,
  type Count,
  isSmall,
  type Steps,
  shareOf,
  stepsOf,
  type Trend,
  trendOf,
} from "./share";

export const COMMUNITY_STATES = ["known", "followed", "merged", "ended"] as const;
export type CommunityState = (typeof COMMUNITY_STATES)[number];

/** Of those that are known or followed. */
export const COMMUNITIES_MAX = 100;
export const COMMUNITY_NAME_MAX = 100;
export const COMMUNITY_NETWORK_MAX = 60;
export const COMMUNITY_ABOUT_MAX = 400;
export const WEEK_MINUTES_MAX = 2_400;
export const COUNT_FILE_MAX = 200_000;
