"use server";

import { action } from "@/lib/platform/action";
import { decideHeld } from "./commands";

export const decideHeldAction = action(decideHeld);
