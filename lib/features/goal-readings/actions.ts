"use server";

import { action } from "@/lib/platform/action";
import { addReading, changeReading, removeReading, restoreReading } from "./commands";

const SHOWN_ON = ["/insight/goals", "/insight/goals/[goalId]"];

export const addReadingAction = action(addReading, SHOWN_ON);
export const changeReadingAction = action(changeReading, SHOWN_ON);
export const removeReadingAction = action(removeReading, SHOWN_ON);
export const restoreReadingAction = action(restoreReading, SHOWN_ON);
