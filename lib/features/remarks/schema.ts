import { z } from "zod";
import { id, requiredText } from "@/lib/features/items/schema";

export const REMARK_MAX = 4_000;

export const remarkOnItemInput = z.object({ itemId: id, body: requiredText(REMARK_MAX) });

/** Somebody has the text of a channel open: told to the others who have it open, and not kept. */
export const editingInput = z.object({ itemId: id, channelId: id.nullable() });
