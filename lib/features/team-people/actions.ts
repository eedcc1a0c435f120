"use server";

import { action } from "@/lib/platform/action";
import { addDepartment, changeDepartment, endDepartment, saveTeamProfile } from "./commands";

const PAGES = ["/team", "/team/mirror"];

export const addDepartmentAction = action(addDepartment, PAGES);
export const changeDepartmentAction = action(changeDepartment, PAGES);
export const endDepartmentAction = action(endDepartment, PAGES);
export const saveTeamProfileAction = action(saveTeamProfile, PAGES);
