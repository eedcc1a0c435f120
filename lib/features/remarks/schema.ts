import { z } from "zod";
import { REMARK_MAX } from "@/lib/domain/workflow/limits";
import { id, requiredText } from "@/lib/features/items/schema";

export const remarkOnItemInput = z.object({ itemId: id, body: requiredText(REMARK_MAX) });

/** Somebody has the text of a channel open: told to the others who have it open, and not kept. */
export const editingInput = z.object({ itemId: id, channelId: id.nullable() });
