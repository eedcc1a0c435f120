"use server";

import { action } from "@/lib/platform/action";
import { addTool, changeTool } from "./commands";

export const addToolAction = action(addTool, ["/team/tools"]);
export const changeToolAction = action(changeTool, ["/team/tools"]);
