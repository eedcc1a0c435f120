import type { z } from "zod";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { addVariants, chosenChannels, notFound, openForEditing, staleItem } from "@/lib/features/items/commands";
import { reconsider } from "@/lib/features/lapses/commands";
import { followItems } from "@/lib/features/outings/commands";
import { replanStage } from "@/lib/features/stages/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
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
    // What an answer is about is judged with its case, so that the two never say different things.
    if (item.caseId !== null) return refuse("wrong_state", "cases.judgeInstead");
    const unknown = await unknownReferences(unit, input);
    if (unknown) return unknown;
    const opened = await saveFacts(unit, item, {
      takesBack: input.takesBack,
      data: {
        title: input.title,
        risk: input.risk,
        priority: input.priority,
        audience: input.audience,
        topicId: input.topicId,
        segmentId: input.segmentId,
        plannedAt: input.plannedAt,
        ...belonging(input),
      },
    });
    if (!opened.ok) return opened;
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

type FactsOfItem = { takesBack: boolean; data: Prisma.ItemUncheckedUpdateManyInput };

/**
 * The one way in which what is said about a post changes, its moment above all: opened for editing, with what that undoes,
 * and only as it was read. Gives the item as it was opened, one version before what was saved.
 */
export async function saveFacts(
  unit: Unit,
  item: FlowItem,
  { takesBack, data }: FactsOfItem,
): Promise<Result<FlowItem>> {
  const opened = await openForEditing(unit, item, takesBack);
  if (!opened.ok) return opened;
  const { count } = await unit.tx.item.updateMany({
    where: { orgId: unit.orgId, id: item.id, version: opened.value.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) return staleItem(unit, item.id);
  await followItems(unit, [item.id]);
  return opened;
}

/** A moment that has passed is no plan. */
export const inThePast = (plannedAt: Date | null, now: Date): Refused | null =>
  plannedAt && plannedAt <= now
    ? refuse("invalid", "invalid", { fields: { plannedAt: [{ message: "fields.inThePast" }] } })
    : null;

/** What was said of its kind and of what it is part of; what was left out stays as it was. */
const belonging = ({ contentType, campaignId, goalId }: z.output<typeof saveDetailsInput>) => ({
  ...(contentType === undefined ? {} : { contentType }),
  ...(campaignId === undefined ? {} : { campaignId }),
  ...(goalId === undefined ? {} : { goalId }),
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
  ...belonging(input),
});

async function unknownReferences(unit: Unit, input: z.output<typeof saveDetailsInput>): Promise<Refused | null> {
  const { tx, orgId, now } = unit;
  const unknown = (field: string): Refused =>
    refuse("invalid", "invalid", { fields: { [field]: [{ message: "fields.unknown" }] } });
  if (input.topicId && (await tx.topic.count({ where: { orgId, id: input.topicId } })) === 0) return unknown("topicId");
  if (input.segmentId && (await tx.segment.count({ where: { orgId, id: input.segmentId } })) === 0)
    return unknown("segmentId");
  if ((await chosenChannels(unit, input.channelIds)) === null) return unknown("channelIds");
  const { campaignId, goalId } = input;
  if (campaignId && (await tx.campaign.count({ where: { orgId, id: campaignId } })) === 0) return unknown("campaignId");
  if (goalId && (await tx.goal.count({ where: { orgId, id: goalId } })) === 0) return unknown("goalId");
  return inThePast(input.plannedAt, now);
}

/**
 * A channel is left out only with a text that stands elsewhere too or says nothing: words are never thrown away. One
 * that comes in begins with what the channels share.
 */
async function changeChannels(unit: Unit, item: FlowItem, channelIds: readonly string[]): Promise<Result<true>> {
  const current = item.variants.map((variant) => variant.channelId);
  const added = channelIds.filter((id) => !current.includes(id));
  const left = item.variants.filter((variant) => !channelIds.includes(variant.channelId));
  if (left.some(({ body, followsBase }) => body !== "" && !followsBase)) {
    return refuse("invalid", "invalid", { fields: { channelIds: [{ message: "fields.channelHasText" }] } });
  }
  const baseBody = added.length > 0 ? await shareOnly(unit, item) : item.baseBody;
  await addVariants(unit, { id: item.id, baseBody }, added);
  const ids = left.map((row) => row.id);
  const goes = { orgId: unit.orgId, id: { in: ids }, OR: [{ body: "" }, { followsBase: true }] };
  if (ids.length > 0) await unit.tx.variant.deleteMany({ where: goes });
  return ok(true);
}

/** The text of the only channel becomes what the channels share, once there are more; gives what they share. */
async function shareOnly({ tx, orgId }: Unit, item: FlowItem): Promise<string> {
  const [only] = item.variants;
  if (!only || item.variants.length > 1 || item.baseBody !== "" || only.body === "") return item.baseBody;
  const { body, revision } = only;
  const follows = await tx.variant.updateMany({ where: { orgId, id: only.id, revision }, data: { followsBase: true } });
  if (follows.count === 0) return item.baseBody;
  const data = { baseBody: body, baseRevision: { increment: 1 } };
  await tx.item.updateMany({ where: { orgId, id: item.id }, data });
  return body;
}

/** What people do with the text and the facts of an item. */

export const detailCommands = { saveDetails };
