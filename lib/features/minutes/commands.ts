import { actsAs } from "@/lib/domain/deputies";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { notFound, staleItem } from "@/lib/features/items/commands";
import {
  findMeeting,
  holdMeeting,
  inState,
  leadsMeeting,
  type MeetingRow,
  mayNotWrite,
  meetingHref,
  momentWords,
  shutFor,
  stepMeeting,
  tellMeeting,
} from "@/lib/features/meetings/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { changeLineInput, decideInput, removeLineInput, sendMinutesInput, writeLineInput } from "./schema";

/** Writes a line of the minutes: whoever is there, and afterwards whoever led it. */
export const writeLine = command({
  name: "minutes.write",
  input: writeLineInput,
  may: "meetings.attend",
  run: async (unit, { id, meetingId, pointId, words, memberId }): Promise<Result<{ lineId: string }>> => {
    const shut = await mayNotWrite(unit, { meetingId, pointId });
    if (shut) return shut;
    const unknown = await unknownSpeaker(unit, memberId);
    if (unknown) return unknown;
    return ok({ lineId: await writeLineRow(unit, { id, meetingId, pointId, kind: "said", words, memberId }) });
  },
});

/** Lays down a decision; where it was a step, the record has to hold that step, taken while they met. */
export const decide = command({
  name: "minutes.decide",
  input: decideInput,
  may: "meetings.attend",
  run: async (unit, { id, meetingId, pointId, words, step }): Promise<Result<{ lineId: string }>> => {
    const shut = await mayNotWrite(unit, { meetingId, pointId });
    if (shut) return shut;
    if (step && !(await wasTaken(unit, { meetingId, step }))) return refuse("wrong_state", "meetings.stepNotTaken");
    const line = { id, meetingId, pointId, kind: "decision" as const, words, memberId: null };
    return ok({ lineId: await writeLineRow(unit, step ? { ...line, step } : line) });
  },
});

/** Says a line otherwise: whoever wrote it, or whoever leads. */
export const changeLine = command({
  name: "minutes.change",
  input: changeLineInput,
  may: "meetings.attend",
  run: async (unit, { words, memberId, ...seen }): Promise<Result<{ revision: number }>> => {
    const unknown = await unknownSpeaker(unit, memberId);
    if (unknown) return unknown;
    return changeRow(unit, seen, { action: "minutes.change", data: { words, memberId, correctedAt: unit.now } });
  },
});

export const removeLine = command({
  name: "minutes.remove",
  input: removeLineInput,
  may: "meetings.attend",
  run: async (unit, seen): Promise<Result<{ revision: number }>> =>
    changeRow(unit, seen, { action: "minutes.remove", data: { removedAt: unit.now } }),
});

async function unknownSpeaker({ tx, orgId }: Unit, memberId: string | null): Promise<Refused | null> {
  if (!memberId || (await tx.member.count({ where: { orgId, id: memberId } })) > 0) return null;
  return invalid("memberId", "fields.unknown");
}

type Step = { action: string; subject: { kind: string; id: string } };

/** Whether the record holds the step, taken since the meeting began. */
async function wasTaken({ tx, orgId }: Unit, { meetingId, step }: { meetingId: string; step: Step }): Promise<boolean> {
  const { startedAt } = await tx.meeting.findUniqueOrThrow({ where: { orgId_id: { orgId, id: meetingId } } });
  if (!startedAt) return false;
  const { action, subject } = step;
  const where = { orgId, subjectId: subject.id, subjectKind: subject.kind, action, at: { gte: startedAt } };
  return (await tx.journalEntry.count({ where })) > 0;
}

type Line = { meetingId: string; pointId: string | null } & {
  id?: string | undefined;
  kind: "said" | "decision";
  words: string;
  memberId: string | null;
  step?: Step;
};

/** Writes the row of a line of a meeting that is held; the same id twice is one line. */
export async function writeLineRow(unit: Unit, { id = newId(), ...line }: Line): Promise<string> {
  const { tx, orgId, now, actor } = unit;
  const row = { orgId, id, ...line, writtenById: actor.memberId ?? "", writtenAt: now };
  const { count } = await tx.minuteLine.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return id;
  const { meetingId, pointId, kind, words, memberId, step } = line;
  const data = { meetingId, pointId, kind, words, memberId, ...(step ? { step } : {}) };
  unit.journal({ action: "minutes.write", subject: { kind: "minute_line", id }, data });
  tellMeeting(unit, meetingId);
  return id;
}

type Change = { action: string; data: Prisma.MinuteLineUncheckedUpdateManyInput };
type Seen = { lineId: string; seenRevision: number };

async function changeRow(unit: Unit, { lineId: id, seenRevision }: Seen, { action, data }: Change) {
  const { tx, orgId, actor } = unit;
  const line = await tx.minuteLine.findUnique({ where: { orgId_id: { orgId, id } }, include: { meeting: true } });
  if (!line || line.removedAt || actor.kind !== "member") return notFound();
  await holdMeeting(unit, line.meetingId);
  const shut = await shutFor(unit, line.meeting);
  if (shut) return shut;
  const isOwn = actsAs(actor).includes(line.writtenById);
  if (!isOwn && !leadsMeeting(unit, line.meeting)) return refuse("not_allowed", "meetings.notYourLine");
  const { count } = await tx.minuteLine.updateMany({
    where: { orgId, id, revision: seenRevision, removedAt: null },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count === 0) return staleItem(unit, id);
  const said = { before: line.words, ...(data.removedAt ? {} : { words: String(data.words) }) };
  unit.journal({ action, subject: { kind: "minute_line", id }, data: said });
  tellMeeting(unit, line.meetingId);
  return ok({ revision: seenRevision + 1 });
}

/** Sends the minutes before their time: whoever leads looked them over. */
export const sendMinutes = command({
  name: "minutes.send",
  input: sendMinutesInput,
  may: "meetings.attend",
  run: async (unit, { meetingId }): Promise<Result<true>> => {
    await holdMeeting(unit, meetingId);
    const meeting = await findMeeting(unit, meetingId);
    if (!meeting) return notFound();
    if (!leadsMeeting(unit, meeting)) return refuse("not_allowed", "meetings.notLeading");
    const shut = inState(meeting, ["ended"]);
    if (shut) return shut;
    if (meeting.sentAt) return refuse("wrong_state", "meetings.minutesSent");
    await tellMinutes(unit, meeting);
    return ok(true);
  },
});

/** Everybody of the series and whoever else was there hears that the minutes are there, with what is in them. */
export async function tellMinutes(unit: Unit, meeting: MeetingRow): Promise<void> {
  const { tx, orgId, now } = unit;
  const { id: meetingId, seriesId, startsAt } = meeting;
  const [series, people, decisions, actions] = await Promise.all([
    tx.meetingSeries.findUniqueOrThrow({ where: { orgId_id: { orgId, id: seriesId } }, include: { people: true } }),
    tx.meetingPerson.findMany({ where: { orgId, meetingId }, select: { memberId: true } }),
    tx.minuteLine.count({ where: { orgId, meetingId, kind: "decision", removedAt: null } }),
    tx.meetingAction.count({ where: { orgId, meetingId, state: { not: "dropped" } } }),
  ]);
  await stepMeeting(unit, meeting, { sentAt: now });
  unit.journal({ action: "minutes.send", subject: { kind: "meeting", id: meetingId } });
  await notify(unit, {
    kind: "meeting_minutes",
    memberIds: [...series.people, ...people].map(({ memberId }) => memberId),
    href: meetingHref(meetingId),
    data: { name: series.name, ...(await momentWords(unit, startsAt)), decisions, actions },
    dedupeKey: `meeting_minutes:${meetingId}`,
  });
}

export const minutesCommands = { writeLine, decide, changeLine, removeLine, sendMinutes };
