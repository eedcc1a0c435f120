"use server";

import { action } from "@/lib/platform/action";
import {
  addExample,
  addWord,
  changeExample,
  changeWord,
  removeExample,
  removeWord,
  savePart,
  startGuide,
  teachWord,
} from "./commands";

export const startGuideAction = action(startGuide);
export const savePartAction = action(savePart);
export const addExampleAction = action(addExample);
export const changeExampleAction = action(changeExample);
export const removeExampleAction = action(removeExample);
export const addWordAction = action(addWord);
export const changeWordAction = action(changeWord);
export const removeWordAction = action(removeWord);
export const teachWordAction = action(teachWord);
