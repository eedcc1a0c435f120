import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { todayOf } from "@/lib/features/goal-course/queries";
import { staleItem } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { addReadingInput, changeReadingInput, removeReadingInput, restoreReadingInput } from "./schema";

type Kept = { readingId: string; revision: number };
type Told = "goals.read" | "goals.changeReading" | "goals.removeReading" | "goals.restoreReading";
const notFound = (): Refused => refuse("not_found", "notFound");

/** Writes down how a goal stands on a day: one reading a day, by whoever owns the goal or leads. */
export const addReading = command({
  name: "goals.read",
  input: addReadingInput,
  may: "goals.measure",
  run: async (unit, { id = newId(), goalId, ...said }): Promise<Result<Kept>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return notFound();
    const hindered = (await notTheirs(unit, goalId)) ?? (await ofTomorrow(unit, said.onDay));
    if (hindered) return hindered;
    const there = await tx.goalReading.findFirst({ where: { orgId, goalId, onDay: said.onDay } });
    if (there && there.removedAt === null) return there.id === id ? ok(keptOf(there)) : dayTaken();
    const written = { ...said, addedById: actor.memberId, addedAt: now };
    if (there) return bringBack(unit, there.id, { goalId, written });
    const row = { orgId, id, goalId, ...written };
    const { count } = await tx.goalReading.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return dayTaken();
    noted(unit, "goals.read", { goalId, readingId: id, ...said });
    return ok({ readingId: id, revision: 0 });
  },
});

const keptOf = ({ id, revision }: { id: string; revision: number }): Kept => ({ readingId: id, revision });
const dayTaken = (): Refused => invalid("onDay", "fields.dayRead");

type Written = { onDay: string; value: number; note: string; addedById: string; addedAt: Date };

/** A reading of that day was taken away before: the new one takes its place. */
async function bringBack(unit: Unit, id: string, { goalId, written }: { goalId: string; written: Written }) {
  const { tx, orgId } = unit;
  const [row] = await tx.goalReading.updateManyAndReturn({
    where: { orgId, id, removedAt: { not: null } },
    data: { ...written, removedAt: null, revision: { increment: 1 } },
    select: { id: true, revision: true },
  });
  if (!row) return dayTaken();
  const { onDay, value, note } = written;
  noted(unit, "goals.read", { goalId, readingId: id, onDay, value, note });
  return ok(keptOf(row));
}

/** Mends a reading that was written down wrong. */
export const changeReading = command({
  name: "goals.changeReading",
  input: changeReadingInput,
  may: "goals.measure",
  run: async (unit, { readingId: id, seenRevision, ...said }): Promise<Result<Kept>> => {
    const { tx, orgId } = unit;
    const before = await tx.goalReading.findFirst({ where: { orgId, id, removedAt: null } });
    if (!before) return notFound();
    const { goalId } = before;
    const hindered = (await notTheirs(unit, goalId)) ?? (await ofTomorrow(unit, said.onDay));
    if (hindered) return hindered;
    const taken = { orgId, goalId, onDay: said.onDay, id: { not: id } };
    if ((await tx.goalReading.count({ where: taken })) > 0) return dayTaken();
    const { count } = await tx.goalReading.updateMany({
      where: { orgId, id, revision: seenRevision, removedAt: null },
      data: { ...said, revision: { increment: 1 } },
    });
    if (count === 0) return staleItem(unit, goalId);
    const { onDay, value, note } = before;
    noted(unit, "goals.changeReading", { goalId, readingId: id, ...said, before: { onDay, value, note } });
    return ok({ readingId: id, revision: seenRevision + 1 });
  },
});

/** Takes a reading away; it can be brought back. */
export const removeReading = command({
  name: "goals.removeReading",
  input: removeReadingInput,
  may: "goals.measure",
  run: async (unit, { readingId: id, seenRevision }): Promise<Result<Kept>> => {
    const { tx, orgId, now } = unit;
    const reading = await tx.goalReading.findFirst({ where: { orgId, id } });
    if (!reading) return notFound();
    const hindered = await notTheirs(unit, reading.goalId);
    if (hindered) return hindered;
    if (reading.removedAt) return ok(keptOf(reading));
    const { count } = await tx.goalReading.updateMany({
      where: { orgId, id, revision: seenRevision, removedAt: null },
      data: { removedAt: now, revision: { increment: 1 } },
    });
    if (count === 0) return staleItem(unit, reading.goalId);
    noted(unit, "goals.removeReading", { goalId: reading.goalId, readingId: id });
    return ok({ readingId: id, revision: seenRevision + 1 });
  },
});

/** Brings back a reading that was taken away, as it was. */
export const restoreReading = command({
  name: "goals.restoreReading",
  input: restoreReadingInput,
  may: "goals.measure",
  run: async (unit, { readingId: id }): Promise<Result<Kept>> => {
    const { tx, orgId } = unit;
    const reading = await tx.goalReading.findFirst({ where: { orgId, id } });
    if (!reading) return notFound();
    const hindered = await notTheirs(unit, reading.goalId);
    if (hindered) return hindered;
    const [row] = await tx.goalReading.updateManyAndReturn({
      where: { orgId, id, removedAt: { not: null } },
      data: { removedAt: null, revision: { increment: 1 } },
      select: { id: true, revision: true },
    });
    if (!row) return ok(keptOf(reading));
    noted(unit, "goals.restoreReading", { goalId: reading.goalId, readingId: id });
    return ok(keptOf(row));
  },
});

/** Readings are of a goal that runs and is measured by hand, and of whoever owns it or leads. */
async function notTheirs({ tx, orgId, actor }: Unit, goalId: string): Promise<Refused | null> {
  const select = { ownerId: true, measure: true, endedAt: true };
  const goal = await tx.goal.findFirst({ where: { orgId, id: goalId }, select });
  if (!goal) return notFound();
  const isTheirs = mayTry(actor.roles, "goals.lead") || (actor.kind === "member" && goal.ownerId === actor.memberId);
  if (!isTheirs) return refuse("not_allowed", "goals.notYours");
  if (goal.endedAt) return refuse("wrong_state", "goals.hasEnded");
  return goal.measure === "by_hand" ? null : refuse("wrong_state", "goals.notByHand");
}

async function ofTomorrow({ tx, orgId, now }: Unit, onDay: string): Promise<Refused | null> {
  return onDay > (await todayOf(tx, { orgId, now })) ? invalid("onDay", "fields.inTheFuture") : null;
}

type Note = { goalId: string } & Prisma.InputJsonObject;

function noted(unit: Unit, action: Told, { goalId, ...data }: Note): void {
  unit.journal({ action, subject: { kind: "goal", id: goalId }, data });
  unit.announce({ topic: "goals" });
}

/** What the command endpoint can run of readings. */
export const readingCommands = { addReading, changeReading, removeReading, restoreReading };
