import { z } from "zod";
import { id, seenItem } from "@/lib/features/items/schema";

/** At the planned moment when it still lies ahead, else now. */
export const publishInput = seenItem;

export const recordByHandInput = seenItem.extend({
  publicationId: id,
  url: z.string().trim().min(1, { error: "fields.required" }).max(2_000, { error: "fields.too_big" }),
});

export const retryInput = seenItem.extend({ publicationId: id });
