"use server";

import { action } from "@/lib/platform/action";
import { confirmHandOver, writeHandOver } from "./commands";

export const writeHandOverAction = action(writeHandOver);
export const confirmHandOverAction = action(confirmHandOver);
