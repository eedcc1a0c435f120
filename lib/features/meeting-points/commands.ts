import { actsAs } from "@/lib/domain/deputies";
import { partOf } from "@/lib/domain/meetings";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { findMeeting, holdMeeting, inState, leadsMeeting, tellMeeting } from "@/lib/features/meetings/commands";
import {
  addPointInput,
  changePointInput,
  dropPointInput,
  pinPointInput,
  reorderPointInput,
} from "@/lib/features/meetings/schema";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";

/** More points than this nobody gets through. */
export const POINTS_MAX = 100;

/** Somebody puts something on the agenda, in one line. */
export const addPoint = command({
  name: "meetingPoints.add",
  input: addPointInput,
  may: "meetings.attend",
  run: async (unit, { id = newId(), meetingId, ...words }): Promise<Result<{ pointId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    await holdMeeting(unit, meetingId);
    const meeting = await findMeeting(unit, meetingId);
    if (!meeting || !actor.memberId) return notFound();
    const shut = inState(meeting, ["planned", "running"]);
    if (shut) return shut;
    const there = await tx.meetingPoint.aggregate({
      where: { orgId, meetingId },
      _max: { position: true },
      _count: true,
    });
    if (there._count >= POINTS_MAX) return refuse("too_many", "meetings.tooManyPoints");
    const position = (there._max.position ?? -1) + 1;
    const row = { orgId, id, meetingId, kind: "own", part: partOf("own"), ...words, facts: { kind: "own" }, position };
    const { count } = await tx.meetingPoint.createMany({
      data: [{ ...row, addedById: actor.memberId, addedAt: now, state: "open" }],
      skipDuplicates: true,
    });
    if (count === 0) return ok({ pointId: id });
    unit.journal({
      action: "meetingPoints.add",
      subject: { kind: "meeting_point", id },
      data: { meetingId, ...words },
    });
    tellMeeting(unit, meetingId);
    return ok({ pointId: id });
  },
});

export const changePoint = command({
  name: "meetingPoints.change",
  input: changePointInput,
  may: "meetings.attend",
  run: async (unit, { pointId, ...words }): Promise<Result<true>> =>
    changeOwn(unit, pointId, { action: "change", words }),
});

/** Takes a point off the agenda; it does not come back. */
export const dropPoint = command({
  name: "meetingPoints.drop",
  input: dropPointInput,
  may: "meetings.attend",
  run: async (unit, { pointId }): Promise<Result<true>> =>
    changeOwn(unit, pointId, { action: "drop", words: { state: "dropped", isPinned: false } }),
});

/** A pinned point comes back in every meeting of the series, until somebody takes the pin out. */
export const pinPoint = command({
  name: "meetingPoints.pin",
  input: pinPointInput,
  may: "meetings.attend",
  run: async (unit, { pointId, isPinned }): Promise<Result<true>> =>
    changeOwn(unit, pointId, { action: "pin", words: { isPinned } }),
});

/** Puts a point before another one, or last of all. */
export const reorderPoint = command({
  name: "meetingPoints.reorder",
  input: reorderPointInput,
  may: "meetings.attend",
  run: async (unit, { pointId, beforeId }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    const found = await pointToChange(unit, pointId);
    if (!found.ok) return found;
    const { meetingId } = found.value;
    const all = await tx.meetingPoint.findMany({
      where: { orgId, meetingId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    const others = all.filter(({ id }) => id !== pointId);
    const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
    if (at < 0) return notFound();
    const ordered = others.toSpliced(at, 0, found.value);
    for (const [position, { id, position: before }] of ordered.entries()) {
      if (position === before) continue;
      await tx.meetingPoint.update({ where: { orgId_id: { orgId, id } }, data: { position } });
    }
    const data = { position: at };
    unit.journal({ action: "meetingPoints.reorder", subject: { kind: "meeting_point", id: pointId }, data });
    tellMeeting(unit, meetingId);
    return ok(true);
  },
});

type PointRow = Prisma.MeetingPointGetPayload<object>;

/** A point that is still open, of a meeting that is not over and held, as whoever put it there or leads may change it. */
export async function pointToChange(unit: Unit, id: string): Promise<Result<PointRow>> {
  const found = await openPoint(unit, id);
  if (!found.ok) return found;
  const { actor } = unit;
  const { point, meeting } = found.value;
  const isOwn = actor.kind === "member" && point.addedById !== null && actsAs(actor).includes(point.addedById);
  return isOwn || leadsMeeting(unit, meeting) ? ok(point) : refuse("not_allowed", "meetings.notYourPoint");
}

/** A point that is still open, of a meeting that is not over and held. */
export async function openPoint(unit: Unit, id: string) {
  const { tx, orgId } = unit;
  const where = { orgId_id: { orgId, id } };
  const seen = await tx.meetingPoint.findUnique({ where, select: { meetingId: true } });
  if (!seen) return notFound();
  await holdMeeting(unit, seen.meetingId);
  const { meeting, ...point } = await tx.meetingPoint.findUniqueOrThrow({ where, include: { meeting: true } });
  const shut = inState(meeting, ["planned", "running"]);
  if (shut) return shut;
  if (point.state !== "open") return refuse("wrong_state", "meetings.pointClosed");
  return ok({ point, meeting });
}

type Change = {
  action: "change" | "drop" | "pin";
  words: Pick<Prisma.MeetingPointUncheckedUpdateInput, "title" | "detail" | "minutes" | "state" | "isPinned">;
};

async function changeOwn(unit: Unit, id: string, { action, words }: Change): Promise<Result<true>> {
  const { tx, orgId } = unit;
  const found = await pointToChange(unit, id);
  if (!found.ok) return found;
  await tx.meetingPoint.update({ where: { orgId_id: { orgId, id } }, data: words });
  const data = words as Prisma.InputJsonObject;
  unit.journal({ action: `meetingPoints.${action}`, subject: { kind: "meeting_point", id }, data });
  tellMeeting(unit, found.value.meetingId);
  return ok(true);
}

export const meetingPointCommands = { addPoint, changePoint, dropPoint, pinPoint, reorderPoint };
