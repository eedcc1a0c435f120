import { addDays, type Day } from "@/lib/domain/planning";

/** What managed content is: the answer to a question, a text to put in, a page elsewhere that holds the facts. */
export const MANAGED_KINDS = ["answer", "text", "page"] as const;
export type ManagedKind = (typeof MANAGED_KINDS)[number];

export const CONTENT_TITLE_MAX = 140;
export const CONTENT_BODY_MAX = 8_000;

/**
 * After how many days it is looked at again, unless somebody chooses another day. An answer is given out most often and
 * so grows old the soonest; a page has its own keepers.
 */
const REVIEW_DAYS: Record<ManagedKind, number> = { answer: 182, text: 365, page: 365 };

/** The day on which content that is right today is looked at again. */
export const nextReview = (kind: ManagedKind, today: Day): Day => addDays(today, REVIEW_DAYS[kind]);

/**
 * - waiting: laid before others, not to be used yet
 * - in_use: as it should be
 * - stale: to be used, but the day to look at it again has come
 * - declined: somebody said no
 * - ended: taken out of use
 */
export const CONTENT_STATES = ["waiting", "in_use", "stale", "declined", "ended"] as const;
export type ContentState = (typeof CONTENT_STATES)[number];

type Standing = { acceptedAt: Date | null; endedAt: Date | null; reviewOn: Day };

export function contentState({ acceptedAt, endedAt, reviewOn }: Standing, today: Day): ContentState {
  if (endedAt) return acceptedAt ? "ended" : "declined";
  if (!acceptedAt) return "waiting";
  return reviewOn <= today ? "stale" : "in_use";
}
