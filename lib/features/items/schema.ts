import { z } from "zod";
import { BODY_MAX, LINK_TITLE_MAX, TITLE_MAX } from "@/lib/domain/workflow/limits";
import { changeCount, id, link, plainText, requiredText } from "@/lib/features/inputs/schema";

export { askedWords, changeCount, id, link, moment, plainText, requiredText } from "@/lib/features/inputs/schema";

/** Names the item and the version of it the person had on screen; a later one makes the step `stale`. */
export const seenItem = z.object({ itemId: id, seenVersion: changeCount });

export const startPostInput = z.object({
  id: id.optional(),
  ideaId: id.optional(),
  bundleId: id.optional(),
  title: requiredText(TITLE_MAX).optional(),
  channelIds: z.array(id).max(20).default([]),
});

export const saveVariantInput = z.object({
  itemId: id,
  channelId: id,
  body: plainText(BODY_MAX),
  linkUrl: z.union([z.literal("").transform(() => null), link]).nullable(),
  linkTitle: plainText(LINK_TITLE_MAX).nullable(),
  seenRevision: changeCount,
  /** Said by the person: yes, take the text back to writing, with what that undoes. */
  takesBack: z.boolean().default(false),
});
