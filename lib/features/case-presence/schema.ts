import { z } from "zod";
import { id } from "@/lib/features/items/schema";

/** Somebody has a case open: told to the others who have, and not kept. `isNew`: whoever was there answers at once. */
export const readingCaseInput = z.object({ caseId: id, isNew: z.boolean().default(false) });
