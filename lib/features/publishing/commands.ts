import { isHeld } from "@/lib/domain/crisis";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { checkMove, type PowerDecision } from "@/lib/domain/workflow";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { notFound, staleItem } from "@/lib/features/items/commands";
import { type FlowScene, judgeFor, whoMay } from "@/lib/features/judging/queries";
import {
  byHandOf,
  connectorOf,
  finishWhenAllSent,
  orderPublications,
  tellSent,
  validAcceptance,
} from "@/lib/features/publications/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import type { Unit } from "@/lib/platform/unit";
import { publishInput, recordByHandInput, retryInput } from "./schema";

/** The item as seen, accepted and allowed out by the agreement for whoever asks; else the reason why not. */
async function readyToPublish(
  unit: Unit,
  seen: { itemId: string; seenVersion: number },
): Promise<Result<{ item: FlowItem; decision: PowerDecision }>> {
  const { tx, orgId, now, actor } = unit;
  const item = await findFlowItem(tx, orgId, seen.itemId);
  if (!item || actor.kind !== "member") return notFound();
  if (item.version !== seen.seenVersion) return staleItem(unit, item.id);
  const possible = checkMove(item, "publish");
  if (!possible.ok) return possible;
  const scene: FlowScene = { agreement: await unit.agreement(), now, item, people: await colleagues(tx, orgId, now) };
  const { outcome, refusal, decision } = judgeFor(scene, "publish", actor);
  if (outcome !== "go" && refusal) {
    const askIds = whoMay(scene, "publish").map((colleague) => colleague.memberId);
    const { verdict, rows, role } = decision;
    return refuse(refusal.code, refusal.message, {
      values: refusal.values ?? {},
      decision: { power: "publish", verdict, rows, role, askIds },
    });
  }
  if (!validAcceptance(item)) return refuse("wrong_state", "publishing.notAccepted");
  return ok({ item, decision });
}

async function bump(unit: Unit, item: FlowItem): Promise<Refused | null> {
  const { count } = await unit.tx.item.updateMany({
    where: { orgId: unit.orgId, id: item.id, version: item.version, state: "open", stage: "publish" },
    data: { version: { increment: 1 }, needsMomentSince: null },
  });
  return count === 1 ? null : staleItem(unit, item.id);
}

/** Sends an accepted item out, or has it go out at its planned moment. */
export const publishItem = command({
  name: "publishing.publish",
  input: publishInput,
  may: "items.decide",
  run: async (unit, input): Promise<Result<{ ordered: number }>> => {
    const ready = await readyToPublish(unit, input);
    if (!ready.ok) return ready;
    const { item, decision } = ready.value;
    const stale = await bump(unit, item);
    if (stale) return stale;
    await orderPublications(unit, item, decision);
    return ok({ ordered: item.variants.length });
  },
});

/** Somebody placed the text on the network themselves and says where. */
export const recordByHand = command({
  name: "publishing.recordByHand",
  input: recordByHandInput,
  may: "items.decide",
  run: async (unit, input): Promise<Result<{ isPublished: boolean }>> => {
    const ready = await readyToPublish(unit, input);
    if (!ready.ok) return ready;
    const { item } = ready.value;
    const publication = item.publications.find((found) => found.id === input.publicationId);
    const variant = item.variants.find((found) => found.channelId === publication?.channelId);
    if (!publication || !variant) return notFound();
    if (publication.state !== "by_hand") return refuse("wrong_state", "publishing.notByHand");
    if (isHeld(publication, (await unit.agreement()).crisisNumber)) return refuse("wrong_state", "crisis.held");
    const connector = item.kind === "case" ? byHandOf(variant) : connectorOf(variant);
    if (connector.mode !== "by_hand") return refuse("wrong_state", "publishing.notByHand");
    const link = connector.readLink(input.url);
    if (link.kind === "refused") {
      return refuse("invalid", "invalid", { fields: { url: [{ message: `fields.link_${link.code}` }] } });
    }
    const stale = await bump(unit, item);
    if (stale) return stale;
    await tellSent(unit, {
      publicationId: publication.id,
      as: { state: "by_hand", version: publication.version },
      url: link.url,
      uri: null,
    });
    const isPublished = await finishWhenAllSent(unit, item.id);
    return ok({ isPublished });
  },
});

/** Puts a publication that failed back in line. */
export const retryPublication = command({
  name: "publishing.retry",
  input: retryInput,
  may: "items.decide",
  run: async (unit, input): Promise<Result<{ ordered: number }>> => {
    const ready = await readyToPublish(unit, input);
    if (!ready.ok) return ready;
    const { item, decision } = ready.value;
    if (item.publications.find((found) => found.id === input.publicationId)?.state !== "failed") {
      return refuse("wrong_state", "publishing.notFailed");
    }
    const stale = await bump(unit, item);
    if (stale) return stale;
    const variants = item.variants.filter((variant) =>
      item.publications.some((found) => found.channelId === variant.channelId && found.state === "failed"),
    );
    await orderPublications(unit, { ...item, variants }, decision);
    return ok({ ordered: variants.length });
  },
});

export const publishingCommands = { publishItem, recordByHand, retryPublication };
