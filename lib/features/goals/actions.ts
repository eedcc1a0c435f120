"use server";

import { action } from "@/lib/platform/action";
import { addGoal, changeGoal, endGoal, resumeGoal, setIdeaGoal } from "./commands";

export const addGoalAction = action(addGoal);
export const changeGoalAction = action(changeGoal);
export const endGoalAction = action(endGoal);
export const resumeGoalAction = action(resumeGoal);
export const setIdeaGoalAction = action(setIdeaGoal);
