import { ok, type Result, refuse } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { openPoint, pointToChange } from "@/lib/features/meeting-points/commands";
import { inState, leadsMeeting, notPresent, tellMeeting } from "@/lib/features/meetings/commands";
import { addChoiceInput, CHOICES_MAX, dropChoiceInput, voteChoiceInput } from "@/lib/features/meetings/schema";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";

/** A way it could go: laid beside the others by whoever leads, whoever put the point there, or whoever is there. */
export const addChoice = command({
  name: "meetingChoices.add",
  input: addChoiceInput,
  may: "meetings.attend",
  run: async (unit, { id = newId(), pointId, title, detail }): Promise<Result<{ choiceId: string }>> => {
    const { tx, orgId } = unit;
    const found = await openPoint(unit, pointId);
    if (!found.ok) return found;
    const { point, meeting } = found.value;
    const isFree = leadsMeeting(unit, meeting) || point.addedById === unit.actor.memberId;
    const absent = isFree ? null : await notPresent(unit, meeting.id);
    if (absent) return absent;
    const there = await tx.pointChoice.aggregate({ where: { orgId, pointId }, _max: { position: true }, _count: true });
    if (there._count >= CHOICES_MAX) return refuse("too_many", "meetings.tooManyChoices");
    const position = (there._max.position ?? -1) + 1;
    const row = { orgId, id, pointId, title, detail, position };
    const { count } = await tx.pointChoice.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return ok({ choiceId: id });
    const data = { choiceId: id, title, detail };
    unit.journal({ action: "meetingChoices.add", subject: { kind: "meeting_point", id: pointId }, data });
    tellMeeting(unit, meeting.id);
    return ok({ choiceId: id });
  },
});

/** Takes a way to go off the table, with the votes it had. */
export const dropChoice = command({
  name: "meetingChoices.drop",
  input: dropChoiceInput,
  may: "meetings.attend",
  run: async (unit, { choiceId }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    const choice = await tx.pointChoice.findUnique({ where: { orgId_id: { orgId, id: choiceId } } });
    if (!choice) return notFound();
    const found = await pointToChange(unit, choice.pointId);
    if (!found.ok) return found;
    await tx.choiceVote.deleteMany({ where: { orgId, choiceId } });
    await tx.pointChoice.deleteMany({ where: { orgId, id: choiceId } });
    const data = { choiceId, title: choice.title };
    unit.journal({ action: "meetingChoices.drop", subject: { kind: "meeting_point", id: choice.pointId }, data });
    tellMeeting(unit, found.value.meetingId);
    return ok(true);
  },
});

/** One vote each, for whoever is there, while the point is open; another choice replaces it, none takes it back. */
export const voteChoice = command({
  name: "meetingChoices.vote",
  input: voteChoiceInput,
  may: "meetings.attend",
  run: async (unit, { pointId, choiceId }): Promise<Result<true>> => {
    const { tx, orgId, now, actor } = unit;
    const found = await openPoint(unit, pointId);
    if (!found.ok) return found;
    const { meeting } = found.value;
    const absent = inState(meeting, ["running"]) ?? (await notPresent(unit, meeting.id));
    if (absent) return absent;
    if (!actor.memberId) return notFound();
    if (choiceId && (await tx.pointChoice.count({ where: { orgId, id: choiceId, pointId } })) === 0) return notFound();
    const key = { orgId, pointId, memberId: actor.memberId };
    await tx.choiceVote.deleteMany({ where: key });
    if (choiceId) await tx.choiceVote.create({ data: { ...key, id: newId(), choiceId, at: now } });
    unit.journal({
      action: "meetingChoices.vote",
      subject: { kind: "meeting_point", id: pointId },
      data: { choiceId },
    });
    tellMeeting(unit, meeting.id);
    return ok(true);
  },
});

export const meetingChoiceCommands = { addChoice, dropChoice, voteChoice };
