import { ANSWERS_ONLY } from "@/lib/domain/channels";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { checkMove } from "@/lib/domain/workflow";
import { takePicturesAlong } from "@/lib/features/assets/commands";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { type TakenIdea, takeIntoTheWorks } from "@/lib/features/item-ideas/commands";
import { judgeFor } from "@/lib/features/judging/queries";
import { haveLinksChecked } from "@/lib/features/link-checks/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { closeStage, openStage } from "@/lib/features/stages/commands";
import { keepVersion } from "@/lib/features/text-versions/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Entrance } from "@/lib/platform/transaction";
import type { Unit } from "@/lib/platform/unit";
import { saveVariantInput, startPostInput } from "./schema";

export const itemHref = (itemId: string): string => `/items/${itemId}`;
export const notFound = (): Refused => refuse("not_found", "notFound");

/** Somebody was first: who and when, from the journal, so that the reader knows what they missed. */
export async function staleItem(unit: Unit, itemId: string): Promise<Refused> {
  const last = await unit.tx.journalEntry.findFirst({
    where: { orgId: unit.orgId, subjectId: itemId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorName: true, at: true },
  });
  const values = last ? { name: last.actorName, at: last.at.toISOString() } : {};
  return refuse("stale", last ? "staleBy" : "stale", { values });
}

/**
 * Holds an item until the end of the transaction. Whoever touches more than the item's own row takes this first and the
 * rows under it afterwards: in one order for everybody, nobody waits for each other in a circle.
 */
export async function lockItem({ tx, orgId }: Unit, itemId: string): Promise<void> {
  const { text, values } = holdOnItem(orgId, itemId);
  await tx.$queryRawUnsafe(text, ...values);
}

/** The same for a transaction that begins with it. */
export const holdOnItem = (orgId: string, itemId: string): Entrance => ({
  name: "hold_item",
  text: "select 1 from item where org_id = $1::uuid and id = $2::uuid for update",
  values: [orgId, itemId],
});

/** Whether any of it is out, or on its way out, at this moment: asked while the item is held. */
export async function isLeaving({ tx, orgId }: Unit, itemId: string): Promise<boolean> {
  const where = { orgId, itemId, state: { in: ["sending", "sent"] } };
  return (await tx.publication.count({ where })) > 0;
}

/** A new post, from a chosen idea, a chosen stack of them or from nothing; whoever starts it writes the concept. */
export const startPost = command({
  name: "items.startPost",
  input: startPostInput,
  may: "items.write",
  run: async (unit, input): Promise<Result<{ itemId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const itemId = input.id ?? newId();
    if (input.id && (await tx.item.count({ where: { orgId, id: input.id } })) > 0) return ok({ itemId });
    const taken = await takeIntoTheWorks(unit, input);
    if (!taken.ok) return taken;
    const { ideas, ideaId, bundleId, goalId } = taken.value;
    const title = input.title ?? taken.value.title;
    if (!title) return refuse("invalid", "invalid", { fields: { title: [{ message: "fields.required" }] } });
    const channels = await chosenChannels(unit, input.channelIds);
    if (!channels) return refuse("invalid", "invalid", { fields: { channelIds: [{ message: "fields.unknown" }] } });
    await tx.item.create({
      data: {
        ...NEW_POST,
        orgId,
        id: itemId,
        title,
        authorId: actor.memberId,
        ideaId,
        bundleId,
        goalId,
        createdAt: now,
      },
    });
    await addVariants(unit, { id: itemId, baseBody: "" }, channels);
    const ideaIds = ideas.map((idea) => idea.id);
    await takePicturesAlong(unit, itemId, ideaIds);
    await openFirstStages(unit, itemId);
    unit.journal({
      action: "items.startPost",
      subject: { kind: "item", id: itemId },
      data: { title, ideaId, bundleId, ideaIds },
    });
    unit.announce({ topic: "items", ids: [itemId] });
    if (ideas.length > 0) unit.announce({ topic: "ideas", ids: ideaIds });
    for (const idea of ideas) await tellPinner(unit, itemId, idea);
    return ok({ itemId });
  },
});

const NEW_POST = {
  kind: "post",
  state: "open",
  stage: "respond",
  priority: "normal",
  risk: "low",
  contentKind: "own_content",
  authorKind: "organisation",
  contentStatus: "soft",
  audience: "for_community",
} as const;

/** Channels by id, or all that are in use when none was named; null when one does not exist. */
export async function chosenChannels(unit: Unit, ids: readonly string[]): Promise<string[] | null> {
  const rows = await unit.tx.channel.findMany({
    where: {
      ...{ orgId: unit.orgId, archivedAt: null, network: { not: ANSWERS_ONLY } },
      ...(ids.length > 0 ? { id: { in: [...ids] } } : {}),
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return ids.length > 0 && rows.length !== new Set(ids).size ? null : rows.map((row) => row.id);
}

type SharingItem = Pick<FlowItem, "id" | "baseBody">;

/** A text for each of these channels, that says what the channels share. */
export async function addVariants(unit: Unit, item: SharingItem, channelIds: readonly string[]): Promise<void> {
  const { orgId, now, actor } = unit;
  await unit.tx.variant.createMany({
    data: channelIds.map((channelId) => ({
      orgId,
      id: newId(),
      itemId: item.id,
      channelId,
      body: item.baseBody,
      followsBase: true,
      editedById: actor.memberId ?? "",
      editedAt: now,
    })),
  });
}

/** Noticed at the moment it is started; from then on the term for writing runs. */
async function openFirstStages(unit: Unit, itemId: string): Promise<void> {
  const item = await findFlowItem(unit.tx, unit.orgId, itemId);
  if (!item) throw new Error("An item that was just made is not there.");
  const noticing = await openStage(unit, { item, stage: "notice" });
  const noticed = await closeStage(unit, noticing, { outcome: "noticed" });
  await openStage(unit, { item: noticed, stage: "respond" });
}

async function tellPinner(unit: Unit, itemId: string, idea: TakenIdea): Promise<void> {
  await notify(unit, {
    kind: "idea_in_the_works",
    memberIds: [idea.pinnedById],
    href: itemHref(itemId),
    data: { title: idea.title, by: unit.actor.name },
    dedupeKey: `idea_in_the_works:${itemId}:${idea.id}`,
    isQuiet: true,
  });
}

/**
 * Makes an item ready for a change of what would go out: whoever may write may change it. Past writing, a change takes
 * the text back to writing and withdraws its acceptance; only when the person said so (`takesBack`).
 */
export async function openForEditing(unit: Unit, item: FlowItem, takesBack: boolean): Promise<Result<FlowItem>> {
  const { tx, orgId, now, actor } = unit;
  const move = checkMove(item, "edit");
  if (!move.ok) return move;
  if (actor.kind === "member") {
    const scene = { agreement: await unit.agreement(), now, item, people: await colleagues(tx, orgId, now) };
    const { refusal, decision } = judgeFor(scene, "respond", actor);
    if (decision.verdict === "refused" && refusal)
      return refuse(refusal.code, refusal.message, { values: refusal.values ?? {} });
  }
  const isPastWriting = item.stage !== "respond";
  if (isPastWriting && !takesBack) return refuse("wrong_state", "flow.takesBack", { values: { stage: item.stage } });
  const { count } = await tx.item.updateMany({
    where: { orgId, id: item.id, version: item.version, state: "open", stage: item.stage },
    data: {
      revision: { increment: 1 },
      ...(isPastWriting ? { stage: "respond", needsMomentSince: null, version: { increment: 1 } } : {}),
    },
  });
  if (count === 0) return staleItem(unit, item.id);
  if (isPastWriting && (await isLeaving(unit, item.id))) return refuse("wrong_state", "flow.alreadyLeaving");
  return ok(isPastWriting ? await takeBack(unit, item) : item);
}

async function takeBack(unit: Unit, item: FlowItem): Promise<FlowItem> {
  const { tx, orgId, now } = unit;
  await tx.acceptance.updateMany({
    where: { orgId, itemId: item.id, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnReason: "edited" },
  });
  await tx.publication.updateMany({
    where: { orgId, itemId: item.id, state: { in: ["planned", "by_hand", "failed"] } },
    data: { state: "cancelled", version: { increment: 1 } },
  });
  await closeStage(unit, item, { outcome: "taken_back" });
  await openStage(unit, { item, stage: "respond" });
  unit.journal({ action: "flow.takeBack", subject: { kind: "item", id: item.id }, data: { from: item.stage } });
  unit.announce({ topic: "items", ids: [item.id] });
  return (await findFlowItem(tx, orgId, item.id)) ?? item;
}

/** Saves the text for one channel, as often as somebody types. `stale` hands back what somebody else wrote meanwhile. */
export const saveVariant = command({
  name: "items.saveVariant",
  input: saveVariantInput,
  may: "items.write",
  run: async (unit, input): Promise<Result<{ revision: number; savedAt: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const item = await findFlowItem(tx, orgId, input.itemId);
    const variant = item?.variants.find((found) => found.channelId === input.channelId);
    if (!item || !variant || actor.kind !== "member") return notFound();
    const said = { body: input.body, linkUrl: input.linkUrl, linkTitle: input.linkTitle };
    const isSame =
      said.body === variant.body && said.linkUrl === variant.linkUrl && said.linkTitle === variant.linkTitle;
    if (isSame) return ok({ revision: variant.revision, savedAt: variant.editedAt.toISOString() });
    if (variant.revision !== input.seenRevision) return staleVariant(unit, item, variant);
    const opened = await openForEditing(unit, item, input.takesBack);
    if (!opened.ok) return opened;
    const followsBase = said.body === item.baseBody && said.body === (await sharedBody(unit, item.id));
    const { count } = await tx.variant.updateMany({
      where: { orgId, id: variant.id, revision: input.seenRevision },
      data: {
        ...said,
        followsBase,
        revision: { increment: 1 },
        editedById: actor.memberId,
        editedAt: now,
      },
    });
    if (count === 0) return staleVariant(unit, item, variant);
    if (said.body !== variant.body) {
      const { itemId, channelId } = input;
      const change = { before: variant, body: said.body, revision: input.seenRevision + 1 };
      await keepVersion(unit, { itemId, channelId }, change);
    }
    haveLinksChecked(unit, item.id, said);
    unit.announce({ topic: "items", ids: [item.id] });
    return ok({ revision: input.seenRevision + 1, savedAt: now.toISOString() });
  },
});

/**
 * What the channels share, read while the item is held. A text follows it for as long as it says the same: one that is
 * typed otherwise goes its own way, and one that is typed back goes along again.
 */
async function sharedBody({ tx, orgId }: Unit, itemId: string): Promise<string> {
  const where = { orgId_id: { orgId, id: itemId } };
  return (await tx.item.findUniqueOrThrow({ where, select: { baseBody: true } })).baseBody;
}

async function staleVariant(unit: Unit, item: FlowItem, variant: FlowItem["variants"][number]): Promise<Refused> {
  const now = (await findFlowItem(unit.tx, unit.orgId, item.id))?.variants.find((found) => found.id === variant.id);
  const theirs = now ?? variant;
  const editor = await unit.tx.member.findUnique({
    where: { orgId_id: { orgId: unit.orgId, id: theirs.editedById } },
    select: { name: true },
  });
  const said = { name: editor?.name ?? "", by: theirs.editedById };
  const values = { ...said, body: theirs.body, revision: theirs.revision };
  return refuse("stale", "items.textChanged", { values });
}

export const itemCommands = { startPost, saveVariant };
