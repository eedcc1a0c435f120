"use server";

import { action } from "@/lib/platform/action";
import { sendNudge } from "./commands";

export const sendNudgeAction = action(sendNudge, ["/insight/reflex"]);
