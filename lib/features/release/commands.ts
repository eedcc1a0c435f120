import type { Judgement } from "@/lib/domain/workflow";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { itemHref } from "@/lib/features/items/commands";
import { type FlowScene, judgeFor, whoMay } from "@/lib/features/judging/queries";
import { orderPublications } from "@/lib/features/publications/commands";
import { fingerprintOf, trekkersOf } from "@/lib/features/scenes/queries";
import { openingOf } from "@/lib/features/stages/commands";
import type { ToneOverruled } from "@/lib/features/tone/schema";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { insertTogether } from "@/lib/platform/rows";
import type { Unit } from "@/lib/platform/unit";

/** On what it was accepted, and what the tone guide had against it that was let pass. */
type HowAccepted = { judgement: Judgement; ground: string; overruled: ToneOverruled | null };

/**
 * Records the acceptance and opens the last stage of an item that was moved there and whose stage before it was closed;
 * the scene has it as it stands then. With a planned moment ahead the post goes out by itself then, if
 * whoever accepted may also publish; a planned moment that has passed never does: somebody chooses a new one.
 */
export async function enterPublish(unit: Unit, scene: FlowScene, how: HowAccepted): Promise<void> {
  const { now, actor } = unit;
  const { item } = scene;
  const isTooLate = item.plannedAt !== null && item.plannedAt <= now;
  const startsAt = item.plannedAt ?? now;
  const { opened, inserts } = await openingOf(unit, { item, stage: "publish", startsAt });
  const acceptance = acceptanceOf(unit, scene, how);
  unit.write(insertTogether(unit.tx, [{ table: "acceptance", rows: [acceptance] }, ...inserts]));
  const accepted: FlowItem = { ...opened, acceptances: [...opened.acceptances, { ...ONLY_ACCEPTED, ...acceptance }] };
  unit.announce({ topic: "items", ids: [item.id] });
  const next: FlowScene = { ...scene, item: accepted };
  if (item.plannedAt === null) return tellPublishers(unit, next);
  if (isTooLate) return askForMoment(unit, accepted);
  const mayPublish = actor.kind === "member" ? judgeFor(next, "publish", actor) : null;
  if (mayPublish?.outcome === "go") await orderPublications(unit, accepted, mayPublish.decision);
  else await tellPublishers(unit, next);
}

function acceptanceOf(unit: Unit, { item, agreement }: FlowScene, { judgement, ground, overruled }: HowAccepted) {
  const { orgId, now, actor } = unit;
  const fingerprint = fingerprintOf(item);
  unit.journal({
    action: ground === "own_authority" ? "flow.acceptOwn" : "flow.accept",
    subject: { kind: "item", id: item.id },
    data: { fingerprint, ground },
    decision: judgement.decision,
  });
  return {
    orgId,
    id: newId(),
    itemId: item.id,
    fingerprint,
    acceptedById: actor.memberId ?? "",
    acceptedAt: now,
    role: judgement.decision.role ?? "",
    versionId: agreement.versionId,
    ground,
    deputyForId: judgement.decision.deputyFor?.memberId ?? null,
    ...(overruled ? { toneFindings: overruled.errors, toneReason: overruled.reason } : {}),
  };
}

/** What an acceptance says that nobody withdrew and that let no finding pass. */
const ONLY_ACCEPTED = { withdrawnAt: null, withdrawnReason: null, toneFindings: null, toneReason: null };

/** Gives a post whose moment has passed back to the trekker. */
async function askForMoment(unit: Unit, item: FlowItem): Promise<void> {
  const { tx, orgId, now } = unit;
  await tx.item.updateMany({ where: { orgId, id: item.id }, data: { needsMomentSince: now } });
  unit.journal({
    action: "flow.momentPassed",
    subject: { kind: "item", id: item.id },
    data: { plannedAt: item.plannedAt?.toISOString() ?? null },
  });
  await notify(unit, {
    kind: "item_needs_moment",
    memberIds: await trekkersOf(tx, orgId, null),
    href: itemHref(item.id),
    data: { title: item.title },
    dedupeKey: `item_needs_moment:${item.id}:${item.version}`,
    isUrgent: item.priority === "urgent",
  });
}

async function tellPublishers(unit: Unit, scene: FlowScene): Promise<void> {
  await notify(unit, {
    kind: "item_to_publish",
    memberIds: whoMay(scene, "publish").map((colleague) => colleague.memberId),
    href: itemHref(scene.item.id),
    data: { title: scene.item.title, by: unit.actor.name },
    dedupeKey: `item_to_publish:${scene.item.id}:${scene.item.version}`,
  });
}

/** Stops what is ordered and did not leave yet. */
export async function cancelPublications(unit: Unit, itemId: string): Promise<void> {
  await unit.tx.publication.updateMany({
    where: { orgId: unit.orgId, itemId, state: { in: ["planned", "by_hand", "failed"] } },
    data: { state: "cancelled", version: { increment: 1 } },
  });
}
