import { z } from "zod";
import { id } from "@/lib/features/items/schema";

/** Somebody is in a row of the draft: told to the others who have it open, and not kept. */
export const editingRowInput = z.object({ draftId: id, rowId: id });
