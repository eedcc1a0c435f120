/*
 * What an organisation wants to reach with all it sends out. Every goal serves one of the five objectives of seed 004 §2.2;
 * how it is measured comes with the goals room.
 */

export const OBJECTIVES = ["listening", "talking", "supporting", "energising", "embracing"] as const;
export type Objective = (typeof OBJECTIVES)[number];

export const GOAL_NAME_MAX = 80;
/** More than people can hold on to at once; a list that goes on says nothing any more. */
export const GOALS_MAX = 40;

/** The objective that is stored under a word. */
export const asObjective = (word: string): Objective =>
  OBJECTIVES.find((objective) => objective === word) ?? "listening";
