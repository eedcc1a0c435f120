import { z } from "zod";
import type { Role } from "@/lib/domain/authority";
import type { Term } from "@/lib/domain/deadlines";
import { ok, type Result } from "@/lib/domain/result";
import { answerLapsed } from "@/lib/features/case-answers/commands";
import { type FlowItem, findFlowItem, findFlowItems } from "@/lib/features/flow-items/queries";
import { settleIdeas } from "@/lib/features/item-ideas/commands";
import { isLeaving, itemHref, lockItem } from "@/lib/features/items/commands";
import { type FlowScene, whoMay } from "@/lib/features/judging/queries";
import { colleagues, trekkersOf } from "@/lib/features/scenes/queries";
import { closeStage } from "@/lib/features/stages/commands";
import { command } from "@/lib/platform/command";
import { Prisma } from "@/lib/platform/generated/client";
import { type NoticeKind, notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { tellWebhooks } from "@/lib/platform/webhooks";

type Run = FlowItem["stageRuns"][number];
type Fired = { item: FlowItem; run: Run; term: Term; step: string };

/** A step whose moment has come, of an item that this transaction holds. */
type DueStep = { id: string; step: string; runId: string; itemId: string };

/**
 * Fires the oldest steps that are due, in one transaction: what each costs by itself is far less than a transaction.
 * Items that others hold are passed over, so that workers share what is due instead of following each other; `waits`
 * waits for them, and is for when nothing else is left. Of several steps of one stage the next comes in the next round,
 * on the item as the one before left it. Gives how many were found and how many of those fired.
 */
export const fireDue = command({
  name: "deadlines.fireDue",
  input: z.object({ limit: z.int().min(1).max(100), waits: z.boolean() }),
  may: "system",
  run: async (unit, { limit, waits }): Promise<Result<{ found: number; fired: number }>> => {
    const found = await holdDue(unit, { limit, waits });
    const steps = await claim(unit, firstOfEachStage(found));
    const items = await findFlowItems(unit.tx, unit.orgId, [...new Set(steps.map(({ itemId }) => itemId))]);
    const itemOf = new Map(items.map((item) => [item.id, item]));
    for (const due of steps) await take(unit, due, itemOf.get(due.itemId) ?? null);
    return ok({ found: found.length, fired: steps.length });
  },
});

async function holdDue(
  { tx, orgId, now }: Unit,
  { limit, waits }: { limit: number; waits: boolean },
): Promise<DueStep[]> {
  const due = Prisma.sql`
    select s.id, s.step, s.stage_run_id as "runId", r.item_id as "itemId" from deadline_step s
    join stage_run r on r.org_id = s.org_id and r.id = s.stage_run_id
    join item i on i.org_id = r.org_id and i.id = r.item_id
    where s.org_id = ${orgId}::uuid and s.fired_at is null and s.dropped_at is null and s.due_at <= ${now}
    order by s.due_at, s.id limit ${limit} for update of i`;
  return waits ? tx.$queryRaw<DueStep[]>`${due}` : tx.$queryRaw<DueStep[]>`${due} skip locked`;
}

const firstOfEachStage = (steps: readonly DueStep[]): DueStep[] =>
  [...new Map(steps.toReversed().map((due) => [due.runId, due])).values()].toReversed();

/**
 * Those that are due, that nobody fired or dropped before the items were held, and that no earlier step of their stage
 * comes before: a search that passes over what others hold can see a later one without it.
 */
async function claim({ tx, orgId, now }: Unit, steps: readonly DueStep[]): Promise<DueStep[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update deadline_step s set fired_at = ${now}
    where s.org_id = ${orgId}::uuid and s.id = any(${steps.map(({ id }) => id)}::uuid[])
      and s.fired_at is null and s.dropped_at is null and s.due_at <= ${now}
      and not exists (
        select 1 from deadline_step e
        where e.org_id = s.org_id and e.stage_run_id = s.stage_run_id
          and e.fired_at is null and e.dropped_at is null and (e.due_at, e.id) < (s.due_at, s.id))
    returning s.id`;
  const claimed = new Set(rows.map(({ id }) => id));
  return steps.filter(({ id }) => claimed.has(id));
}

/**
 * Fires one step of a stage's term. Whoever sets `fired_at` owns the step and its consequences, in one transaction:
 * of two workers the second finds the row taken, and of one that dies half-way nothing is left.
 */
export const fireStep = command({
  name: "deadlines.fireStep",
  input: z.object({ stepId: z.uuid() }),
  may: "system",
  run: async (unit, { stepId }): Promise<Result<{ hasFired: boolean }>> => {
    const { tx, orgId } = unit;
    const of = await tx.deadlineStep.findUnique({
      where: { orgId_id: { orgId, id: stepId } },
      select: { step: true, stageRun: { select: { id: true, itemId: true } } },
    });
    if (!of) return ok({ hasFired: false });
    const { id: runId, itemId } = of.stageRun;
    await lockItem(unit, itemId);
    const [due] = await claim(unit, [{ id: stepId, step: of.step, runId, itemId }]);
    return ok({ hasFired: due ? await take(unit, due, await findFlowItem(tx, orgId, itemId)) : false });
  },
});

/** Takes a claimed step and lets it have its consequence; false when its stage is over. */
async function take(unit: Unit, { step, runId }: DueStep, item: FlowItem | null): Promise<boolean> {
  const run = item?.stageRuns.find((candidate) => candidate.id === runId);
  if (!item || !run || run.closedAt) return false;
  unit.journal({
    action: "deadlines.step",
    subject: { kind: "item", id: item.id },
    data: { step, stageRunId: run.id, stage: run.stage, dueAt: run.dueAt.toISOString() },
  });
  unit.announce({ topic: "items", ids: [item.id] });
  await consequenceOf(unit, { item, run, term: run.term as unknown as Term, step });
  return true;
}

async function consequenceOf(unit: Unit, fired: Fired): Promise<void> {
  if (fired.step === "remind")
    return tell(unit, fired, { kind: "deadline_near", memberIds: await holdersOf(unit, fired) });
  if (fired.step === "due") return atTheDeadline(unit, fired);
  const index = Number(fired.step.replace("escalate:", "")) - 1;
  const toRole = fired.term.escalation[index]?.toRole as Role | undefined;
  if (toRole) await escalate(unit, fired, toRole);
}

async function atTheDeadline(unit: Unit, fired: Fired): Promise<void> {
  const { item, run } = fired;
  await tellWebhooks(unit, {
    event: "deadline.missed",
    href: itemHref(item.id),
    data: { itemId: item.id, stage: run.stage, dueAt: run.dueAt.toISOString(), isUrgent: item.priority === "urgent" },
    dedupeKey: `deadline.missed:${run.id}`,
  });
  // What is out is out: an item of which something was published does not leave the flow by itself any more.
  if (fired.term.afterwards === "expire" && !(await isLeaving(unit, fired.item.id))) return expire(unit, fired);
  const trekkers = await trekkersOf(unit.tx, unit.orgId, null);
  await tell(unit, fired, { kind: "deadline_missed", memberIds: [...(await holdersOf(unit, fired)), ...trekkers] });
}

/** The power itself moves where the term says so; where it only warns, the role is told that somebody is late. */
async function escalate(unit: Unit, fired: Fired, toRole: Role): Promise<void> {
  const { tx, orgId, now } = unit;
  const before = await holdersOf(unit, fired);
  const receivers = await membersWith(unit, toRole);
  if (fired.term.afterwards !== "pass_on") return tell(unit, fired, { kind: "deadline_missed", memberIds: receivers });
  // A role that nobody holds cannot take anything over: the stage stays where it is, and the trekkers hear that.
  if (receivers.length === 0) {
    return tell(unit, fired, { kind: "deadline_missed", memberIds: await trekkersOf(tx, orgId, null) });
  }
  await tx.stageRun.updateMany({
    where: { orgId, id: fired.run.id, closedAt: null },
    data: { passedOnAt: now, passedOnToRole: toRole },
  });
  // Everything on a screen was decided for the holder before: a step taken from it has to be refused as stale.
  await tx.item.updateMany({ where: { orgId, id: fired.item.id, state: "open" }, data: { version: { increment: 1 } } });
  unit.journal({
    action: "deadlines.passOn",
    subject: { kind: "item", id: fired.item.id },
    data: { stage: fired.run.stage, toRole },
  });
  await tell(unit, fired, { kind: "stage_passed_on", memberIds: before.filter((id) => !receivers.includes(id)) });
  await tell(unit, fired, { kind: "stage_passed_to_you", memberIds: receivers });
}

/** The item leaves the flow; its idea stands among the chosen ones again and the trekkers decide what now. */
async function expire(unit: Unit, { item, run, step, term }: Fired): Promise<void> {
  const { tx, orgId, now } = unit;
  await tx.item.updateMany({
    where: { orgId, id: item.id, state: "open" },
    data: { state: "archived", closedAt: now, closedReason: "expired", version: { increment: 1 } },
  });
  await tx.acceptance.updateMany({
    where: { orgId, itemId: item.id, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnReason: "expired" },
  });
  await tx.publication.updateMany({
    where: { orgId, itemId: item.id, state: { in: ["planned", "by_hand", "failed"] } },
    data: { state: "cancelled", version: { increment: 1 } },
  });
  await closeStage(unit, item, { outcome: "expired" });
  await settleIdeas(unit, item, "left");
  await answerLapsed(unit, item);
  unit.journal({ action: "deadlines.expire", subject: { kind: "item", id: item.id }, data: { stage: run.stage } });
  const memberIds = [item.authorId, ...(await trekkersOf(tx, orgId, null))];
  await tell(unit, { item, run, step, term }, { kind: "item_expired", memberIds });
}

/** Who has the stage now: the writer while writing, afterwards everybody who could take the step. */
async function holdersOf(unit: Unit, { item, run }: Fired): Promise<string[]> {
  if (run.stage === "respond" && !run.passedOnToRole) return [item.authorId];
  if (run.stage === "notice") return item.file?.holderId ? [item.authorId] : trekkersOf(unit.tx, unit.orgId, null);
  const { tx, orgId, now } = unit;
  const scene: FlowScene = { agreement: await unit.agreement(), now, item, people: await colleagues(tx, orgId, now) };
  const power = run.stage === "respond" ? "respond" : run.stage === "accept" ? "accept" : "publish";
  return whoMay(scene, power).map((colleague) => colleague.memberId);
}

async function membersWith(unit: Unit, role: Role): Promise<string[]> {
  const people = await colleagues(unit.tx, unit.orgId, unit.now);
  return people.filter((one) => one.roles.some((held) => held.role === role)).map((one) => one.memberId);
}

async function tell(
  unit: Unit,
  { item, run, step }: Fired,
  to: { kind: NoticeKind; memberIds: string[] },
): Promise<void> {
  await notify(unit, {
    ...to,
    href: itemHref(item.id),
    data: { title: item.title, stage: run.stage, dueAt: run.dueAt.toISOString() },
    dedupeKey: `${to.kind}:${run.id}:${step}`,
    isUrgent: item.priority === "urgent",
  });
}
