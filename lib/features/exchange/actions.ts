"use server";

import { action } from "@/lib/platform/action";
import { importRows } from "./commands";

export const importRowsAction = action(importRows, ["/agreement/draft"]);
