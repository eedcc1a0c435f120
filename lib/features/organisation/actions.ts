"use server";

import { action } from "@/lib/platform/action";
import { setSmallTeam } from "./commands";

export const setSmallTeamAction = action(setSmallTeam, ["/settings/organisation", "/agreement"]);
