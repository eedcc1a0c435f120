"use server";

import { action } from "@/lib/platform/action";
import { addPattern, endPattern, fillWeek, setNeed } from "./commands";

export const setNeedAction = action(setNeed);
export const addPatternAction = action(addPattern);
export const endPatternAction = action(endPattern);
export const fillWeekAction = action(fillWeek);
