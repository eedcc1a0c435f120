import { mayLookAt } from "@/lib/domain/permissions";
import { ok, type Result } from "@/lib/domain/result";
import { itemHref, notFound } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { editingInput, remarkOnItemInput, settleRemarkInput } from "./schema";

/** A remark to the team under an item; its author and whoever spoke before hear of it. */
export const remarkOnItem = command({
  name: "remarks.remarkOnItem",
  input: remarkOnItemInput,
  may: "items.remark",
  run: async (unit, { itemId, body, anchor }): Promise<Result<{ remarkId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const item = await tx.item.findUnique({
      where: { orgId_id: { orgId, id: itemId } },
      select: {
        kind: true,
        title: true,
        authorId: true,
        remarks: { select: { memberId: true }, distinct: ["memberId"] },
      },
    });
    if (!item || actor.kind !== "member" || !mayLookAt(actor.roles, item)) return notFound();
    if (anchor && !(await hasText(unit, itemId, anchor.channelId))) return notFound();
    const remarkId = newId();
    const said = { body, memberId: actor.memberId, saidAt: now, ...(anchor ? { anchor } : {}) };
    await tx.comment.create({ data: { orgId, id: remarkId, itemId, ...said } });
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

async function hasText({ tx, orgId }: Unit, itemId: string, channelId: string | null): Promise<boolean> {
  return channelId === null || (await tx.variant.count({ where: { orgId, itemId, channelId } })) > 0;
}

/** Says that a remark was dealt with, or after all was not; whoever made it hears so from the page alone. */
export const settleRemark = command({
  name: "remarks.settle",
  input: settleRemarkInput,
  may: "items.remark",
  run: async (unit, { remarkId, isSettled }): Promise<Result<true>> => {
    const { tx, orgId, actor, now } = unit;
    const remark = await tx.comment.findUnique({
      where: { orgId_id: { orgId, id: remarkId } },
      select: { itemId: true, settledAt: true, item: { select: { kind: true } } },
    });
    if (!remark?.itemId || !remark.item || actor.kind !== "member") return notFound();
    if (!mayLookAt(actor.roles, remark.item)) return notFound();
    if ((remark.settledAt !== null) === isSettled) return ok(true);
    const data = isSettled ? { settledAt: now, settledById: actor.memberId } : { settledAt: null, settledById: null };
    await tx.comment.updateMany({ where: { orgId, id: remarkId }, data });
    const subject = { kind: "item" as const, id: remark.itemId };
    unit.journal({ action: "remarks.settle", subject, data: { remarkId, isSettled } });
    unit.announce({ topic: "items", ids: [remark.itemId] });
    return ok(true);
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

export const remarkCommands = { remarkOnItem, settleRemark, tellEditing };
