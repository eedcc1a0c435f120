import { z } from "zod";
import { ALT_MAX } from "@/lib/domain/workflow/limits";
import { id, plainText, requiredText } from "@/lib/features/items/schema";

/** What the upload route found out about a picture after it was read, turned upright and written again. */
export const addMediaInput = z.object({
  itemId: id,
  storageKey: z.string().max(200),
  contentHash: z.string().length(64),
  mimeType: z.enum(["image/jpeg", "image/png", "image/webp"]),
  bytes: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
  alt: plainText(ALT_MAX).trim(),
  takesBack: z.boolean().default(false),
});

export const saveAltInput = z.object({
  itemId: id,
  mediaId: id,
  alt: requiredText(ALT_MAX),
  takesBack: z.boolean().default(false),
});

export const removeMediaInput = z.object({ itemId: id, mediaId: id, takesBack: z.boolean().default(false) });
