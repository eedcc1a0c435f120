import { type CaseFacts, isSameMatter } from "@/lib/domain/consultations";
import { circumstancesAt, factsOf } from "@/lib/domain/workflow";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import type { FlowScene } from "@/lib/features/judging/queries";
import { endPause } from "@/lib/features/pauses/commands";
import { colleagues, openRunOf, subjectOf } from "@/lib/features/scenes/queries";
import { demandsOf } from "@/lib/features/sign-offs/queries";
import type { Unit } from "@/lib/platform/unit";

type Asked = { item: FlowItem; consultation: { id: string } };

/** What was asked about an item needs no answer any more: somebody who may took the step. */
export async function lapseQuestions(unit: Unit, item: FlowItem): Promise<void> {
  for (const consultation of item.consultations.filter(({ state }) => state === "open")) {
    await endUnanswered(unit, { item, consultation }, "consultations.lapse");
  }
}

/** Ends a question that nobody has to answer any more; the clock of the stage goes on. */
export async function endUnanswered(unit: Unit, { item, consultation }: Asked, action: string): Promise<void> {
  const { tx, orgId, now } = unit;
  const { id } = consultation;
  await tx.consultation.updateMany({
    where: { orgId, id, state: "open" },
    data: { state: "withdrawn", endedAt: now },
  });
  await endPause(unit, item, { why: "consultation", about: id });
  unit.journal({ action, subject: { kind: "item", id: item.id }, data: { consultationId: id } });
  unit.announce({ topic: "items", ids: [item.id] });
}

/**
 * What was asked about an item whose facts changed is asked no more: a question that is about something else now lapses,
 * and an agreement to the text that nothing demands any more holds no clock. Expects the item to be changed in this unit.
 */
export async function reconsider(unit: Unit, itemId: string): Promise<void> {
  const { tx, orgId, now } = unit;
  const item = await findFlowItem(tx, orgId, itemId);
  const run = item ? openRunOf(item) : null;
  if (!item || !run?.pausedAt) return;
  const agreement = await unit.agreement();
  const facts = factsOf(subjectOf(item), circumstancesAt(agreement, now));
  for (const consultation of item.consultations) {
    if (consultation.state !== "open" || isSameMatter(consultation.facts as CaseFacts, facts)) continue;
    await endUnanswered(unit, { item, consultation }, "consultations.lapse");
  }
  const scene: FlowScene = { agreement, now, item, people: await colleagues(tx, orgId, now) };
  const wanted = new Set(demandsOf(scene).map(({ kind, about }) => `${kind} ${about}`));
  const waiting = await tx.stagePause.findMany({
    where: { orgId, stageRunId: run.id, why: "sign_off", endedAt: null },
    select: { about: true },
  });
  for (const { about } of waiting) if (!wanted.has(about)) await endPause(unit, item, { why: "sign_off", about });
}
