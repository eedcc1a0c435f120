"use server";

import { action } from "@/lib/platform/action";
import { markNoticesRead } from "./commands";

export const markNoticesReadAction = action(markNoticesRead);
