import { z } from "zod";
import { type Crop, type Focus, SHARE_MIN, type Size } from "@/lib/domain/media";
import { ALT_MAX, WORDS_MAX } from "@/lib/domain/workflow/limits";
import { id, requiredText } from "@/lib/features/items/schema";

/** A picture as an item shows it. */
export type ItemPicture = {
  id: string;
  alt: string;
  /** Why it goes without a description; null where it has one, or still needs one. */
  altReason: string | null;
  /** Of the part that is shown: another part has another address. How wide it is wanted is added to it. */
  src: string;
  width: number;
  height: number;
  crop: Crop | null;
  /** All of it, to choose a part from; null when it came before there was a library. */
  whole: (Size & { assetId: string; src: string; focus: Focus }) | null;
};

/** Past writing, a change takes the text back to writing: only when the person said so. */
const takesBack = z.boolean().default(false);
const picture = { itemId: id, mediaId: id, takesBack };

const place = z.number().min(0).max(1);
/** A tenth of the largest cut, on a side that is a small part of the picture already. */
const side = z
  .number()
  .min(SHARE_MIN / 100)
  .max(1);

export const addMediaInput = z.object({ itemId: id, assetId: id, takesBack });
export const saveAltInput = z.object({ ...picture, alt: requiredText(ALT_MAX) });
export const excuseAltInput = z.object({ ...picture, reason: requiredText(WORDS_MAX) });
export const cropMediaInput = z.object({
  ...picture,
  crop: z
    .object({ x: place, y: place, width: side, height: side })
    .refine(({ x, y, width, height }) => x + width <= 1.001 && y + height <= 1.001, { error: "fields.unknown" })
    .nullable(),
});
export const removeMediaInput = z.object(picture);
