import { type Crop, readCrop } from "@/lib/domain/media";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { IMAGES_MAX } from "@/lib/domain/workflow/limits";
import { pictureOf } from "@/lib/features/assets/commands";
import { findFlowItem } from "@/lib/features/flow-items/queries";
import { notFound, openForEditing } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { Prisma } from "@/lib/platform/generated/client";
import type { Unit } from "@/lib/platform/unit";
import { addMediaInput, cropMediaInput, excuseAltInput, removeMediaInput, saveAltInput } from "./schema";

/** Puts a picture of the library with an item. */
export const addMedia = command({
  name: "media.addMedia",
  input: addMediaInput,
  may: "items.write",
  run: async (unit, { takesBack, itemId, assetId }): Promise<Result<{ mediaId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const item = await findFlowItem(tx, orgId, itemId);
    const asset = await tx.asset.findFirst({ where: { orgId, id: assetId, removedAt: null } });
    if (!item || !asset || actor.kind !== "member") return notFound();
    if (item.media.length >= IMAGES_MAX)
      return refuse("wrong_state", "media.tooMany", { values: { maximum: IMAGES_MAX } });
    if (item.media.some((media) => media.contentHash === asset.contentHash))
      return refuse("wrong_state", "media.alreadyThere");
    const opened = await openForEditing(unit, item, takesBack);
    if (!opened.ok) return opened;
    const position = Math.max(-1, ...item.media.map((media) => media.position)) + 1;
    const picture = pictureOf(asset, { itemId, position, addedById: actor.memberId, addedAt: now });
    await tx.media.create({ data: picture });
    const { id: mediaId, contentHash } = picture;
    unit.journal({ action: "media.addMedia", subject: { kind: "item", id: itemId }, data: { mediaId, contentHash } });
    unit.announce({ topic: "items", ids: [itemId] });
    unit.announce({ topic: "assets", ids: [assetId] });
    return ok({ mediaId });
  },
});

type Address = { itemId: string; mediaId: string; takesBack: boolean };
type Change = { alt?: string; altReason?: string | null; crop?: Crop | null; removedAt?: Date };

/** Changes one picture of an item, as a change of what would go out. */
async function change(unit: Unit, { itemId, mediaId, takesBack }: Address, change: Change): Promise<Result<true>> {
  const { tx, orgId } = unit;
  const item = await findFlowItem(tx, orgId, itemId);
  const picture = item?.media.find((media) => media.id === mediaId);
  if (!item || !picture) return notFound();
  const opened = await openForEditing(unit, item, takesBack);
  if (!opened.ok) return opened;
  const { crop, ...rest } = change;
  const cut = crop === undefined ? {} : { crop: crop ?? Prisma.DbNull };
  await tx.media.updateMany({ where: { orgId, id: mediaId, removedAt: null }, data: { ...rest, ...cut } });
  unit.announce({ topic: "items", ids: [itemId] });
  if (picture.assetId) unit.announce({ topic: "assets", ids: [picture.assetId] });
  return ok(true);
}

/** The picture as it stands now; null when it is not there. */
async function standing({ tx, orgId }: Unit, { itemId, mediaId }: Address) {
  const item = await findFlowItem(tx, orgId, itemId);
  return item?.media.find((media) => media.id === mediaId) ?? null;
}

/** Says in words what a picture shows; the library learns them where it had none. */
export const saveAlt = command({
  name: "media.saveAlt",
  input: saveAltInput,
  may: "items.write",
  run: async (unit, { alt, ...address }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    const before = await standing(unit, address);
    if (!before) return notFound();
    if (before.alt === alt && before.altReason === null) return ok(true);
    const changed = await change(unit, address, { alt, altReason: null });
    if (changed.ok && before.assetId)
      await tx.asset.updateMany({ where: { orgId, id: before.assetId, alt: "" }, data: { alt } });
    return changed;
  },
});

/** Says why a picture goes without a description: it decorates, or the text says all that is on it. */
export const excuseAlt = command({
  name: "media.excuseAlt",
  input: excuseAltInput,
  may: "items.write",
  run: async (unit, { reason, ...address }): Promise<Result<true>> => {
    const before = await standing(unit, address);
    if (!before) return notFound();
    if (before.altReason === reason) return ok(true);
    const { itemId, mediaId } = address;
    unit.journal({
      action: "media.excuseAlt",
      subject: { kind: "item", id: itemId },
      data: { mediaId, words: reason, was: before.alt },
    });
    return change(unit, address, { alt: "", altReason: reason });
  },
});

/** Chooses the part of a picture that this item shows; null: all of it. The picture itself stays whole. */
export const cropMedia = command({
  name: "media.crop",
  input: cropMediaInput,
  may: "items.write",
  run: async (unit, { crop, ...address }): Promise<Result<true>> => {
    const before = await standing(unit, address);
    if (!before) return notFound();
    if (JSON.stringify(readCrop(before.crop)) === JSON.stringify(readCrop(crop))) return ok(true);
    return change(unit, address, { crop });
  },
});

/** Takes a picture away from an item; it stays in the library. */
export const removeMedia = command({
  name: "media.removeMedia",
  input: removeMediaInput,
  may: "items.write",
  run: async (unit, address): Promise<Result<true>> => {
    const { itemId, mediaId } = address;
    unit.journal({ action: "media.removeMedia", subject: { kind: "item", id: itemId }, data: { mediaId } });
    return change(unit, address, { removedAt: unit.now });
  },
});

export const mediaCommands = { addMedia, saveAlt, excuseAlt, cropMedia, removeMedia };
