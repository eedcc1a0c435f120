import { actsAs } from "@/lib/domain/deputies";
import { partOf } from "@/lib/domain/meetings";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { findMeeting, holdMeeting, inState, leadsMeeting, tellMeeting } from "@/lib/features/meetings/commands";
import {
  addPointInput,
  changePointInput,
  dropPointInput,
  POINTS_MAX,
  pinPointInput,
  restorePointInput,
} from "@/lib/features/meetings/schema";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";

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

/** Says it otherwise, or gives it other minutes. */
export const changePoint = command({
  name: "meetingPoints.change",
  input: changePointInput,
  may: "meetings.attend",
  run: async (unit, { pointId, ...words }): Promise<Result<true>> => {
    const isTimed = words.minutes === undefined ? {} : { isTimed: true };
    return changeOwn(unit, pointId, { action: "change", words: { ...given(words), ...isTimed } });
  },
});

/** What was said, without what was left out. */
const given = <T extends object>(words: T) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]-?: Exclude<T[Key], undefined>;
  };

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

/** Puts what was taken off back on the agenda, while the meeting is prepared. */
export const restorePoint = command({
  name: "meetingPoints.restore",
  input: restorePointInput,
  may: "meetings.attend",
  run: async (unit, { pointId: id }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    const seen = await tx.meetingPoint.findUnique({ where: { orgId_id: { orgId, id } }, include: { meeting: true } });
    if (!seen) return notFound();
    await holdMeeting(unit, seen.meetingId);
    const shut = inState(seen.meeting, ["planned"]);
    if (shut) return shut;
    if (!mayChange(unit, seen)) return refuse("not_allowed", "meetings.notYourPoint");
    const where = { orgId, id, state: "dropped" };
    const { count } = await tx.meetingPoint.updateMany({ where, data: { state: "open" } });
    if (count > 0) unit.journal({ action: "meetingPoints.restore", subject: { kind: "meeting_point", id } });
    tellMeeting(unit, seen.meetingId);
    return ok(true);
  },
});

type PointRow = Prisma.MeetingPointGetPayload<object>;

/** A point that is still open, of a meeting that is not over and held, as whoever put it there or leads may change it. */
export async function pointToChange(unit: Unit, id: string): Promise<Result<PointRow>> {
  const found = await openPoint(unit, id);
  if (!found.ok) return found;
  const { point, meeting } = found.value;
  return mayChange(unit, { ...point, meeting }) ? ok(point) : refuse("not_allowed", "meetings.notYourPoint");
}

/** Whoever put it there, and whoever leads. */
function mayChange(unit: Unit, { addedById, meeting }: Prisma.MeetingPointGetPayload<{ include: { meeting: true } }>) {
  const { actor } = unit;
  const isOwn = actor.kind === "member" && addedById !== null && actsAs(actor).includes(addedById);
  return isOwn || leadsMeeting(unit, meeting);
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
  words: Pick<
    Prisma.MeetingPointUncheckedUpdateInput,
    "title" | "detail" | "minutes" | "isTimed" | "state" | "isPinned"
  >;
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

export const meetingPointCommands = { addPoint, changePoint, dropPoint, pinPoint, restorePoint };
