import { isHeld } from "@/lib/domain/crisis";
import { rolesFor } from "@/lib/domain/people";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { type Judgement, readDuties } from "@/lib/domain/workflow";
import { decideHeldInput } from "@/lib/features/crisis/schema";
import { moveItem, refusedBy, sendBackItem, setScene, withdrawItem } from "@/lib/features/flow/commands";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { itemHref, staleItem } from "@/lib/features/items/commands";
import { type FlowScene, judgeFor, whoMay } from "@/lib/features/judging/queries";
import { orderPublications, validAcceptance } from "@/lib/features/publications/commands";
import { cancelPublications, enterPublish } from "@/lib/features/release/commands";
import { closeStage, openStage } from "@/lib/features/stages/commands";
import type { Overrule } from "@/lib/features/tone/schema";
import { passTone } from "@/lib/features/tone-gate/commands";
import { command } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";

type Decided = { stage: string };

/**
 * Decides on one post that stood still: it goes out after all, at its own moment or at a new one, back to its writer, or
 * not at all. Going back or not at all can be said while the crisis lasts; going out only once it is over.
 */
export const decideHeld = command({
  name: "crisis.decideHeld",
  input: decideHeldInput,
  may: "items.lead",
  run: async (unit, input): Promise<Result<Decided>> => {
    const found = await setScene(unit, input, "publish");
    if (!found.ok) return found;
    const { item, agreement } = found.value;
    const refused = mayDecide(unit, found.value);
    if (refused) return refused;
    unit.journal({
      action: "crisis.decideHeld",
      subject: { kind: "item", id: item.id },
      data: {
        decision: input.decision,
        // Going back and being withdrawn have their own entry, with the words.
        words: input.decision === "goes_out" ? input.words : "",
        plannedAt: input.plannedAt?.toISOString() ?? null,
        before: item.plannedAt?.toISOString() ?? null,
      },
    });
    const { words } = input;
    const seen = { itemId: input.itemId, seenVersion: input.seenVersion };
    if (input.decision === "back_to_writing") return sendBackItem.run(unit, { ...seen, words });
    if (input.decision === "withdrawn") {
      const withdrawn = await withdrawItem.run(unit, { ...seen, words });
      return withdrawn.ok ? ok({ stage: "publish" }) : withdrawn;
    }
    if (agreement.isCrisis) return refuse("wrong_state", "crisis.stillOn");
    const moment = input.plannedAt ?? item.plannedAt;
    if (moment && moment <= unit.now) {
      return refuse("invalid", "invalid", { fields: { plannedAt: [{ message: "fields.inThePast" }] } });
    }
    const isSame = moment?.getTime() === item.plannedAt?.getTime();
    return isSame ? goAsPlanned(unit, found.value) : goAtNewMoment(unit, found.value, moment);
  },
});

function mayDecide({ actor }: Unit, { item, agreement }: FlowScene): Refused | null {
  const leads = rolesFor(actor.roles, item.segment?.id ?? null).includes("trekker");
  if (!leads || actor.kind !== "member") return refuse("not_allowed", "notYourRole");
  const held = item.publications.some((publication) => isHeld(publication, agreement.crisisNumber));
  return held ? null : refuse("wrong_state", "crisis.notHeld");
}

/** The same text at the same moment: what was accepted still is, and it is ordered out again. */
async function goAsPlanned(unit: Unit, scene: FlowScene): Promise<Result<Decided>> {
  const { item } = scene;
  const { actor } = unit;
  if (actor.kind !== "member") return refuse("not_found", "notFound");
  const judgement = judgeFor(scene, "publish", actor);
  if (judgement.outcome !== "go") return refusedBy(scene, "publish", judgement);
  if (!validAcceptance(item)) return refuse("wrong_state", "publishing.notAccepted");
  if (!(await moveItem(unit, item, { needsMomentSince: null }))) return staleItem(unit, item.id);
  await closeStage(unit, item, { outcome: "held" });
  await openStage(unit, { item, stage: "publish", startsAt: item.plannedAt ?? unit.now });
  await orderPublications(unit, item, judgement.decision);
  return ok({ stage: "publish" });
}

/** An acceptance is of a text at a moment: a new moment takes a new one, given here by whoever may accept. */
async function goAtNewMoment(unit: Unit, scene: FlowScene, plannedAt: Date | null): Promise<Result<Decided>> {
  const { tx, orgId, now, actor } = unit;
  const { item } = scene;
  if (actor.kind !== "member") return refuse("not_found", "notFound");
  const judgement = judgeFor({ ...scene, item: asHandedIn(item) }, "accept", actor);
  const tone = judgement.outcome === "go" ? await passTone(unit, scene, overruledBefore(item)) : null;
  // What the guide has against it by now that nobody let pass before is for whoever accepts to read.
  const stage = tone?.ok ? "publish" : "accept";
  if (!(await moveItem(unit, item, { stage, plannedAt, needsMomentSince: null }))) return staleItem(unit, item.id);
  await tx.acceptance.updateMany({
    where: { orgId, itemId: item.id, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnReason: "new_moment" },
  });
  await cancelPublications(unit, item.id);
  await closeStage(unit, item, { outcome: "held" });
  const moved = await findFlowItem(tx, orgId, item.id);
  if (!moved) return refuse("not_found", "notFound");
  if (!tone?.ok) await askToAccept(unit, { ...scene, item: moved });
  else
    await enterPublish(
      unit,
      { ...scene, item: moved },
      { judgement, ground: groundOf(judgement), overruled: tone.value },
    );
  unit.announce({ topic: "items", ids: [item.id] });
  return ok({ stage });
}

/** What was let pass of the text when it was accepted: the same words need no new reason. */
function overruledBefore({ acceptances }: FlowItem): Overrule | undefined {
  const given = acceptances.find(({ toneReason }) => toneReason !== null);
  if (!given?.toneReason || !Array.isArray(given.toneFindings)) return undefined;
  return { reason: given.toneReason, count: given.toneFindings.length };
}

const groundOf = ({ usesSmallTeam }: Judgement): string => (usesSmallTeam ? "own_work" : "accepted");

/** The post as it stood when it was handed in: four eyes are counted from there. */
function asHandedIn(item: FlowItem): FlowItem {
  const open = item.stageRuns.find((run) => run.closedAt === null);
  const handedIn = item.stageRuns.findLast((run) => run.stage === "accept");
  if (!open) return item;
  const openedById = handedIn?.openedById ?? item.authorId;
  const asked = { ...open, stage: "accept", openedById, passedOnToRole: null, demands: handedIn?.demands ?? {} };
  return { ...item, stage: "accept", stageRuns: [...item.stageRuns.filter((run) => run !== open), asked] };
}

async function askToAccept(unit: Unit, scene: FlowScene): Promise<void> {
  const { item } = scene;
  const demands = item.stageRuns.findLast((run) => run.stage === "accept")?.demands;
  await openStage(unit, { item, stage: "accept", duties: readDuties(demands) });
  const opened = await findFlowItem(unit.tx, unit.orgId, item.id);
  if (!opened) return;
  await notify(unit, {
    kind: "item_to_accept",
    memberIds: whoMay({ ...scene, item: opened }, "accept").map(({ memberId }) => memberId),
    href: itemHref(item.id),
    data: { title: item.title, by: unit.actor.name },
    dedupeKey: `item_to_accept:${item.id}:${opened.version}`,
    isUrgent: item.priority === "urgent",
  });
}

export const heldCommands = { decideHeld };
