import { isSameSitting } from "@/lib/domain/texts";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";

/** A text of an item: that of one channel, or with `null` what the channels share. */
type TextOf = { itemId: string; channelId: string | null };
type Standing = { body: string; revision: number; editedById: string; editedAt: Date };
type Change = { before: Standing; body: string; revision: number; isRestart?: boolean };

/**
 * Keeps how a text was, in the transaction that changes it. What somebody types in one sitting is one version; a text
 * that was there before its first kept version is kept too.
 * @param change.isRestart the text was put back or made equal: that never takes the place of what was typed.
 */
export async function keepVersion(unit: Unit, text: TextOf, change: Change): Promise<void> {
  const { tx, orgId, actor, now } = unit;
  const memberId = actor.memberId;
  if (memberId === null) return;
  const where = { orgId, ...text };
  const { before, body, revision, isRestart = false } = change;
  const last = await tx.textVersion.findFirst({ where, orderBy: [{ savedAt: "desc" }, { id: "desc" }] });
  if (!last && before.body !== "") {
    const { editedById: savedById, editedAt } = before;
    const first = { ...where, body: before.body, revision: before.revision, savedById };
    await tx.textVersion.create({ data: { ...first, id: newId(), startedAt: editedAt, savedAt: editedAt } });
  }
  const next = { memberId, at: now, body };
  const goesOn =
    last !== null && !isRestart && isSameSitting({ memberId: last.savedById, at: last.savedAt, body: last.body }, next);
  if (last && goesOn && !(await stoodBefore(unit, text, { body, exceptId: last.id }))) {
    await tx.textVersion.updateMany({ where: { orgId, id: last.id }, data: { body, revision, savedAt: now } });
    return;
  }
  const version = { ...where, id: newId(), body, revision, savedById: memberId, startedAt: now, savedAt: now };
  await tx.textVersion.create({ data: version });
}

/** Whether an older version says the same: it was put back, and what stood there until now is kept beside it. */
async function stoodBefore(unit: Unit, text: TextOf, { body, exceptId }: { body: string; exceptId: string }) {
  const { tx, orgId } = unit;
  return (await tx.textVersion.count({ where: { orgId, ...text, body, id: { not: exceptId } } })) > 0;
}
