import type { z } from "zod";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { reconsider } from "@/lib/features/consultations/commands";
import { addVariants, chosenChannels, notFound, openForEditing, staleItem } from "@/lib/features/items/commands";
import { type FlowItem, findFlowItem } from "@/lib/features/scenes/queries";
import { replanStage } from "@/lib/features/stages/commands";
import { command } from "@/lib/platform/command";
import type { Unit } from "@/lib/platform/unit";
import { saveDetailsInput } from "./schema";

/** Saves what is said about a post: title, risk, topic, channels, planned moment. Channels keep the text they had. */
export const saveDetails = command({
  name: "items.saveDetails",
  input: saveDetailsInput,
  may: "items.write",
  run: async (unit, input): Promise<Result<{ version: number }>> => {
    const { tx, orgId } = unit;
    const item = await findFlowItem(tx, orgId, input.itemId);
    if (!item) return notFound();
    if (item.version !== input.seenVersion) return staleItem(unit, item.id);
    const unknown = await unknownReferences(unit, input);
    if (unknown) return unknown;
    const opened = await openForEditing(unit, item, input.takesBack);
    if (!opened.ok) return opened;
    const { count } = await tx.item.updateMany({
      where: { orgId, id: item.id, version: opened.value.version },
      data: {
        title: input.title,
        risk: input.risk,
        priority: input.priority,
        audience: input.audience,
        topicId: input.topicId,
        segmentId: input.segmentId,
        plannedAt: input.plannedAt,
        version: { increment: 1 },
      },
    });
    if (count === 0) return staleItem(unit, item.id);
    if (input.priority !== item.priority) await replanStage(unit, opened.value, input.priority);
    const changed = await changeChannels(unit, item, input.channelIds);
    if (!changed.ok) return changed;
    await reconsider(unit, item.id);
    unit.journal({
      action: "items.saveDetails",
      subject: { kind: "item", id: item.id },
      data: detailsForJournal(input),
    });
    unit.announce({ topic: "items", ids: [item.id] });
    return ok({ version: opened.value.version + 1 });
  },
});

const detailsForJournal = (input: z.output<typeof saveDetailsInput>) => ({
  title: input.title,
  risk: input.risk,
  priority: input.priority,
  audience: input.audience,
  topicId: input.topicId,
  segmentId: input.segmentId,
  channelIds: input.channelIds,
  plannedAt: input.plannedAt?.toISOString() ?? null,
});

async function unknownReferences(unit: Unit, input: z.output<typeof saveDetailsInput>): Promise<Refused | null> {
  const { tx, orgId, now } = unit;
  const unknown = (field: string): Refused =>
    refuse("invalid", "invalid", { fields: { [field]: [{ message: "fields.unknown" }] } });
  if (input.topicId && (await tx.topic.count({ where: { orgId, id: input.topicId } })) === 0) return unknown("topicId");
  if (input.segmentId && (await tx.segment.count({ where: { orgId, id: input.segmentId } })) === 0)
    return unknown("segmentId");
  if ((await chosenChannels(unit, input.channelIds)) === null) return unknown("channelIds");
  if (input.plannedAt && input.plannedAt <= now) {
    return refuse("invalid", "invalid", { fields: { plannedAt: [{ message: "fields.inThePast" }] } });
  }
  return null;
}

/** A channel that is left out keeps its row but loses its text only when there is none: words are never thrown away. */
async function changeChannels(unit: Unit, item: FlowItem, channelIds: readonly string[]): Promise<Result<true>> {
  const current = item.variants.map((variant) => variant.channelId);
  const added = channelIds.filter((id) => !current.includes(id));
  const left = item.variants.filter((variant) => !channelIds.includes(variant.channelId));
  if (left.some((variant) => variant.body !== "")) {
    return refuse("invalid", "invalid", { fields: { channelIds: [{ message: "fields.channelHasText" }] } });
  }
  await addVariants(unit, item.id, added);
  if (left.length > 0)
    await unit.tx.variant.deleteMany({ where: { orgId: unit.orgId, id: { in: left.map((row) => row.id) }, body: "" } });
  return ok(true);
}

/** What people do with the text and the facts of an item. */

export const detailCommands = { saveDetails };
