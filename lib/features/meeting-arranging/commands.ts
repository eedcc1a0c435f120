import { type PointFacts, partOf, subjectOf } from "@/lib/domain/meetings";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { agendaOf } from "@/lib/features/meeting-agenda/queries";
import type { WrittenPoint } from "@/lib/features/meeting-agenda/schema";
import {
  findMeeting,
  holdMeeting,
  inState,
  leadsMeeting,
  type MeetingRow,
  tellMeeting,
} from "@/lib/features/meetings/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { layPointsInput, reorderPointsInput } from "./schema";

/**
 * Lays points of the week on an agenda before the meeting begins, so that they can be put in their place, timed or left
 * out; they go on following the week until then. Gives their ids in the order in which they were named.
 */
export const layPoints = command({
  name: "meetingPoints.lay",
  input: layPointsInput,
  may: "meetings.attend",
  run: async (unit, { meetingId, subjects }): Promise<Result<{ pointIds: string[] }>> => {
    const { tx, orgId, now } = unit;
    const found = await meetingToArrange(unit, meetingId);
    if (!found.ok) return found;
    const rows = await tx.meetingPoint.findMany({ where: { orgId, meetingId }, select: { id: true, facts: true } });
    const ids = new Map(rows.map(({ id, facts }) => [subjectOf(facts as PointFacts), id]));
    const written = await agendaOf({ tx, orgId, now, agreement: await unit.agreement() }, found.value);
    const wanted = written.filter(({ facts }) => subjects.includes(subjectOf(facts)) && !ids.has(subjectOf(facts)));
    for (const point of wanted) ids.set(subjectOf(point.facts), newId());
    await tx.meetingPoint.createMany({
      data: wanted.map((point, index) =>
        rowOf(point, {
          ...{ orgId, meetingId, id: ids.get(subjectOf(point.facts)) ?? newId(), addedAt: now },
          ...{ position: rows.length + index, minutes: point.minutes, isPlaced: false },
        }),
      ),
    });
    if (wanted.length > 0) {
      const data = { subjects: wanted.map(({ facts }) => subjectOf(facts)) };
      unit.journal({ action: "meetingPoints.lay", subject: { kind: "meeting", id: meetingId }, data });
      tellMeeting(unit, meetingId);
    }
    const pointIds = subjects.flatMap((subject) => ids.get(subject) ?? []);
    return pointIds.length === subjects.length ? ok({ pointIds }) : notFound();
  },
});

type At = Pick<
  Prisma.MeetingPointCreateManyInput,
  "orgId" | "id" | "meetingId" | "position" | "minutes" | "addedAt" | "isPlaced"
>;

/** The row of a point that the week wrote. */
export const rowOf = (
  { kind, title, detail, subject, facts }: WrittenPoint,
  at: At,
): Prisma.MeetingPointCreateManyInput => ({
  ...at,
  ...{ part: partOf(kind), kind, title, detail, state: "open" },
  subjectKind: subject?.kind ?? null,
  subjectId: subject?.id ?? null,
  facts: facts as unknown as Prisma.InputJsonObject,
});

/** Puts points of an agenda in this order; what is not named comes after them. */
export const reorderPoints = command({
  name: "meetingPoints.reorder",
  input: reorderPointsInput,
  may: "meetings.attend",
  run: async (unit, { meetingId, pointIds }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    const found = await meetingToArrange(unit, meetingId);
    if (!found.ok) return found;
    const there = await tx.meetingPoint.count({ where: { orgId, meetingId, id: { in: pointIds } } });
    if (there !== new Set(pointIds).size || there !== pointIds.length) return notFound();
    for (const [position, id] of pointIds.entries())
      await tx.meetingPoint.update({ where: { orgId_id: { orgId, id } }, data: { position, isPlaced: true } });
    unit.journal({ action: "meetingPoints.reorder", subject: { kind: "meeting", id: meetingId }, data: { pointIds } });
    tellMeeting(unit, meetingId);
    return ok(true);
  },
});

/** A meeting that is prepared, held, as whoever leads it arranges it. */
async function meetingToArrange(unit: Unit, meetingId: string): Promise<Result<MeetingRow>> {
  await holdMeeting(unit, meetingId);
  const meeting = await findMeeting(unit, meetingId);
  if (!meeting) return notFound();
  if (!leadsMeeting(unit, meeting)) return refuse("not_allowed", "meetings.notLeading");
  return inState(meeting, ["planned"]) ?? ok(meeting);
}

export const meetingArrangingCommands = { layPoints, reorderPoints };
