"use server";

import { action } from "@/lib/platform/action";
import { addThemeDay, endThemeDay, setMix } from "./commands";

const PAGES = ["/settings/planning"];

export const setMixAction = action(setMix, PAGES);
export const addThemeDayAction = action(addThemeDay, PAGES);
export const endThemeDayAction = action(endThemeDay, PAGES);
