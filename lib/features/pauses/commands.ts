import { movedByPause, type Term } from "@/lib/domain/deadlines";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { openRunOf } from "@/lib/features/scenes/queries";
import { promisedCalendar } from "@/lib/features/stages/queries";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { askingMoments } from "./queries";

/** Why a clock stands still, and what exactly for: the same twice is once. */
export type PauseReason = { why: "consultation" | "sign_off"; about: string };

type Run = FlowItem["stageRuns"][number];

/**
 * Stops the clock of the open stage while somebody else has the item, who has a term of their own. Steps that are still to
 * come are held; what had come, had come. Expects the item to be held. Gives until when they have time.
 */
export async function pauseStage(unit: Unit, item: FlowItem, { why, about }: PauseReason): Promise<Date | null> {
  const { tx, orgId, now } = unit;
  const run = openRunOf(item);
  if (!run) return null;
  const known = await tx.stagePause.findFirst({ where: { orgId, stageRunId: run.id, why, about, endedAt: null } });
  if (known) return known.dueAt;
  const moments = askingMoments(await unit.agreement(), item, now);
  await tx.stagePause.create({
    data: { orgId, id: newId(), stageRunId: run.id, why, about, startedAt: now, ...moments },
  });
  for (const at of Object.values(moments)) unit.wake({ queue: "deadlines", at });
  if (run.pausedAt) return moments.dueAt;
  await tx.stageRun.updateMany({ where: { orgId, id: run.id, closedAt: null }, data: { pausedAt: now } });
  await tx.deadlineStep.updateMany({
    where: { orgId, stageRunId: run.id, firedAt: null, droppedAt: null, dueAt: { gt: now } },
    data: { droppedAt: now, heldAt: now },
  });
  return moments.dueAt;
}

/**
 * Ends one reason to stand still. With the last of them the clock goes on: the deadline and the held steps come as much
 * later as the clock stood still, in the calendar they were promised in. Expects the item to be held.
 */
export async function endPause(unit: Unit, item: FlowItem, { why, about }: PauseReason): Promise<void> {
  const { tx, orgId, now } = unit;
  const run = openRunOf(item);
  if (!run) return;
  const open = { orgId, stageRunId: run.id, endedAt: null };
  const { count } = await tx.stagePause.updateMany({ where: { ...open, why, about }, data: { endedAt: now } });
  if (count === 0 || (await tx.stagePause.count({ where: open })) > 0) return;
  await goOn(unit, run);
}

async function goOn(unit: Unit, { id }: Run): Promise<void> {
  const { tx, orgId, now } = unit;
  // Read again: who counted the term anew meanwhile left other moments than the caller read.
  const run = await tx.stageRun.findUniqueOrThrow({ where: { orgId_id: { orgId, id } } });
  if (!run.pausedAt || run.closedAt) return;
  const calendar = await promisedCalendar({ tx, orgId, agreement: await unit.agreement() }, run.calendarId);
  const { clock } = run.term as unknown as Term;
  const pause = { from: run.pausedAt.toISOString(), to: now.toISOString() };
  const running = { calendar, clock, openedAt: run.openedAt.toISOString() };
  const moved = (moment: Date) => new Date(movedByPause(running, moment.toISOString(), pause));
  const where = { orgId, id, closedAt: null };
  await tx.stageRun.updateMany({ where, data: { pausedAt: null, dueAt: moved(run.dueAt) } });
  const held = await tx.deadlineStep.findMany({
    where: { orgId, stageRunId: id, firedAt: null, heldAt: { not: null } },
  });
  for (const step of held) {
    const dueAt = moved(step.dueAt);
    await tx.deadlineStep.updateMany({
      where: { orgId, id: step.id, firedAt: null, heldAt: { not: null } },
      data: { dueAt, droppedAt: null, heldAt: null },
    });
    unit.wake({ queue: "deadlines", at: dueAt });
  }
}
