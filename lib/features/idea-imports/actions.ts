"use server";

import { action } from "@/lib/platform/action";
import { importIdeas, undoImport } from "./commands";

export const importIdeasAction = action(importIdeas, ["/board", "/board/import"]);
export const undoImportAction = action(undoImport, ["/board", "/board/import"]);
