"use server";

import { action } from "@/lib/platform/action";
import { tieOuting, untieOuting } from "./commands";

export const tieOutingAction = action(tieOuting, ["/insight/figures"]);
export const untieOutingAction = action(untieOuting, ["/insight/figures"]);
