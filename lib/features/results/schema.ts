import { z } from "zod";
import { changeCount, id, requiredText } from "@/lib/features/items/schema";

/** As long as it still reads as one line on a card. */
export const EFFECT_MAX = 120;

/** Names the idea and the version of it the person had on screen; a later one makes the step `stale`. */
export const recordEffectInput = z.object({
  ideaId: id,
  seenVersion: changeCount,
  effect: requiredText(EFFECT_MAX),
});
