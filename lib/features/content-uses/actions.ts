"use server";

import { action } from "@/lib/platform/action";
import { insertContent } from "./commands";

export const insertContentAction = action(insertContent);
