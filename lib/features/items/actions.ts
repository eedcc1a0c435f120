"use server";

import { action } from "@/lib/platform/action";
import { startPost } from "./commands";

export const startPostAction = action(startPost);
