import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { notFound, openForEditing } from "@/lib/features/items/commands";
import { haveLinksChecked } from "@/lib/features/link-checks/commands";
import { keepVersion } from "@/lib/features/text-versions/commands";
import { type LastSaved, lastShared } from "@/lib/features/text-versions/queries";
import { command } from "@/lib/platform/command";
import type { Unit } from "@/lib/platform/unit";
import { followBaseInput, type SavedBase, saveBaseInput } from "./schema";

/**
 * Saves what the channels share, as often as somebody types; every text that follows it says the same from then on.
 * `stale` hands back what somebody else wrote meanwhile.
 */
export const saveBase = command({
  name: "items.saveBase",
  input: saveBaseInput,
  may: "items.write",
  run: async (unit, { itemId, body, seenRevision, takesBack }): Promise<Result<SavedBase>> => {
    const { tx, orgId, actor, now } = unit;
    const item = await findFlowItem(tx, orgId, itemId);
    if (!item || actor.kind !== "member") return notFound();
    const last = await lastShared(tx, { orgId, itemId });
    if (body === item.baseBody) return ok(unchanged(item, last));
    if (item.baseRevision !== seenRevision) return staleBase(unit, itemId);
    const opened = await openForEditing(unit, item, takesBack);
    if (!opened.ok) return opened;
    const { count } = await tx.item.updateMany({
      where: { orgId, id: itemId, baseRevision: seenRevision },
      data: { baseBody: body, baseRevision: { increment: 1 } },
    });
    if (count === 0) return staleBase(unit, itemId);
    const revision = seenRevision + 1;
    const before = { body: item.baseBody, revision: seenRevision, ...editorOf(item, last) };
    await keepVersion(unit, { itemId, channelId: null }, { before, body, revision });
    const followers = await tx.variant.updateManyAndReturn({
      where: { orgId, itemId, followsBase: true },
      data: { body, revision: { increment: 1 }, editedById: actor.memberId, editedAt: now },
      select: { channelId: true, revision: true },
    });
    haveLinksChecked(unit, itemId, { body, linkUrl: null });
    unit.announce({ topic: "items", ids: [itemId] });
    return ok({ revision, savedAt: now.toISOString(), followers });
  },
});

const editorOf = (item: FlowItem, last: LastSaved | null) => ({
  editedById: last?.savedById ?? item.authorId,
  editedAt: last?.savedAt ?? item.createdAt,
});

const unchanged = (item: FlowItem, last: LastSaved | null): SavedBase => ({
  revision: item.baseRevision,
  savedAt: editorOf(item, last).editedAt.toISOString(),
  followers: item.variants
    .filter(({ followsBase }) => followsBase)
    .map(({ channelId, revision }) => ({ channelId, revision })),
});

async function staleBase({ tx, orgId }: Unit, itemId: string): Promise<Refused> {
  const [item, last] = await Promise.all([
    tx.item.findUnique({ where: { orgId_id: { orgId, id: itemId } }, select: { baseBody: true, baseRevision: true } }),
    lastShared(tx, { orgId, itemId }),
  ]);
  const where = last ? { orgId_id: { orgId, id: last.savedById } } : null;
  const editor = where ? await tx.member.findUnique({ where, select: { name: true } }) : null;
  const said = { name: editor?.name ?? "", by: last?.savedById ?? "" };
  const values = { ...said, body: item?.baseBody ?? "", revision: item?.baseRevision ?? 0 };
  return refuse("stale", "items.textChanged", { values });
}

/** Makes the text of a channel say what the channels share again, from now on too. What it said stays in its history. */
export const followBase = command({
  name: "items.followBase",
  input: followBaseInput,
  may: "items.write",
  run: async (unit, { itemId, channelId, seenRevision, takesBack }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId, actor, now } = unit;
    const item = await findFlowItem(tx, orgId, itemId);
    const variant = item?.variants.find((found) => found.channelId === channelId);
    if (!item || !variant || actor.kind !== "member") return notFound();
    if (variant.followsBase) return ok({ revision: variant.revision });
    if (variant.revision !== seenRevision) return refuse("stale", "stale");
    const opened = await openForEditing(unit, item, takesBack);
    if (!opened.ok) return opened;
    const { count } = await tx.variant.updateMany({
      where: { orgId, id: variant.id, revision: seenRevision },
      data: {
        body: item.baseBody,
        followsBase: true,
        revision: { increment: 1 },
        editedById: actor.memberId,
        editedAt: now,
      },
    });
    if (count === 0) return refuse("stale", "stale");
    const revision = seenRevision + 1;
    await keepVersion(unit, { itemId, channelId }, { before: variant, body: item.baseBody, revision, isRestart: true });
    unit.announce({ topic: "items", ids: [itemId] });
    return ok({ revision });
  },
});

export const baseTextCommands = { saveBase, followBase };
