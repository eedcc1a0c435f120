"use server";

import { action } from "@/lib/platform/action";
import { answerAsk, askGap, askSwap, withdrawAsk } from "./commands";

export const askSwapAction = action(askSwap);
export const askGapAction = action(askGap);
export const answerAskAction = action(answerAsk);
export const withdrawAskAction = action(withdrawAsk);
