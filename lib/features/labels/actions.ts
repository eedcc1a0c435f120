"use server";

import { action } from "@/lib/platform/action";
import { addLabel, changeLabel, endLabel, putLabel, resumeLabel, takeLabel } from "./commands";

export const addLabelAction = action(addLabel);
export const changeLabelAction = action(changeLabel);
export const endLabelAction = action(endLabel);
export const resumeLabelAction = action(resumeLabel);
export const putLabelAction = action(putLabel);
export const takeLabelAction = action(takeLabel);
