"use server";

import { action } from "@/lib/platform/action";
import { askQuestion, changeFact, removeFact, stateFact } from "./commands";

export const stateFactAction = action(stateFact);
export const changeFactAction = action(changeFact);
export const removeFactAction = action(removeFact);
export const askQuestionAction = action(askQuestion);
