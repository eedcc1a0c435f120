"use server";

import { action } from "@/lib/platform/action";
import { addTeamHook, changeTeamHook, endTeamHook, testTeamHook } from "./commands";

const PAGES = ["/settings/outside"];

export const addTeamHookAction = action(addTeamHook, PAGES);
export const changeTeamHookAction = action(changeTeamHook, PAGES);
export const endTeamHookAction = action(endTeamHook, PAGES);
export const testTeamHookAction = action(testTeamHook, PAGES);
