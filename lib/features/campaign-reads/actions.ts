"use server";

import { action } from "@/lib/platform/action";
import { confirmRead } from "./commands";

export const confirmReadAction = action(confirmRead);
