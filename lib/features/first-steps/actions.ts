"use server";

import { action } from "@/lib/platform/action";
import { endFirstSteps } from "./commands";

export const endFirstStepsAction = action(endFirstSteps, ["/"]);
