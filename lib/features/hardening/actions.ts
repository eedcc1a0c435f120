"use server";

import { action } from "@/lib/platform/action";
import { answerHardening, harden } from "./commands";

export const hardenAction = action(harden, ["/library"]);
export const answerHardeningAction = action(answerHardening, ["/library", "/library/[contentId]"]);
