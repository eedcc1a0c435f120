"use server";

import { action } from "@/lib/platform/action";
import { saveDetails } from "./commands";

export const saveDetailsAction = action(saveDetails);
