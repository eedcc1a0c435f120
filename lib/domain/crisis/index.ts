/*
 * Crisis mode: what was planned stands still, and each post is decided on once it is over.
 * Source: domain.md, "Three things every real organisation needs".
 */

/** What is ordered out and did not leave: by itself at its moment, or by the hand of a person. */
const ORDERED: readonly string[] = ["planned", "by_hand"];

/** As much of a publication as says whether a crisis holds it. */
export type Ordered = { state: string; crisisNumber: number };

/**
 * Whether a publication stands still: it was ordered before the last crisis began, and nobody ordered it again since.
 * Counted and not timed, so that no clock that runs ahead lets anything through, and it stays so after the crisis.
 * @param crisisNumber how many crises there have been, one that is on included.
 */
export const isHeld = ({ state, crisisNumber: orderedAfter }: Ordered, crisisNumber: number): boolean =>
  ORDERED.includes(state) && orderedAfter < crisisNumber;

/** What can be decided on a post that stood still. */
export const HELD_DECISIONS = ["goes_out", "back_to_writing", "withdrawn"] as const;
export type HeldDecision = (typeof HELD_DECISIONS)[number];

/** The reason of a crisis, short enough to be read in the banner over every page. */
export const CRISIS_REASON_MAX = 140;

/** A fact during a crisis is one line: what takes more is not one fact. */
export const CRISIS_FACT_MAX = 160;
