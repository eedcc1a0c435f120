/** What a post on the calendar is, in the order in which they are chosen from. */
export const POST_STATES = ["draft", "waiting", "accepted", "held", "needs_moment", "published"] as const;
export type PostState = (typeof POST_STATES)[number];

/** As much of a post as says where it stands. */
export type Standing = { state: string; stage: string; needsMoment: boolean; isHeld: boolean };

/** One word for where a post stands; what asks for somebody's decision goes before what is under way. */
export function stateOf({ state, stage, needsMoment, isHeld }: Standing): PostState {
  if (state === "published") return "published";
  if (isHeld) return "held";
  if (needsMoment) return "needs_moment";
  if (stage === "publish") return "accepted";
  return stage === "accept" ? "waiting" : "draft";
}

/** Whether another moment takes the text back to writing, and with that undoes what was handed in or accepted. */
export const movesBack = ({ stage, state }: Pick<Standing, "state" | "stage">): boolean =>
  state === "open" && (stage === "accept" || stage === "publish");
