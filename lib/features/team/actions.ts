"use server";

import { action } from "@/lib/platform/action";
import { changeRoles, removeMember } from "./commands";

export const changeRolesAction = action(changeRoles, ["/team"]);
export const removeMemberAction = action(removeMember, ["/team"]);
