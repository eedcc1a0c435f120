import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import { crisisNumberUntilDone } from "@/lib/features/crisis/queries";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { itemHref, lockItem } from "@/lib/features/items/commands";
import { answeredBy, finishWhenAllSent, tellSent, validAcceptance } from "@/lib/features/publications/commands";
import { trekkersOf } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";

const claimInput = z.object({ publicationId: z.uuid() });

/** What the worker needs to send one publication; null when there is nothing to send any more. */
export type Claim = {
  publicationId: string;
  version: number;
  item: FlowItem;
  variant: FlowItem["variants"][number];
  recordKey: string;
  orderedAt: Date;
  /** What it answers, in the words of its network; null: nothing, or nothing that can be answered there. */
  replyTo: Record<string, string> | null;
};

/**
 * Claims a publication for sending. The last look before it leaves: a valid acceptance of exactly this text, an item
 * still in its last stage, a moment that has come, and no crisis since it was ordered. What does not hold any more is
 * cancelled, not sent; what a crisis holds stays until somebody decides on it.
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
    if (row.crisisNumber < (await crisisNumberUntilDone(tx, orgId))) {
      if (row.state === "sending") await keepBack(unit, { ...row, itemId: item.id });
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
      replyTo: await answeredBy(unit, { itemId: item.id, orderedAt: row.orderedAt }),
    });
  },
});

/** An attempt broke off before the crisis: nobody knows whether it got through, and nobody tries again meanwhile. */
async function keepBack(unit: Unit, row: { id: string; itemId: string; version: number }): Promise<void> {
  const { tx, orgId } = unit;
  const { count } = await tx.publication.updateMany({
    where: { orgId, id: row.id, version: row.version, state: "sending" },
    data: { state: "planned", mayBeOut: true, version: { increment: 1 } },
  });
  if (count === 0) return;
  const data = { publicationId: row.id, mayBeOut: true };
  unit.journal({ action: "publishing.held", subject: { kind: "item", id: row.itemId }, data });
  unit.announce({ topic: "items", ids: [row.itemId] });
}

const outcomeInput = z.object({
  publicationId: z.uuid(),
  version: z.int(),
  orderedAt: z.iso.datetime(),
  itemId: z.uuid(),
  outcome: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("sent"), url: z.string(), uri: z.string() }),
    z.object({ kind: z.literal("failed"), code: z.string(), reason: z.string(), mayBeOut: z.boolean() }),
    z.object({ kind: z.literal("later"), reason: z.string(), mayBeOut: z.boolean() }),
  ]),
});

/**
 * Stores what a network answered; gives whether the publication is settled. Attempts may overlap: sent is sent, whichever
 * of them heard it first, and that it did not work is for the newest alone to say. Failed asks the trekkers.
 */
export const storeOutcome = command({
  name: "publishing.storeOutcome",
  input: outcomeInput,
  may: "system",
  run: async (
    unit,
    { publicationId, version, orderedAt, itemId, outcome },
  ): Promise<Result<{ isSettled: boolean }>> => {
    const { tx, orgId } = unit;
    await lockItem(unit, itemId);
    if (outcome.kind === "sent") {
      const stored = await tellSent(unit, {
        publicationId,
        as: { state: "sending", orderedAt: new Date(orderedAt) },
        url: outcome.url,
        uri: outcome.uri,
      });
      if (stored) await finishWhenAllSent(unit, itemId);
      return ok({ isSettled: true });
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
    if (count === 0 || outcome.kind === "later") return ok({ isSettled: !(await isUnderWay(unit, publicationId)) });
    const item = await findFlowItem(tx, orgId, itemId);
    if (!item) return ok({ isSettled: true });
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
    return ok({ isSettled: true });
  },
});

async function isUnderWay({ tx, orgId }: Unit, publicationId: string): Promise<boolean> {
  return (await tx.publication.count({ where: { orgId, id: publicationId, state: "sending" } })) === 1;
}

/** What people do to get an item out; what the worker does is not for the outside. */
