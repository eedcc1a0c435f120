"use server";

import { action } from "@/lib/platform/action";
import { addShift, cancelShift, changeShift, takeGap } from "./commands";

export const addShiftAction = action(addShift);
export const changeShiftAction = action(changeShift);
export const cancelShiftAction = action(cancelShift);
export const takeGapAction = action(takeGap);
