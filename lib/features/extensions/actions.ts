"use server";

import { action } from "@/lib/platform/action";
import { askExtension, decideExtension } from "./commands";

export const askExtensionAction = action(askExtension);
export const decideExtensionAction = action(decideExtension);
