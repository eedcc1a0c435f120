import { z } from "zod";
import { BODY_MAX } from "@/lib/domain/workflow/limits";
import { changeCount, id, plainText } from "@/lib/features/items/schema";

export const saveBaseInput = z.object({
  itemId: id,
  body: plainText(BODY_MAX),
  seenRevision: changeCount,
  /** Said by the person: yes, take the text back to writing, with what that undoes. */
  takesBack: z.boolean().default(false),
});

export const followBaseInput = z.object({
  itemId: id,
  channelId: id,
  seenRevision: changeCount,
  takesBack: z.boolean().default(false),
});

/** What became of the texts that follow what the channels share, so that the screen does not take them for another's. */
export type SavedBase = { revision: number; savedAt: string; followers: { channelId: string; revision: number }[] };
