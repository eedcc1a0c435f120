import { z } from "zod";
import { GOAL_NAME_MAX, OBJECTIVES, type Objective } from "@/lib/domain/goals";
import { id, said as inWords, seenIdea } from "@/lib/features/answers/schema";

const said = {
  name: inWords(GOAL_NAME_MAX),
  objective: z.enum(OBJECTIVES, { error: "fields.unknown" }),
};

export const addGoalInput = z.object({ id: id.optional(), ...said });
export const changeGoalInput = z.object({ goalId: id, ...said });
export const goalInput = z.object({ goalId: id });

/** The idea and the version of it that was on screen; `null`: for no goal in particular. */
export const setIdeaGoalInput = seenIdea.extend({ goalId: id.nullable() });

export type GoalView = {
  id: string;
  name: string;
  objective: Objective;
  isEnded: boolean;
  /** What counts towards it already. */
  ideas: number;
  posts: number;
};
