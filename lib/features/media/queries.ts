import type { Tx } from "@/lib/platform/tenancy";

export type MediaAddress = { orgId: string; itemId: string; mediaId: string };

/** Where a picture of an item is stored; null when the item has no such picture. */
export const findMedia = (tx: Tx, { orgId, itemId, mediaId }: MediaAddress) =>
  tx.media.findFirst({
    where: { orgId, itemId, id: mediaId, removedAt: null },
    select: { storageKey: true, contentHash: true, mimeType: true },
  });
