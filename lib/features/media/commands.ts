import { ok, type Result, refuse } from "@/lib/domain/result";
import { IMAGES_MAX } from "@/lib/domain/workflow/limits";
import { notFound, openForEditing } from "@/lib/features/items/commands";
import { findFlowItem } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { addMediaInput, removeMediaInput, saveAltInput } from "./schema";

/** Puts a stored picture with an item. */
export const addMedia = command({
  name: "media.addMedia",
  input: addMediaInput,
  may: "items.write",
  run: async (unit, { takesBack, itemId, ...picture }): Promise<Result<{ mediaId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const item = await findFlowItem(tx, orgId, itemId);
    if (!item || actor.kind !== "member") return notFound();
    // A key of another organisation's folder would show its picture here.
    if (!picture.storageKey.startsWith(`${orgId}/`)) return refuse("invalid", "invalid");
    if (item.media.length >= IMAGES_MAX)
      return refuse("wrong_state", "media.tooMany", { values: { maximum: IMAGES_MAX } });
    const opened = await openForEditing(unit, item, takesBack);
    if (!opened.ok) return opened;
    const mediaId = newId();
    const position = item.media.length;
    await tx.media.create({
      data: { ...picture, orgId, id: mediaId, itemId, position, addedById: actor.memberId, addedAt: now },
    });
    unit.journal({
      action: "media.addMedia",
      subject: { kind: "item", id: itemId },
      data: { mediaId, contentHash: picture.contentHash },
    });
    unit.announce({ topic: "items", ids: [itemId] });
    return ok({ mediaId });
  },
});

/** Says in words what a picture shows. */
export const saveAlt = command({
  name: "media.saveAlt",
  input: saveAltInput,
  may: "items.write",
  run: async (unit, { itemId, mediaId, alt, takesBack }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    const item = await findFlowItem(tx, orgId, itemId);
    const picture = item?.media.find((media) => media.id === mediaId);
    if (!item || !picture) return notFound();
    if (picture.alt === alt) return ok(true);
    const opened = await openForEditing(unit, item, takesBack);
    if (!opened.ok) return opened;
    await tx.media.updateMany({ where: { orgId, id: mediaId, removedAt: null }, data: { alt } });
    unit.announce({ topic: "items", ids: [itemId] });
    return ok(true);
  },
});

/** Takes a picture away from an item; what was published with it before keeps it. */
export const removeMedia = command({
  name: "media.removeMedia",
  input: removeMediaInput,
  may: "items.write",
  run: async (unit, { itemId, mediaId, takesBack }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const item = await findFlowItem(tx, orgId, itemId);
    if (!item?.media.some((media) => media.id === mediaId)) return notFound();
    const opened = await openForEditing(unit, item, takesBack);
    if (!opened.ok) return opened;
    await tx.media.updateMany({ where: { orgId, id: mediaId, removedAt: null }, data: { removedAt: now } });
    unit.journal({ action: "media.removeMedia", subject: { kind: "item", id: itemId }, data: { mediaId } });
    unit.announce({ topic: "items", ids: [itemId] });
    return ok(true);
  },
});

/** Without `addMedia`: a picture comes in through its upload alone, which has looked at it. */
export const mediaCommands = { saveAlt, removeMedia };
