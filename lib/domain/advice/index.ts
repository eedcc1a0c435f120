/*
 * The adviser from outside: looks into the rooms of their scope, says something where the scope allows, decides nowhere,
 * and until a moment. Source: domain.md, "People" and "Adviser room".
 */

/** The rooms that can be opened to an adviser. Their own room is always theirs, and settings are nobody's but one's own. */
export const ADVISER_ROOMS = [
  "board",
  "posts",
  "campaigns",
  "inbox",
  "library",
  "tone",
  "agreement",
  "team",
  "insight",
  "meeting",
] as const;
export type AdviserRoom = (typeof ADVISER_ROOMS)[number];

/** Rooms in which there is something to say a word about. */
export const COMMENT_ROOMS = ["board", "posts"] as const satisfies readonly AdviserRoom[];

/** Which rooms an adviser may look into, and in which of those they may say something. */
export type AdviserScope = { look: readonly AdviserRoom[]; comment: readonly AdviserRoom[] };

/** What residents wrote and what colleagues said among themselves is opened on purpose, and not for an adviser of whom nobody said anything. */
export const USUAL_SCOPE: AdviserScope = {
  look: ADVISER_ROOMS.filter((room) => room !== "inbox" && room !== "meeting"),
  comment: COMMENT_ROOMS,
};

/** A scope out of two lists of words: only rooms that exist, and no comment where one may not look. */
export function scopeOf({ look, comment }: { look: readonly string[]; comment: readonly string[] }): AdviserScope {
  const rooms = ADVISER_ROOMS.filter((room) => look.includes(room));
  return { look: rooms, comment: COMMENT_ROOMS.filter((room) => rooms.includes(room) && comment.includes(room)) };
}

/** What an adviser is told beforehand. */
export const BRIEFING_PARTS = ["goals", "frame", "planning"] as const;
export type BriefingPart = (typeof BRIEFING_PARTS)[number];

export const POINT_KINDS = ["question", "check"] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** What a team does with a reality check: changes its plan, looks into it first, or keeps to it. */
export const OUTCOMES = ["changes", "looks_into", "keeps"] as const;
export type CheckOutcome = (typeof OUTCOMES)[number];
