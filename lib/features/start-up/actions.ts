"use server";

import { action } from "@/lib/platform/action";
import { answerStartUp, finishStartUp } from "./commands";

export const answerStartUpAction = action(answerStartUp, ["/team/start-up"]);
export const finishStartUpAction = action(finishStartUp, ["/team/start-up", "/agreement"]);
