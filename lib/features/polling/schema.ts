import { z } from "zod";
import { signalSchema } from "@/lib/features/cases/schema";
import { id } from "@/lib/features/items/schema";

/** `seen`: the cursor that was read with; another look may have been first. */
export const keepLookInput = z.object({
  channelId: id,
  seen: z.string().nullable(),
  cursor: z.string().nullable(),
  signals: z.array(signalSchema),
});

/** `code`: why it failed, as the networks' refusals are called; `unreachable` where nobody answered. */
export const missLookInput = z.object({ channelId: id, code: z.string().max(60), retryAt: z.string().optional() });

export const arrangeLooksInput = z.object({});
