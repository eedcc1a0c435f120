import { boxOf, cropName, readCrop } from "@/lib/domain/media";
import { pictureAddress } from "@/lib/features/assets/queries";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { imageToSend } from "@/lib/platform/images";
import { readStoredFile } from "@/lib/platform/storage";
import type { Tx } from "@/lib/platform/tenancy";

import type { ItemPicture } from "./schema";

export type MediaAddress = { orgId: string; itemId: string; mediaId: string };

/** Where a picture of an item is stored, and the part of it that is shown; null when the item has no such picture. */
export async function findMedia(tx: Tx, { orgId, itemId, mediaId }: MediaAddress) {
  const found = await tx.media.findFirst({
    where: { orgId, itemId, id: mediaId, removedAt: null },
    select: { storageKey: true, contentHash: true, mimeType: true, width: true, height: true, crop: true },
  });
  return found && { ...found, crop: readCrop(found.crop) };
}

/** The pictures of an item as they are shown, in their order. */
export const picturesOf = (item: FlowItem): ItemPicture[] => item.media.map((media) => pictureOf(item.id, media));

function pictureOf(itemId: string, media: FlowItem["media"][number]): ItemPicture {
  const { id, alt, altReason, assetId, asset, contentHash } = media;
  const crop = readCrop(media.crop);
  const size = { width: media.width, height: media.height };
  const { width, height } = boxOf(crop, size);
  const focus = { x: asset?.focusX ?? 0.5, y: asset?.focusY ?? 0.5 };
  return {
    id,
    alt,
    altReason,
    width,
    height,
    crop,
    src: `/api/items/${itemId}/media/${id}?v=${cropName(crop)}`,
    whole: assetId ? { assetId, src: pictureAddress(assetId, contentHash), focus, ...size } : null,
  };
}

type Kept = { storageKey: string; width: number; height: number; alt: string; crop: unknown };
const MIME = { jpg: "image/jpeg", png: "image/png", webp: "image/webp" } as const;

/** A picture as a network gets it: the chosen part, small enough for every one of them. */
export async function pictureToSend({ storageKey, width, height, alt, crop: stored }: Kept) {
  const crop = readCrop(stored);
  const image = await imageToSend(await readStoredFile(storageKey), crop && boxOf(crop, { width, height }));
  return { bytes: image.bytes, mimeType: MIME[image.extension], alt, width: image.width, height: image.height };
}
