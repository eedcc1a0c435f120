"use server";

import { action } from "@/lib/platform/action";
import { endFilter, keepFilter, renameFilter } from "./commands";

export const keepFilterAction = action(keepFilter);
export const renameFilterAction = action(renameFilter);
export const endFilterAction = action(endFilter);
