/*
 * The ladder of engagement: who makes, who judges, who talks, who joins in, who looks on, and who is not there (yet).
 * Source: domain.md, "Engagement"; seed 004 §1.3 "Betrokkenheid moet blijken"; the rungs are Forrester's.
 * Only what is kept anyway is counted: whoever only looks around without opening anything leaves no trace here, and so
 * nothing is claimed about them.
 */
export const RUNGS = ["creator", "critic", "conversationalist", "joiner", "spectator", "inactive"] as const;
export type Rung = (typeof RUNGS)[number];

/** The rungs somebody is on by doing something; one may be on several. */
export type ActiveRung = Exclude<Rung, "spectator" | "inactive">;

/** What was done, as it is counted: each kind belongs to one rung. */
export const DEEDS_OF = {
  creator: ["ideas", "posts", "effects"],
  critic: ["remarks", "sentBack"],
  conversationalist: ["replies", "answers"],
  joiner: ["votes", "confirmed", "meetings", "thanks"],
} as const satisfies Record<ActiveRung, readonly string[]>;
export type Deed = (typeof DEEDS_OF)[ActiveRung][number];

/** How often somebody did what in a window. */
export type Activity = { deeds: Partial<Record<Deed, number>>; hasRead: boolean };

const ACTIVE = Object.keys(DEEDS_OF) as ActiveRung[];

/** Over how many days it is judged: long enough that a holiday throws nobody off. */
export const WINDOW_DAYS = 90;

/** Every rung somebody is on, the highest first; never none. */
export function rungsOf({ deeds, hasRead }: Activity): Rung[] {
  const active = ACTIVE.filter((rung) => DEEDS_OF[rung].some((deed: Deed) => (deeds[deed] ?? 0) > 0));
  if (active.length > 0) return active;
  return [hasRead ? "spectator" : "inactive"];
}

export type Counted = Record<Rung, number>;

/** How many people are on each rung; together at least as many as there are people, since one may be on several. */
export function countRungs(people: readonly Activity[]): Counted {
  const counted: Counted = { creator: 0, critic: 0, conversationalist: 0, joiner: 0, spectator: 0, inactive: 0 };
  for (const one of people) for (const rung of rungsOf(one)) counted[rung] += 1;
  return counted;
}

/** What a kind word can be about. `own`: in the trekker's own words. */
export const NUDGES = [
  "try_writing",
  "first_idea",
  "say_what_you_think",
  "join_in",
  "missed",
  "well_done",
  "own",
] as const;
export type NudgeKind = (typeof NUDGES)[number];

/** No more often than this, however kind the words are. */
export const NUDGE_EVERY_DAYS = 7;

/**
 * The one word that fits what somebody did: thanks where all is well, else the next rung up from where they stand.
 * Never about what somebody does not do in comparison with others.
 */
export function nudgeFor(activity: Activity): Exclude<NudgeKind, "own"> {
  const { deeds } = activity;
  const rungs = rungsOf(activity);
  if (rungs.includes("inactive")) return "missed";
  if (rungs.includes("spectator")) return "join_in";
  if (rungs.length >= 3) return "well_done";
  if (rungs.includes("creator")) return (deeds.posts ?? 0) > 0 ? "well_done" : "try_writing";
  return rungs.includes("critic") || rungs.includes("conversationalist") ? "first_idea" : "say_what_you_think";
}
