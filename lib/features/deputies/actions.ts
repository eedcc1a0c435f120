"use server";

import { action } from "@/lib/platform/action";
import { appointDeputy, endDeputy } from "./commands";

const PAGES = ["/team", "/"];

export const appointDeputyAction = action(appointDeputy, PAGES);
export const endDeputyAction = action(endDeputy, PAGES);
