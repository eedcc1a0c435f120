"use server";

import { action } from "@/lib/platform/action";
import { writeBriefing } from "./commands";

export const writeBriefingAction = action(writeBriefing, ["/advice"]);
