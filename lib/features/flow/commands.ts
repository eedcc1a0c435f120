import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { checkMove, type FlowPower, type Judgement, type Move } from "@/lib/domain/workflow";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { settleIdeas } from "@/lib/features/item-ideas/commands";
import { holdOnItem, isLeaving, itemHref, lockItem, notFound, staleItem } from "@/lib/features/items/commands";
import { type FlowScene, judgeFor, whoMay } from "@/lib/features/judging/queries";
import { cancelPublications, enterPublish } from "@/lib/features/release/commands";
import { type Colleague, colleagues, fingerprintOf } from "@/lib/features/scenes/queries";
import { closeStage, endingOf, openStage } from "@/lib/features/stages/commands";
import { pausesAhead } from "@/lib/features/stages/queries";
import { guideAhead } from "@/lib/features/tone/queries";
import type { Overrule } from "@/lib/features/tone/schema";
import { passTone } from "@/lib/features/tone-gate/commands";
import { checkWithdrawal } from "@/lib/features/withdrawing/queries";
import { command } from "@/lib/platform/command";
import { Prisma } from "@/lib/platform/generated/client";
import type { RecordedDecision } from "@/lib/platform/journal";
import { noticesAhead } from "@/lib/platform/notice-wishes";
import { notify } from "@/lib/platform/notices";
import { assignments } from "@/lib/platform/rows";
import type { Tx } from "@/lib/platform/tenancy";
import { together } from "@/lib/platform/together";
import type { Asking, Unit } from "@/lib/platform/unit";
import { acceptInput, sendBackInput, submitInput, withdrawInput } from "./schema";

/**
 * The item as the person saw it, at a stage from which the move starts, with everything to decide on. Held until the end
 * of the transaction: nobody types a word between what is decided on and what is done.
 */
export async function setScene(
  unit: Unit,
  seen: { itemId: string; seenVersion: number },
  move: Move,
): Promise<Result<FlowScene>> {
  const ahead = looks.get(unit.tx);
  const isHeld = ahead?.itemId === seen.itemId;
  if (!isHeld) await lockItem(unit, seen.itemId);
  const { item, people, agreement } = await together({
    ...(isHeld ? ahead : lookAt(unit, seen.itemId)),
    agreement: unit.agreement(),
  });
  if (!item) return notFound();
  if (item.version !== seen.seenVersion) return staleItem(unit, item.id);
  const possible = checkMove(item, move);
  return possible.ok ? ok({ agreement, now: unit.now, item, people }) : possible;
}

type Look = { itemId: string; item: Promise<FlowItem | null>; people: Promise<Colleague[]> };
const looks = new WeakMap<Tx, Look>();

const lookAt = ({ tx, orgId, now }: Asking, itemId: string): Look => ({
  itemId,
  item: findFlowItem(tx, orgId, itemId),
  people: colleagues(tx, orgId, now),
});

/** For a step that holds its item from the start: the scene is asked for beside who acts. */
const fromTheStart = {
  agreesAtOnce: true,
  hold: (orgId: string, { itemId }: { itemId: string }) => holdOnItem(orgId, itemId),
  ahead: (asking: Asking, { itemId }: { itemId: string }) => {
    const look = lookAt(asking, itemId);
    looks.set(asking.tx, look);
    return Promise.all([
      ...[look.item, look.people],
      ...[pausesAhead(asking, itemId), guideAhead(asking), noticesAhead(asking)],
    ]);
  },
} as const;

/** What the agreement answered, as the journal keeps it. */
export const recorded = ({ decision }: Judgement): RecordedDecision => decision;

/** The agreement's "no" as an answer: the reason, the rows, and whom to ask instead. */
export function refusedBy(scene: FlowScene, power: FlowPower, judgement: Judgement): Refused {
  const { refusal, decision } = judgement;
  if (!refusal) throw new Error("A refusal was asked of a yes.");
  const askIds = whoMay(scene, power).map((colleague) => colleague.memberId);
  const { verdict, rows, role } = decision;
  return refuse(refusal.code, refusal.message, {
    values: refusal.values ?? {},
    decision: { power, verdict, rows, role, askIds },
  });
}

/** Moves the item's row; whoever comes second finds no row at the version they saw. */
export async function moveItem({ tx, orgId }: Unit, item: FlowItem, move: ItemMove): Promise<boolean> {
  const set = Prisma.join([Prisma.sql`version = version + 1`, ...assignments(move)]);
  const count = await tx.$executeRaw`
    update item set ${set}
    where org_id = ${orgId}::uuid and id = ${item.id}::uuid and version = ${item.version} and state = 'open'
      and stage = ${item.stage}`;
  return count === 1;
}

type ItemMove = Partial<
  Pick<FlowItem, "stage" | "state" | "plannedAt" | "needsMomentSince" | "closedAt" | "closedReason">
>;

/** The item as the database has it once `moveItem` moved it. */
const moved = (item: FlowItem, move: ItemMove): FlowItem => ({ ...item, ...move, version: item.version + 1 });

/** Hands the text in: to whoever accepts, or straight on where the agreement lets the writer decide alone. */
export const submitItem = command({
  name: "flow.submit",
  input: submitInput,
  may: "items.write",
  ...fromTheStart,
  run: async (unit, input): Promise<Result<{ stage: string }>> => {
    const { actor } = unit;
    const found = await setScene(unit, input, "submit");
    if (!found.ok) return found;
    const scene = found.value;
    if (actor.kind !== "member") return notFound();
    const incomplete = whatIsMissing(scene.item);
    if (incomplete) return incomplete;
    const judgement = judgeFor(scene, "respond", actor);
    if (judgement.outcome === "go") return acceptOnOwnAuthority(unit, scene, { judgement, overrule: input.overrule });
    if (judgement.outcome !== "needs_acceptance") return refusedBy(scene, "respond", judgement);
    if (!(await moveItem(unit, scene.item, { stage: "accept" }))) return staleItem(unit, scene.item.id);
    const closed = await closeStage(unit, moved(scene.item, { stage: "accept" }), { outcome: "submitted" });
    const item = await openStage(unit, { item: closed, stage: "accept", duties: judgement.acceptance });
    unit.journal({
      action: "flow.submit",
      subject: { kind: "item", id: scene.item.id },
      data: { fingerprint: fingerprintOf(scene.item) },
      decision: recorded(judgement),
    });
    await tellAcceptors(unit, { ...scene, item });
    unit.announce({ topic: "items", ids: [scene.item.id] });
    return ok({ stage: "accept" });
  },
});

/** What has to be there before a text can be handed in: a channel, words for each, of each picture a description or why it needs none. */
export function whatIsMissing(item: FlowItem): Refused | null {
  const missing = (field: string, message: string): Refused =>
    refuse("invalid", "invalid", { fields: { [field]: [{ message }] } });
  if (item.variants.length === 0) return missing("channelIds", "fields.channelNeeded");
  const empty = item.variants.find((variant) => variant.body.trim() === "");
  if (empty) return missing(`body.${empty.channelId}`, "fields.textNeeded");
  const undescribed = item.media.find((media) => media.alt.trim() === "" && !media.altReason);
  if (undescribed) return missing(`alt.${undescribed.id}`, "fields.altNeeded");
  return null;
}

async function tellAcceptors(unit: Unit, scene: FlowScene): Promise<void> {
  const { item } = scene;
  const acceptors = whoMay(scene, "accept").map((colleague) => colleague.memberId);
  await notify(unit, {
    kind: "item_to_accept",
    memberIds: acceptors,
    href: itemHref(item.id),
    data: { title: item.title, by: unit.actor.name },
    dedupeKey: `item_to_accept:${item.id}:${item.version}`,
    isUrgent: item.priority === "urgent",
  });
}

async function acceptOnOwnAuthority(
  unit: Unit,
  scene: FlowScene,
  { judgement, overrule }: { judgement: Judgement; overrule: Overrule | undefined },
): Promise<Result<{ stage: string }>> {
  const tone = await passTone(unit, scene, overrule);
  if (!tone.ok) return tone;
  if (!(await moveItem(unit, scene.item, { stage: "publish" }))) return staleItem(unit, scene.item.id);
  const item = await closeStage(unit, moved(scene.item, { stage: "publish" }), { outcome: "own_authority" });
  await enterPublish(unit, { ...scene, item }, { judgement, ground: "own_authority", overruled: tone.value });
  return ok({ stage: "publish" });
}

/** Accepts exactly the text that was on screen. */
export const acceptItem = command({
  name: "flow.accept",
  input: acceptInput,
  may: "items.decide",
  ...fromTheStart,
  run: async (unit, input): Promise<Result<{ stage: string }>> => {
    const { actor } = unit;
    const found = await setScene(unit, input, "accept");
    if (!found.ok) return found;
    if (actor.kind !== "member") return notFound();
    const scene = found.value;
    const { item } = scene;
    const judgement = judgeFor(scene, "accept", actor);
    if (judgement.outcome !== "go") return refusedBy(scene, "accept", judgement);
    if (fingerprintOf(item) !== input.fingerprint) return staleItem(unit, item.id);
    const tone = await passTone(unit, scene, input.overrule);
    if (!tone.ok) return tone;
    const ending = await endingOf(unit, moved(item, { stage: "publish" }), { outcome: "accepted" });
    const ground = judgement.usesSmallTeam ? "own_work" : "accepted";
    // They leave in this order, none waiting for the answer before it: what comes of the text is known already.
    const moving = moveItem(unit, item, { stage: "publish" });
    unit.write(ending.write());
    const [isMoved] = await Promise.all([
      moving,
      enterPublish(unit, { ...scene, item: ending.closed }, { judgement, ground, overruled: tone.value }),
      notify(unit, {
        kind: "item_accepted",
        memberIds: [item.authorId],
        href: itemHref(item.id),
        data: { title: item.title, by: actor.name },
        dedupeKey: `item_accepted:${item.id}:${item.version}`,
      }),
    ]);
    return isMoved ? ok({ stage: "publish" }) : staleItem(unit, item.id);
  },
});

/** Sends the text back to its writer with the reason; the term for writing starts anew and the history stays. */
export const sendBackItem = command({
  name: "flow.sendBack",
  input: sendBackInput,
  may: "items.decide",
  run: async (unit, input): Promise<Result<{ stage: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const found = await setScene(unit, input, "send_back");
    if (!found.ok) return found;
    if (actor.kind !== "member") return notFound();
    const { item } = found.value;
    const judgement = judgeFor(found.value, "accept", actor);
    // Whoever may accept once the experts signed, or somebody was asked, may also say that it is not good enough yet.
    const isTheirsLater = judgement.refusal?.code === "demands_unmet" || judgement.refusal?.code === "consult_first";
    if (judgement.outcome !== "go" && !isTheirsLater) return refusedBy(found.value, "accept", judgement);
    if (!(await moveItem(unit, item, { stage: "respond", needsMomentSince: null }))) return staleItem(unit, item.id);
    if (await isLeaving(unit, item.id)) return refuse("wrong_state", "flow.alreadyLeaving");
    await tx.acceptance.updateMany({
      where: { orgId, itemId: item.id, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnReason: "sent_back" },
    });
    await cancelPublications(unit, item.id);
    await closeStage(unit, item, { outcome: "sent_back", words: input.words });
    await openStage(unit, { item, stage: "respond" });
    unit.journal({
      action: "flow.sendBack",
      subject: { kind: "item", id: item.id },
      data: { words: input.words },
      decision: recorded(judgement),
    });
    unit.announce({ topic: "items", ids: [item.id] });
    await notify(unit, {
      kind: "item_sent_back",
      memberIds: [item.authorId],
      href: itemHref(item.id),
      data: { title: item.title, by: actor.name, words: input.words },
      dedupeKey: `item_sent_back:${item.id}:${item.version}`,
    });
    return ok({ stage: "respond" });
  },
});

/** Takes an item out of the flow with the reason; the trekker, or its author as long as nobody accepted it. */
export const withdrawItem = command({
  name: "flow.withdraw",
  input: withdrawInput,
  may: "items.write",
  run: async (unit, input): Promise<Result<{ state: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const found = await setScene(unit, input, "withdraw");
    if (!found.ok) return found;
    if (actor.kind !== "member") return notFound();
    const { item } = found.value;
    const allowed = checkWithdrawal(item, actor);
    if (!allowed.ok) return allowed;
    const closing = { state: "withdrawn", closedAt: now, closedReason: input.words };
    if (!(await moveItem(unit, item, closing))) return staleItem(unit, item.id);
    if (await isLeaving(unit, item.id)) return refuse("wrong_state", "flow.alreadyLeaving");
    await tx.acceptance.updateMany({
      where: { orgId, itemId: item.id, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnReason: "withdrawn" },
    });
    await cancelPublications(unit, item.id);
    await closeStage(unit, item, { outcome: "withdrawn", words: input.words });
    await settleIdeas(unit, item, "left");
    const { deputyFor } = allowed.value;
    unit.journal({
      action: "flow.withdraw",
      subject: { kind: "item", id: item.id },
      data: { words: input.words, ...(deputyFor ? { deputyFor } : {}) },
    });
    unit.announce({ topic: "items", ids: [item.id] });
    await notify(unit, {
      kind: "item_withdrawn",
      memberIds: [item.authorId],
      href: itemHref(item.id),
      data: { title: item.title, by: actor.name, words: input.words },
      dedupeKey: `item_withdrawn:${item.id}`,
    });
    return ok({ state: "withdrawn" });
  },
});

export const flowCommands = { submitItem, acceptItem, sendBackItem, withdrawItem };
