import { z } from "zod";
import { REMARK_MAX } from "@/lib/domain/workflow/limits";
import { changeCount, id, plainText, requiredText } from "@/lib/features/items/schema";

/** As much of a text as a remark can be about. */
const QUOTE_MAX = 2_000;

/** Which words a remark is about; they are found again in the text by themselves when that changes. */
const anchorInput = z
  .object({
    channelId: id.nullable(),
    start: z.int().min(0),
    end: z.int().min(1),
    quote: plainText(QUOTE_MAX).min(1, { error: "fields.required" }),
    revision: changeCount,
  })
  .refine(({ start, end, quote }) => end - start === quote.length, { error: "fields.unreadable" });

export const remarkOnItemInput = z.object({
  itemId: id,
  body: requiredText(REMARK_MAX),
  anchor: anchorInput.nullable().default(null),
});

export const settleRemarkInput = z.object({ remarkId: id, isSettled: z.boolean() });

/** Somebody has the text of a channel open: told to the others who have it open, and not kept. */
export const editingInput = z.object({ itemId: id, channelId: id.nullable() });
