import { fill, type ValueProblem } from "@/lib/domain/content";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { checkMove } from "@/lib/domain/workflow";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { insertInput } from "./schema";

/**
 * Fills content in for a text and keeps what was put in where. The text itself is saved as everything that is typed:
 * nothing counts as used that does not stand there.
 */
export const insertContent = command({
  name: "contentUses.insert",
  input: insertInput,
  may: "items.write",
  run: async (unit, input): Promise<Result<{ text: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const { itemId, channelId, contentId, seenRevision, values, locale } = input;
    const item = await tx.item.findUnique({
      where: { orgId_id: { orgId, id: itemId } },
      select: { state: true, stage: true, variants: { select: { channelId: true } } },
    });
    if (!item || actor.kind !== "member") return refuse("not_found", "notFound");
    if (channelId !== null && !item.variants.some((variant) => variant.channelId === channelId))
      return refuse("not_found", "notFound");
    const move = checkMove(item, "edit");
    if (!move.ok) return move;
    const content = await tx.managedContent.findUnique({ where: { orgId_id: { orgId, id: contentId } } });
    if (!content) return refuse("not_found", "notFound");
    if (!content.acceptedAt || content.endedAt) return refuse("wrong_state", "content.notInUse");
    if (content.revision !== seenRevision) return refuse("stale", "content.olderText");
    const filled = fill(content.body, values, locale);
    if (!filled.ok) return refuse("invalid", "invalid", { fields: fieldsOf(filled.problems) });
    const { text } = filled;
    const use = { contentId, itemId, channelId, revision: seenRevision, text, usedById: actor.memberId, usedAt: now };
    await tx.contentUse.create({ data: { ...use, orgId, id: newId() } });
    unit.announce({ topic: "items", ids: [itemId] });
    unit.announce({ topic: "content", ids: [contentId] });
    return ok({ text });
  },
});

const fieldsOf = (problems: Record<string, ValueProblem>) =>
  Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [`values.${name}`, [{ message: `fields.value_${problem}` }]]),
  );

export const contentUseCommands = { insertContent };
