import { ok, type Result, refuse } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { findMeeting, holdMeeting, inState, tellMeeting } from "@/lib/features/meetings/commands";
import { excuseInput, joinMeetingInput } from "@/lib/features/meetings/schema";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";

/** People come in from so long before it begins. */
const EARLY_MS = 60 * 60_000;

/** Comes in: from then on somebody is there, votes and writes. */
export const joinMeeting = command({
  name: "meetings.join",
  input: joinMeetingInput,
  may: "meetings.attend",
  run: async (unit, { meetingId }): Promise<Result<true>> => {
    await holdMeeting(unit, meetingId);
    const meeting = await findMeeting(unit, meetingId);
    if (!meeting || !unit.actor.memberId) return notFound();
    const shut = inState(meeting, ["planned", "running"]);
    if (shut) return shut;
    if (meeting.state === "planned" && meeting.startsAt.getTime() - unit.now.getTime() > EARLY_MS)
      return refuse("wrong_state", "meetings.notYet");
    await setAttendance(unit, { meetingId, memberId: unit.actor.memberId }, "present");
    return ok(true);
  },
});

/** Says not to be there, or to be there after all. */
export const excuse = command({
  name: "meetings.excuse",
  input: excuseInput,
  may: "meetings.attend",
  run: async (unit, { meetingId, isExcused }): Promise<Result<true>> => {
    await holdMeeting(unit, meetingId);
    const meeting = await findMeeting(unit, meetingId);
    if (!meeting || !unit.actor.memberId) return notFound();
    const shut = inState(meeting, ["planned", "running"]);
    if (shut) return shut;
    const key = { meetingId, memberId: unit.actor.memberId };
    await setAttendance(unit, key, isExcused ? "excused" : "expected");
    return ok(true);
  },
});

type Who = { meetingId: string; memberId: string };

/** Writes down whether somebody is there; the same again changes nothing. */
export async function setAttendance(unit: Unit, who: Who, state: "present" | "excused" | "expected"): Promise<void> {
  const { tx, orgId, now } = unit;
  const { meetingId, memberId } = who;
  const before = await tx.meetingPerson.findFirst({ where: { orgId, ...who } });
  if (before?.state === state) return;
  const joinedAt = state === "present" ? now : (before?.joinedAt ?? null);
  if (before)
    await tx.meetingPerson.update({ where: { orgId_id: { orgId, id: before.id } }, data: { state, joinedAt } });
  else await tx.meetingPerson.create({ data: { orgId, id: newId(), ...who, state, joinedAt } });
  const action = state === "present" ? "meetings.join" : "meetings.excuse";
  unit.journal({ action, subject: { kind: "meeting", id: meetingId }, data: { memberId, state } });
  tellMeeting(unit, meetingId);
}

export const meetingAttendanceCommands = { joinMeeting, excuse };
