"use server";

import { action } from "@/lib/platform/action";
import { changeRounds } from "./commands";

export const changeRoundsAction = action(changeRounds, ["/insight/reflex"]);
