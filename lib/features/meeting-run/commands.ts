import { arranged, comingBack, type PointFacts, partOf, weave } from "@/lib/domain/meetings";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { agendaOf } from "@/lib/features/meeting-agenda/queries";
import { rowOf } from "@/lib/features/meeting-arranging/commands";
import { setAttendance } from "@/lib/features/meeting-attendance/commands";
import { planNext } from "@/lib/features/meeting-planning/commands";
import { writeGapRow } from "@/lib/features/meeting-rules/commands";
import { standingOf } from "@/lib/features/meeting-standing/queries";
import { type MeetingRow, meetingToLead, stepMeeting } from "@/lib/features/meetings/commands";
import { writeLineRow } from "@/lib/features/minutes/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { beginMeetingInput, carryPointInput, endMeetingInput, settlePointInput, showPointInput } from "./schema";

type Step = Promise<Result<{ version: number }>>;

/** Begins: what the week wrote is laid down with its facts as they are now. Of two who press at once one begins it. */
export const beginMeeting = command({
  name: "meetings.begin",
  input: beginMeetingInput,
  may: "meetings.attend",
  run: async (unit, seen): Step => {
    const found = await meetingToLead(unit, seen, ["planned"]);
    if (!found.ok) return found;
    const meeting = found.value;
    const pointId = await layDown(unit, meeting);
    if (unit.actor.memberId)
      await setAttendance(unit, { meetingId: meeting.id, memberId: unit.actor.memberId }, "present");
    const onScreen = { pointId, pointSince: pointId ? unit.now : null };
    const version = await stepMeeting(unit, meeting, { state: "running", startedAt: unit.now, ...onScreen });
    unit.journal({ action: "meetings.begin", subject: { kind: "meeting", id: meeting.id } });
    return ok({ version });
  },
});

/** Writes the points of the week beside those of people, in the order of the agenda; gives the first. */
async function layDown(unit: Unit, meeting: MeetingRow): Promise<string | null> {
  const { tx, orgId, now } = unit;
  const meetingId = meeting.id;
  const rows = await tx.meetingPoint.findMany({
    where: { orgId, meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const written = await agendaOf({ tx, orgId, now, agreement: await unit.agreement() }, meeting);
  const { kept, left, fresh } = weave(await standingOf({ tx, orgId }, rows), written);
  const placed = arranged(
    [
      ...kept.map((point) => ({ ...point, written: null })),
      ...fresh.map((point) => ({
        ...{ id: newId(), part: partOf(point.kind), kind: point.kind, minutes: point.minutes, written: point },
        ...{ facts: point.facts, isPlaced: false, isTimed: false, position: 0 },
      })),
    ],
    meeting.minutes,
  );
  const leftIds = left.map(({ id }) => id);
  await tx.meetingPoint.updateMany({ where: { orgId, id: { in: leftIds } }, data: { state: "dropped" } });
  await tx.meetingPoint.createMany({
    data: placed.flatMap(({ written: point, id, minutes, isPlaced }, position) =>
      point ? [rowOf(point, { orgId, id, meetingId, position, minutes, isPlaced, addedAt: now })] : [],
    ),
  });
  for (const [position, { id, minutes, facts, written: point }] of placed.entries()) {
    const data = { position, minutes, facts: facts as unknown as Prisma.InputJsonObject };
    if (!point) await tx.meetingPoint.update({ where: { orgId_id: { orgId, id } }, data });
  }
  return placed[0]?.id ?? null;
}

/** Puts a point on the screen; the time on the one before is kept with it. */
export const showPoint = command({
  name: "meetings.show",
  input: showPointInput,
  may: "meetings.attend",
  run: async (unit, { to, ...seen }): Step => {
    const found = await meetingToLead(unit, seen, ["running"]);
    if (!found.ok) return found;
    const meeting = found.value;
    const points = await pointsOf(unit, meeting.id);
    const at = points.findIndex(({ id }) => id === meeting.pointId);
    const target =
      to === "next" ? points[at + 1] : to === "previous" ? points[at - 1] : points.find(({ id }) => id === to);
    if (!target) return refuse("wrong_state", "meetings.noSuchPoint");
    unit.journal({
      action: "meetings.show",
      subject: { kind: "meeting", id: meeting.id },
      data: { pointId: target.id },
    });
    return ok({ version: await putOnScreen(unit, meeting, target.id) });
  },
});

/** What is on the agenda and was not taken off, in order. */
const pointsOf = ({ tx, orgId }: Unit, meetingId: string) =>
  tx.meetingPoint.findMany({
    where: { orgId, meetingId, state: { not: "dropped" } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, state: true, kind: true, part: true, facts: true, subjectId: true, isPinned: true },
  });

async function keepTime({ tx, orgId, now }: Unit, { pointId, pointSince }: MeetingRow): Promise<void> {
  if (!pointId || !pointSince) return;
  const seconds = Math.max(0, Math.round((now.getTime() - pointSince.getTime()) / 1_000));
  await tx.meetingPoint.updateMany({ where: { orgId, id: pointId }, data: { spentSeconds: { increment: seconds } } });
}

async function putOnScreen(unit: Unit, meeting: MeetingRow, pointId: string | null): Promise<number> {
  await keepTime(unit, meeting);
  return stepMeeting(unit, meeting, { pointId, pointSince: pointId ? unit.now : null });
}

/** The open point after this one, else the first that is still open. */
async function nextOpen(unit: Unit, { id, pointId }: MeetingRow): Promise<string | null> {
  const points = await pointsOf(unit, id);
  const at = points.findIndex((point) => point.id === pointId);
  const isOpen = ({ state }: { state: string }) => state === "open";
  return (points.slice(at + 1).find(isOpen) ?? points.find(isOpen))?.id ?? null;
}

type Closing = { pointId: string; meeting: MeetingRow };

/** Closes an open point of the meeting; false where it is not (any more). */
async function closePoint(
  { tx, orgId, now }: Unit,
  { pointId, meeting }: Closing,
  data: Prisma.MeetingPointUncheckedUpdateManyInput,
) {
  const where = { orgId, id: pointId, meetingId: meeting.id, state: "open" };
  const { count } = await tx.meetingPoint.updateMany({ where, data: { doneAt: now, ...data } });
  return count > 0;
}

/** Puts a point off until the next meeting, where it comes back; goes on with the next open one. */
export const carryPoint = command({
  name: "meetings.carry",
  input: carryPointInput,
  may: "meetings.attend",
  run: async (unit, { pointId, ...seen }): Step => {
    const found = await meetingToLead(unit, seen, ["running"]);
    if (!found.ok) return found;
    const meeting = found.value;
    if (!(await closePoint(unit, { pointId, meeting }, { state: "carried" })))
      return refuse("wrong_state", "meetings.pointClosed");
    unit.journal({ action: "meetings.carry", subject: { kind: "meeting_point", id: pointId } });
    return ok({ version: await goOn(unit, meeting, pointId) });
  },
});

/** After the point on the screen closed the next one comes; another one that closes leaves the screen as it is. */
async function goOn(unit: Unit, meeting: MeetingRow, closedId: string): Promise<number> {
  if (closedId !== meeting.pointId) return stepMeeting(unit, meeting, {});
  return putOnScreen(unit, meeting, await nextOpen(unit, meeting));
}

/** Lays down what came of a point: in words, as one of its choices, or both; goes on with the next open one. */
export const settlePoint = command({
  name: "meetings.settle",
  input: settlePointInput,
  may: "meetings.attend",
  run: async (unit, { pointId, choiceId, words, ...seen }): Step => {
    const { tx, orgId } = unit;
    const found = await meetingToLead(unit, seen, ["running"]);
    if (!found.ok) return found;
    const meeting = found.value;
    const choice = choiceId ? await tx.pointChoice.findFirst({ where: { orgId, id: choiceId, pointId } }) : null;
    if (choiceId && !choice) return notFound();
    if (!(await closePoint(unit, { pointId, meeting }, { state: "done", choiceId })))
      return refuse("wrong_state", "meetings.pointClosed");
    const decision = [choice?.title ?? "", words].filter((part) => part !== "").join(": ");
    const unwritten = await proposeDecided(unit, { pointId, meetingId: meeting.id, words: decision });
    if (unwritten) return unwritten;
    if (decision !== "")
      await writeLineRow(unit, { meetingId: meeting.id, pointId, kind: "decision", words: decision, memberId: null });
    const data = { words, choiceId, choice: choice?.title ?? "" };
    unit.journal({ action: "meetings.settle", subject: { kind: "meeting_point", id: pointId }, data });
    return ok({ version: await goOn(unit, meeting, pointId) });
  },
});

type Decided = { pointId: string; meetingId: string; words: string };

/** What is decided where the agreement is silent becomes a row of the draft, where whoever leads may write in it. */
async function proposeDecided(unit: Unit, { words, ...about }: Decided): Promise<Refused | null> {
  const { tx, orgId, actor } = unit;
  if (words === "" || actor.kind !== "member" || !mayTry(actor.roles, "agreement.edit")) return null;
  const point = await tx.meetingPoint.findUniqueOrThrow({ where: { orgId_id: { orgId, id: about.pointId } } });
  const facts = point.facts as PointFacts;
  if (facts.kind !== "gap") return null;
  const written = await writeGapRow(unit, { ...about, facts, words });
  return written.ok ? null : written;
}

/** Ends it: what was not reached goes to the next meeting. The minutes are looked over first, and sent after that. */
export const endMeeting = command({
  name: "meetings.end",
  input: endMeetingInput,
  may: "meetings.attend",
  run: async (unit, seen): Step => {
    const { now } = unit;
    const found = await meetingToLead(unit, seen, ["running"]);
    if (!found.ok) return found;
    const meeting = found.value;
    await keepTime(unit, meeting);
    const over = { state: "ended", endedAt: now, pointId: null, pointSince: null };
    const version = await stepMeeting(unit, meeting, over);
    const carried = comingBack(await standingOf(unit, await pointsOf(unit, meeting.id))).length;
    await planNext(unit, meeting.seriesId);
    unit.journal({ action: "meetings.end", subject: { kind: "meeting", id: meeting.id }, data: { carried } });
    return ok({ version });
  },
});

export const meetingRunCommands = {
  beginMeeting,
  showPoint,
  carryPoint,
  settlePoint,
  endMeeting,
};
