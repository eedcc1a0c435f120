"use server";

import { action } from "@/lib/platform/action";
import { addGoal, changeGoal, endGoal, resumeGoal, setIdeaGoal } from "./commands";

const SHOWN_ON = ["/insight/goals", "/insight/goals/[goalId]"];

export const addGoalAction = action(addGoal, SHOWN_ON);
export const changeGoalAction = action(changeGoal, SHOWN_ON);
export const endGoalAction = action(endGoal, SHOWN_ON);
export const resumeGoalAction = action(resumeGoal, SHOWN_ON);
export const setIdeaGoalAction = action(setIdeaGoal);
