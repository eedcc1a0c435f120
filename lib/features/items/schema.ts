import { z } from "zod";
import { BODY_MAX, LINK_TITLE_MAX, TITLE_MAX } from "@/lib/domain/workflow/limits";
import { changeCount } from "@/lib/features/answers/schema";

export { changeCount };

/** Text as people type it: cut to its content, never only spaces, without characters a database cannot hold. */
export const plainText = (max: number) =>
  z
    .string({ error: "fields.required" })
    .max(max, { error: "fields.too_big" })
    .refine((text) => text.isWellFormed() && !text.includes("\u0000"), { error: "fields.unreadable" });

export const requiredText = (max: number) => plainText(max).trim().min(1, { error: "fields.required" });
/** Words to look for out of an address: whoever made the link wrote them, so what cannot be looked for is left out. */
export const askedWords = plainText(200).catch("").default("");
export const id = z.uuid({ error: "fields.unknown" });
export const link = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "fields.link" })
  .max(2_000, { error: "fields.too_big" });
/** What is no moment is looked at no further: nothing compares it with another one. */
export const moment = z.iso
  .datetime({ offset: true, error: "fields.moment", abort: true })
  .transform((text) => new Date(text));

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
