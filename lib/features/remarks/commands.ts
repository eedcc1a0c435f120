import { ok, type Result } from "@/lib/domain/result";
import { itemHref, notFound } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { editingInput, remarkOnItemInput } from "./schema";

/** A remark to the team under an item; its author and whoever spoke before hear of it. */
export const remarkOnItem = command({
  name: "remarks.remarkOnItem",
  input: remarkOnItemInput,
  may: "items.remark",
  run: async (unit, { itemId, body }): Promise<Result<{ remarkId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const item = await tx.item.findUnique({
      where: { orgId_id: { orgId, id: itemId } },
      select: { title: true, authorId: true, remarks: { select: { memberId: true }, distinct: ["memberId"] } },
    });
    if (!item || actor.kind !== "member") return notFound();
    const remarkId = newId();
    await tx.comment.create({ data: { orgId, id: remarkId, itemId, memberId: actor.memberId, body, saidAt: now } });
    unit.journal({ action: "remarks.remarkOnItem", subject: { kind: "item", id: itemId }, data: { remarkId } });
    unit.announce({ topic: "items", ids: [itemId] });
    await notify(unit, {
      kind: "item_remark",
      memberIds: [item.authorId, ...item.remarks.map((remark) => remark.memberId)],
      href: itemHref(itemId),
      data: { title: item.title, by: actor.name, words: body.slice(0, 200) },
      dedupeKey: `item_remark:${remarkId}`,
    });
    return ok({ remarkId });
  },
});

/** Tells whoever has the same item open that somebody is writing in it. */
export const tellEditing = command({
  name: "remarks.tellEditing",
  input: editingInput,
  may: "items.write",
  run: async (unit, { itemId, channelId }): Promise<Result<true>> => {
    const { actor } = unit;
    const exists = (await unit.tx.item.count({ where: { orgId: unit.orgId, id: itemId } })) > 0;
    if (!exists || actor.kind !== "member") return notFound();
    unit.announce({ topic: "editing", itemId, memberId: actor.memberId, name: actor.name, channelId });
    return ok(true);
  },
});

export const remarkCommands = { remarkOnItem, tellEditing };
