/*
 * What an organisation wants to reach with all it sends out, and how far it is. Every goal serves one of the five objectives
 * of seed 004 §2.2 and is asked its questions there; "hold your course" of §7.2.4 is the pace of course.ts.
 */
export { type Aim, byAttention, type Course, courseOf, GOAL_STATES, type GoalState } from "./course";
export { type Reading, STALE_DAYS, type Tempo, tempoOf } from "./pace";
export { type CourseSaid, courseSaid, rounded } from "./said";

export const OBJECTIVES = ["listening", "talking", "supporting", "energising", "embracing"] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** How a goal is measured: written down by hand, from the figures of what went out, or from the effects that were told. */
export const MEASURES = ["by_hand", "metric", "effects"] as const;
export type Measure = (typeof MEASURES)[number];

/** Of figures: whether each week counts by itself, all weeks add up, or the newest figure of the channel stands. */
export const GATHERINGS = ["each_week", "added_up", "latest"] as const;
export type Gathering = (typeof GATHERINGS)[number];

export const GOAL_NAME_MAX = 80;
export const GOAL_UNIT_MAX = 30;
export const GOAL_ANSWER_MAX = 600;
export const READING_NOTE_MAX = 200;
/** More than people can hold on to at once; a list that goes on says nothing any more. */
export const GOALS_MAX = 40;

/** The objective that is stored under a word. */
export const asObjective = (word: string): Objective =>
  OBJECTIVES.find((objective) => objective === word) ?? "listening";
