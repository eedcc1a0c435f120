"use server";

import { action } from "@/lib/platform/action";
import { askSignOff, signOffItem } from "./commands";

export const askSignOffAction = action(askSignOff);
export const signOffItemAction = action(signOffItem);
