"use server";

import { action } from "@/lib/platform/action";
import { followBase } from "./commands";

export const followBaseAction = action(followBase);
