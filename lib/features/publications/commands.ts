import { z } from "zod";
import { type Connector, connectorFor } from "@/lib/connectors";
import type { NetworkName } from "@/lib/domain/channels";
import type { PowerDecision } from "@/lib/domain/workflow";
import { answerWentOut } from "@/lib/features/case-answers/commands";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { settleIdeas } from "@/lib/features/item-ideas/commands";
import { itemHref } from "@/lib/features/items/commands";
import { outingsOfPublications } from "@/lib/features/outings/commands";
import { fingerprintOf, ideasOf } from "@/lib/features/scenes/queries";
import { closeStage } from "@/lib/features/stages/commands";
import { newId } from "@/lib/platform/ids";
import { deliverAnswer } from "@/lib/platform/mail/answer";
import { notify } from "@/lib/platform/notices";
import { askNetwork } from "@/lib/platform/outside/network";
import type { Unit } from "@/lib/platform/unit";
import { tellWebhooks } from "@/lib/platform/webhooks";

/** The acceptance that covers the text as it stands now; an acceptance of any other text is none. */
export function validAcceptance(item: FlowItem): FlowItem["acceptances"][number] | null {
  const fingerprint = fingerprintOf(item);
  return item.acceptances.find((acceptance) => acceptance.fingerprint === fingerprint) ?? null;
}

/** The connector of a variant's channel; without an account, every channel is posted on by hand. */
export function connectorOf({ channel }: FlowItem["variants"][number]): Connector {
  const isConnected = channel.sealedSecret !== null;
  return connectorFor({ network: channel.network as NetworkName, isConnected }, { ask: askNetwork, deliverAnswer });
}

/** The same where somebody places it by hand, whatever account the channel has. */
export const byHandOf = ({ channel }: FlowItem["variants"][number]): Connector =>
  connectorFor({ network: channel.network as NetworkName, isConnected: false });

const replyRef = z.record(z.string(), z.string());

/**
 * What an item answers: the last thing the other side had said when it was ordered. What they say after that changes
 * nothing about a later attempt.
 */
export async function answeredBy(
  { tx, orgId }: Unit,
  { itemId, orderedAt }: { itemId: string; orderedAt: Date },
): Promise<Record<string, string> | null> {
  const item = await tx.item.findUnique({ where: { orgId_id: { orgId, id: itemId } }, select: { caseId: true } });
  if (!item?.caseId) return null;
  const said = await tx.caseMessage.findMany({
    where: { orgId, caseId: item.caseId, direction: "in", noticedAt: { lte: orderedAt } },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: { replyRef: true },
  });
  const ref = said.find((message) => message.replyRef !== null)?.replyRef;
  return ref ? replyRef.parse(ref) : null;
}

/**
 * Orders an accepted item onto its channels: at its planned moment when that lies ahead, else now. Each publication
 * gets its record key here, before anything is sent, so that a second send finds the first.
 */
export async function orderPublications(unit: Unit, item: FlowItem, decision: PowerDecision): Promise<void> {
  const { tx, orgId, now, actor } = unit;
  const goesAt = item.plannedAt && item.plannedAt > now ? item.plannedAt : now;
  const fingerprint = fingerprintOf(item);
  const { crisisNumber } = await unit.agreement();
  // What a network cannot be told to answer would stand there as a post of its own: somebody places that by hand.
  const isByHand = item.kind === "case" && (await answeredBy(unit, { itemId: item.id, orderedAt: now })) === null;
  for (const variant of item.variants) {
    const known = item.publications.find((publication) => publication.channelId === variant.channelId);
    if (known && ["sent", "sending"].includes(known.state)) continue;
    const connector = isByHand ? byHandOf(variant) : connectorOf(variant);
    const id = known?.id ?? newId();
    const state = connector.mode === "automatic" ? "planned" : "by_hand";
    const order = {
      fingerprint,
      state,
      orderedById: actor.memberId ?? "",
      orderedAt: now,
      body: variant.body,
      crisisNumber,
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

export type Sent = {
  publicationId: string;
  /** What was placed: by hand the version that was seen, on its way the order that any of its attempts carried out. */
  as: { state: "by_hand"; version: number } | { state: "sending"; orderedAt: Date };
  url: string;
  uri: string | null;
};

/** Marks a publication as sent, once, and begins to hold its figures; false when somebody else marked it. */
export async function tellSent(unit: Unit, sent: Sent): Promise<boolean> {
  const { tx, orgId, now, actor } = unit;
  const { count } = await tx.publication.updateMany({
    where: { orgId, id: sent.publicationId, ...sent.as },
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
  if (count === 1) await outingsOfPublications(unit, [sent.publicationId]);
  return count === 1;
}

/** Closes the item once every channel has it, and tells whoever pinned the idea what became of it. */
export async function finishWhenAllSent(unit: Unit, itemId: string): Promise<boolean> {
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
  await answerWentOut(unit, item);
  await tellWhatBecameOfIt(unit, item);
  await tellWebhooks(unit, {
    event: item.kind === "case" ? "case.answered" : "item.published",
    href: itemHref(itemId),
    data: { itemId, caseId: item.caseId, link: item.publications.find((found) => found.url)?.url ?? null },
    dedupeKey: `published:${itemId}`,
  });
  return true;
}

async function tellWhatBecameOfIt(unit: Unit, item: FlowItem): Promise<void> {
  const data = { title: item.title, url: item.publications.find((found) => found.url)?.url ?? "" };
  await notify(unit, {
    kind: "item_published",
    memberIds: [item.authorId],
    href: itemHref(item.id),
    data,
    dedupeKey: `item_published:${item.id}`,
  });
  await settleIdeas(unit, item, "published");
  for (const idea of ideasOf(item)) {
    await notify(unit, {
      kind: "idea_published",
      memberIds: [idea.pinnedById],
      href: `/board/${idea.id}`,
      data: { ...data, title: idea.title },
      dedupeKey: `idea_published:${idea.id}:${item.id}`,
    });
  }
}
