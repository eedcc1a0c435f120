import { z } from "zod";
import { type Connector, connectorFor } from "@/lib/connectors";
import type { NetworkName } from "@/lib/connectors/limits";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { checkMove, type PowerDecision } from "@/lib/domain/workflow";
import { itemHref, lockItem, notFound, staleItem } from "@/lib/features/items/commands";
import {
  colleagues,
  type FlowItem,
  type FlowScene,
  findFlowItem,
  fingerprintOf,
  judgeFor,
  trekkersOf,
  whoMay,
} from "@/lib/features/items/queries";
import { closeStage } from "@/lib/features/stages/commands";
import { command } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { publishInput, recordByHandInput, retryInput } from "./schema";

/** The acceptance that covers the text as it stands now; an acceptance of any other text is none. */
export function validAcceptance(item: FlowItem): FlowItem["acceptances"][number] | null {
  const fingerprint = fingerprintOf(item);
  return item.acceptances.find((acceptance) => acceptance.fingerprint === fingerprint) ?? null;
}

/** The connector of a variant's channel; without an account, every channel is posted on by hand. */
export function connectorOf({ channel }: FlowItem["variants"][number]): Connector {
  const isConnected = channel.sealedSecret !== null;
  return connectorFor(
    { network: channel.network as NetworkName, isConnected },
    { allowLoopback: env().TREKKER_ALLOW_LOOPBACK },
  );
}

/**
 * Orders an accepted item onto its channels: at its planned moment when that lies ahead, else now. Each publication
 * gets its record key here, before anything is sent, so that a second send finds the first.
 */
export async function orderPublications(unit: Unit, item: FlowItem, decision: PowerDecision): Promise<void> {
  const { tx, orgId, now, actor } = unit;
  const goesAt = item.plannedAt && item.plannedAt > now ? item.plannedAt : now;
  const fingerprint = fingerprintOf(item);
  for (const variant of item.variants) {
    const known = item.publications.find((publication) => publication.channelId === variant.channelId);
    if (known && ["sent", "sending"].includes(known.state)) continue;
    const connector = connectorOf(variant);
    const id = known?.id ?? newId();
    const state = connector.mode === "automatic" ? "planned" : "by_hand";
    const order = {
      fingerprint,
      state,
      orderedById: actor.memberId ?? "",
      orderedAt: now,
      body: variant.body,
      attempts: 0,
      lastError: null,
    };
    if (known) {
      await tx.publication.updateMany({
        where: { orgId, id, version: known.version },
        data: { ...order, version: { increment: 1 } },
      });
    } else {
      const recordKey = connector.mode === "automatic" ? connector.recordKeyFor(id) : id;
      await tx.publication.create({
        data: { ...order, orgId, id, itemId: item.id, channelId: variant.channelId, recordKey },
      });
    }
    if (connector.mode === "automatic") {
      unit.post({
        kind: "publish",
        dedupeKey: `publish:${id}:${(known?.version ?? 0) + 1}`,
        payload: { publicationId: id },
        dueAt: goesAt,
      });
    }
  }
  unit.journal({
    action: "publishing.order",
    subject: { kind: "item", id: item.id },
    data: { fingerprint, at: goesAt.toISOString() },
    decision,
  });
  unit.announce({ topic: "items", ids: [item.id] });
}

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
    const connector = connectorOf(variant);
    if (connector.mode !== "by_hand") return refuse("wrong_state", "publishing.notByHand");
    const link = connector.readLink(input.url);
    if (link.kind === "refused") {
      return refuse("invalid", "invalid", { fields: { url: [{ message: `fields.link_${link.code}` }] } });
    }
    const stale = await bump(unit, item);
    if (stale) return stale;
    await tellSent(unit, {
      publicationId: publication.id,
      version: publication.version,
      from: ["by_hand"],
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

type Sent = { publicationId: string; version: number; from: string[]; url: string; uri: string | null };

async function tellSent(unit: Unit, sent: Sent): Promise<boolean> {
  const { tx, orgId, now, actor } = unit;
  const { count } = await tx.publication.updateMany({
    where: { orgId, id: sent.publicationId, version: sent.version, state: { in: sent.from } },
    data: {
      state: "sent",
      sentAt: now,
      sentById: actor.memberId,
      url: sent.url,
      uri: sent.uri,
      lastError: null,
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** Closes the item once every channel has it, and tells whoever pinned the idea what became of it. */
async function finishWhenAllSent(unit: Unit, itemId: string): Promise<boolean> {
  const { tx, orgId, now } = unit;
  const item = await findFlowItem(tx, orgId, itemId);
  if (!item) return false;
  const isSent = (channelId: string) =>
    item.publications.some((found) => found.channelId === channelId && found.state === "sent");
  unit.announce({ topic: "items", ids: [itemId] });
  unit.journal({
    action: "publishing.sent",
    subject: { kind: "item", id: itemId },
    data: { urls: item.publications.flatMap((found) => found.url ?? []) },
  });
  if (!item.variants.every((variant) => isSent(variant.channelId))) return false;
  const { count } = await tx.item.updateMany({
    where: { orgId, id: itemId, state: "open" },
    data: { state: "published", closedAt: now, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await closeStage(unit, item, { outcome: "published" });
  unit.journal({
    action: "publishing.published",
    subject: { kind: "item", id: itemId },
    data: { fingerprint: fingerprintOf(item) },
  });
  await tellWhatBecameOfIt(unit, item);
  return true;
}

async function tellWhatBecameOfIt(unit: Unit, item: FlowItem): Promise<void> {
  const { tx, orgId, now } = unit;
  const data = { title: item.title, url: item.publications.find((found) => found.url)?.url ?? "" };
  await notify(unit, {
    kind: "item_published",
    memberIds: [item.authorId],
    href: itemHref(item.id),
    data,
    dedupeKey: `item_published:${item.id}`,
  });
  if (!item.idea) return;
  await tx.idea.updateMany({
    where: { orgId, id: item.idea.id, column: "in_the_works" },
    data: { column: "published", movedAt: now, version: { increment: 1 } },
  });
  unit.announce({ topic: "ideas", ids: [item.idea.id] });
  await notify(unit, {
    kind: "idea_published",
    memberIds: [item.idea.pinnedById],
    href: `/board/${item.idea.id}`,
    data: { ...data, title: item.idea.title },
    dedupeKey: `idea_published:${item.idea.id}`,
  });
}

const claimInput = z.object({ publicationId: z.uuid() });

/** What the worker needs to send one publication; null when there is nothing to send any more. */
export type Claim = {
  publicationId: string;
  version: number;
  item: FlowItem;
  variant: FlowItem["variants"][number];
  recordKey: string;
  orderedAt: Date;
};

/**
 * Claims a publication for sending. The last look before it leaves: a valid acceptance of exactly this text, an item
 * still in its last stage, a moment that has come. What does not hold any more is cancelled, not sent.
 */
export const claimPublication = command({
  name: "publishing.claim",
  input: claimInput,
  may: "system",
  run: async (unit, { publicationId }): Promise<Result<Claim | null>> => {
    const { tx, orgId, now } = unit;
    const of = await tx.publication.findUnique({
      where: { orgId_id: { orgId, id: publicationId } },
      select: { itemId: true },
    });
    if (!of) return ok(null);
    await lockItem(unit, of.itemId);
    const row = await tx.publication.findUnique({ where: { orgId_id: { orgId, id: publicationId } } });
    if (!row || !["planned", "sending"].includes(row.state)) return ok(null);
    const item = await findFlowItem(tx, orgId, row.itemId);
    const variant = item?.variants.find((found) => found.channelId === row.channelId);
    if (!item || !variant) return ok(null);
    const acceptance = validAcceptance(item);
    const holds = item.state === "open" && item.stage === "publish" && acceptance?.fingerprint === row.fingerprint;
    if (!holds && row.state === "planned") {
      await tx.publication.updateMany({
        where: { orgId, id: row.id, version: row.version },
        data: { state: "cancelled", version: { increment: 1 } },
      });
      unit.journal({ action: "publishing.cancelled", subject: { kind: "item", id: item.id }, data: { publicationId } });
      return ok(null);
    }
    if (item.plannedAt && item.plannedAt > now) return ok(null);
    const { count } = await tx.publication.updateMany({
      where: { orgId, id: row.id, version: row.version, state: row.state },
      data: { state: "sending", attempts: { increment: 1 }, version: { increment: 1 } },
    });
    if (count === 0) return ok(null);
    unit.announce({ topic: "items", ids: [item.id] });
    return ok({
      publicationId,
      version: row.version + 1,
      item,
      variant,
      recordKey: row.recordKey,
      orderedAt: row.orderedAt,
    });
  },
});

const outcomeInput = z.object({
  publicationId: z.uuid(),
  version: z.int(),
  itemId: z.uuid(),
  outcome: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("sent"), url: z.string(), uri: z.string() }),
    z.object({ kind: z.literal("failed"), code: z.string(), reason: z.string(), mayBeOut: z.boolean() }),
    z.object({ kind: z.literal("later"), reason: z.string(), mayBeOut: z.boolean() }),
  ]),
});

/** Stores what a network answered. Sent stays sent, whoever stores it first; failed asks the trekkers. */
export const storeOutcome = command({
  name: "publishing.storeOutcome",
  input: outcomeInput,
  may: "system",
  run: async (unit, { publicationId, version, itemId, outcome }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    await lockItem(unit, itemId);
    if (outcome.kind === "sent") {
      const stored = await tellSent(unit, {
        publicationId,
        version,
        from: ["sending"],
        url: outcome.url,
        uri: outcome.uri,
      });
      if (stored) await finishWhenAllSent(unit, itemId);
      return ok(true);
    }
    const state = outcome.kind === "failed" ? "failed" : "sending";
    const { count } = await tx.publication.updateMany({
      where: { orgId, id: publicationId, version, state: "sending" },
      data: {
        state,
        lastError: outcome.reason.slice(0, 500),
        version: { increment: 1 },
        ...(outcome.mayBeOut ? { mayBeOut: true } : {}),
      },
    });
    if (count === 0 || outcome.kind === "later") return ok(true);
    const item = await findFlowItem(tx, orgId, itemId);
    if (!item) return ok(true);
    unit.journal({
      action: "publishing.failed",
      subject: { kind: "item", id: itemId },
      data: { publicationId, code: outcome.code, mayBeOut: outcome.mayBeOut },
    });
    unit.announce({ topic: "items", ids: [itemId] });
    await notify(unit, {
      kind: "publication_failed",
      memberIds: await trekkersOf(tx, orgId, null),
      href: itemHref(itemId),
      data: { title: item.title, code: outcome.code },
      dedupeKey: `publication_failed:${publicationId}:${version}`,
      isUrgent: true,
    });
    return ok(true);
  },
});

/** What people do to get an item out; what the worker does is not for the outside. */
export const publishingCommands = { publishItem, recordByHand, retryPublication };
