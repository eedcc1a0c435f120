"use server";

import { action } from "@/lib/platform/action";
import { divideTask } from "./commands";

export const divideTaskAction = action(divideTask, ["/team/tasks"]);
