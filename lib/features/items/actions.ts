"use server";

import { action } from "@/lib/platform/action";
import { saveDetails, startPost } from "./commands";

export const startPostAction = action(startPost);
export const saveDetailsAction = action(saveDetails);
