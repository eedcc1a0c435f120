import { type Agreement, type Stage, termFor } from "@/lib/domain/agreement";
import type { Priority, WorkKind } from "@/lib/domain/authority";
import { judge, planAfterPauses, planDeadline, type Term } from "@/lib/domain/deadlines";
import type { AcceptanceDuties } from "@/lib/domain/workflow";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { openRunOf } from "@/lib/features/scenes/queries";
import { newId } from "@/lib/platform/ids";
import { type Insert, insertTogether } from "@/lib/platform/rows";
import type { Unit } from "@/lib/platform/unit";
import { pausesOf, promisedCalendar } from "./queries";

/** What of an item its stages go by. */
type Staged = Pick<FlowItem, "id" | "kind" | "priority" | "stageRuns">;

export type StageOpening<Item extends Staged = FlowItem> = {
  item: Item;
  stage: Stage;
  /** What whoever accepts has to answer to; asked for by the rules that let the text be handed in. */
  duties?: AcceptanceDuties | null;
  /** The term starts here instead of now: a planned post has until its moment. */
  startsAt?: Date;
};

/**
 * Opens a stage of an item: its term in the agreement in force becomes a promised moment and the steps up to and after
 * it, each a row of its own and a wake-up for the worker. The item's own row is the caller's to move. Gives the item as
 * it stands then.
 */
export async function openStage<Item extends Staged>(unit: Unit, opening: StageOpening<Item>): Promise<Item> {
  const { opened, inserts } = await openingOf(unit, opening);
  await insertTogether(unit.tx, inserts);
  return opened;
}

/** The same without writing it yet: the item as it is going to stand, and the rows that make it so. */
export async function openingOf<Item extends Staged>(
  unit: Unit,
  { item, stage, duties = null, startsAt }: StageOpening<Item>,
): Promise<{ opened: Item; inserts: readonly Insert[] }> {
  const agreement = await unit.agreement();
  const wanted = { workKind: item.kind as WorkKind, priority: item.priority as Priority, stage };
  const term = termOf(agreement, wanted);
  const from = startsAt && startsAt > unit.now ? startsAt : unit.now;
  const plan = planDeadline(agreement.calendar, term, from.toISOString());
  const stageRunId = newId();
  const { orgId } = unit;
  const run = {
    orgId,
    id: stageRunId,
    itemId: item.id,
    stage,
    ordinal: (item.stageRuns.at(-1)?.ordinal ?? 0) + 1,
    openedAt: from,
    openedById: unit.actor.memberId,
    dueAt: new Date(plan.dueAt),
    versionId: agreement.versionId,
    calendarId: agreement.calendarId,
    term,
    demands: { ...(duties ?? { acceptors: [], needsFourEyes: false }) },
  };
  const steps = plan.steps.map(({ step, at }) => ({ orgId, id: newId(), stageRunId, step, dueAt: at }));
  for (const { at } of plan.steps) unit.wake({ queue: "deadlines", at: new Date(at) });
  return {
    opened: { ...item, stageRuns: [...item.stageRuns, { ...JUST_OPENED, ...run }] },
    inserts: [
      { table: "stageRun", rows: [run] },
      { table: "deadlineStep", rows: steps },
    ],
  };
}

/** What a stage run says of what did not happen yet. */
const JUST_OPENED = {
  holderId: null,
  passedOnAt: null,
  passedOnToRole: null,
  pausedAt: null,
  closedAt: null,
  closedById: null,
  outcome: null,
  words: null,
  usedMinutes: null,
  differenceMinutes: null,
};

/** How a stage ended, as it is kept with its run. */
export type StageEnding = { outcome: string; words?: string };

/**
 * Closes the open stage: in time or late is judged from the moments themselves and kept, with the working time used.
 * Steps that did not fire yet will not any more. Gives the item as it stands then.
 */
export async function closeStage(unit: Unit, item: FlowItem, ending: StageEnding): Promise<FlowItem> {
  const { closed, write } = await endingOf(unit, item, ending);
  await write();
  return closed;
}

/** The same without writing it yet: the item as it is going to stand, and what writes that. */
export async function endingOf(
  unit: Unit,
  item: FlowItem,
  ending: StageEnding,
): Promise<{ closed: FlowItem; write: () => Promise<unknown> }> {
  const run = openRunOf(item);
  if (!run) return { closed: item, write: async () => undefined };
  const calendar = await promisedCalendar(
    { tx: unit.tx, orgId: unit.orgId, agreement: await unit.agreement() },
    run.calendarId,
  );
  const term = run.term as unknown as Term;
  const times = {
    openedAt: run.openedAt.toISOString(),
    dueAt: run.dueAt.toISOString(),
    doneAt: unit.now.toISOString(),
  };
  const pauses = await pausesOf(unit, { itemId: item.id, stageRunId: run.id });
  const { usedMinutes, differenceMinutes } = judge({ calendar, term, pauses, ...times });
  const { orgId } = unit;
  const write = async () => unit.tx.$executeRaw`
    with closed as (
      update stage_run set closed_at = ${unit.now}, closed_by_id = ${unit.actor.memberId}::uuid,
        outcome = ${ending.outcome}, words = ${ending.words ?? null}, paused_at = null,
        used_minutes = ${Math.max(0, usedMinutes)}::int, difference_minutes = ${differenceMinutes}::int
      where org_id = ${orgId}::uuid and id = ${run.id}::uuid and closed_at is null),
    stopped as (
      update stage_pause set ended_at = ${unit.now}
      where org_id = ${orgId}::uuid and stage_run_id = ${run.id}::uuid and ended_at is null),
    needless as (
      update consultation set state = 'withdrawn', ended_at = ${unit.now}
      where org_id = ${orgId}::uuid and stage_run_id = ${run.id}::uuid and state = 'open'),
    lapsed as (
      update extension_request set state = 'lapsed'
      where org_id = ${orgId}::uuid and stage_run_id = ${run.id}::uuid and state = 'open')
    update deadline_step set dropped_at = ${unit.now}, held_at = null
    where org_id = ${orgId}::uuid and stage_run_id = ${run.id}::uuid and fired_at is null
      and (dropped_at is null or held_at is not null)`;
  const closed = {
    ...run,
    closedAt: unit.now,
    closedById: unit.actor.memberId,
    outcome: ending.outcome,
    words: ending.words ?? null,
    pausedAt: null,
    usedMinutes: Math.max(0, usedMinutes),
    differenceMinutes,
  };
  const after = {
    ...item,
    stageRuns: item.stageRuns.map((one) => (one === run ? closed : one)),
    consultations: item.consultations.filter((one) => one.stageRunId !== run.id || one.state !== "open"),
  };
  return { closed: after, write };
}

/**
 * Counts the open stage's term anew after its priority changed: from the moment it opened, under the term that now
 * applies, less the time in which its clock stood still. Steps that fired stay fired.
 */
export async function replanStage(unit: Unit, item: FlowItem, priority: Priority): Promise<void> {
  const { tx, orgId, now } = unit;
  const run = openRunOf(item);
  if (!run) return;
  const agreement = await unit.agreement();
  const { calendar, calendarId } = agreement;
  const wanted = { workKind: item.kind as WorkKind, priority, stage: run.stage as Stage };
  const term = termOf(agreement, wanted);
  const openedAt = run.openedAt.toISOString();
  // While it stands still, what would come is counted as if it went on now: it moves by what is still to be added.
  const pauses = (await pausesOf(unit, { itemId: item.id, stageRunId: run.id })).map(({ from, to }) => ({
    from,
    to: to ?? from,
  }));
  const { dueAt, steps } = planAfterPauses({ calendar, term, openedAt, pauses });
  if (dueAt === null) throw new Error("A clock that goes on always reaches its end.");
  await tx.stageRun.updateMany({ where: { orgId, id: run.id, closedAt: null }, data: { term, dueAt, calendarId } });
  const waiting = { orgId, stageRunId: run.id, firedAt: null };
  await tx.deadlineStep.updateMany({ where: waiting, data: { droppedAt: now, heldAt: null } });
  for (const { step, at } of steps) {
    const held = run.pausedAt && new Date(at) > run.pausedAt ? run.pausedAt : null;
    const data = { dueAt: at, droppedAt: held, heldAt: held };
    const { count } = await tx.deadlineStep.updateMany({ where: { ...waiting, step }, data });
    const isKnown = count > 0 || (await tx.deadlineStep.count({ where: { orgId, stageRunId: run.id, step } })) > 0;
    if (!isKnown) await tx.deadlineStep.create({ data: { orgId, id: newId(), stageRunId: run.id, step, ...data } });
    if (!held) unit.wake({ queue: "deadlines", at: new Date(at) });
  }
}

function termOf(agreement: Agreement, wanted: Parameters<typeof termFor>[1]): Term {
  const { amountMinutes, clock, remindAtShare, afterwards, escalation } = termFor(agreement, wanted);
  return { amountMinutes, clock, remindAtShare, afterwards, escalation };
}
