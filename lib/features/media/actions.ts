"use server";

import { action } from "@/lib/platform/action";
import { removeMedia, saveAlt } from "./commands";

export const saveAltAction = action(saveAlt);
export const removeMediaAction = action(removeMedia);
