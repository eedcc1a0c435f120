import { actsAs } from "@/lib/domain/deputies";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { notFound, staleItem } from "@/lib/features/items/commands";
import { fitPeople } from "@/lib/features/meeting-planning/commands";
import { dayWords, leadsMeeting, mayNotWrite, meetingHref, tellMeeting } from "@/lib/features/meetings/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { addActionInput, changeActionInput, dropActionInput, finishActionInput, reopenActionInput } from "./schema";

type Step = Promise<Result<{ version: number }>>;

/** Somebody takes something upon them, by a day. */
export const addAction = command({
  name: "meetingActions.add",
  input: addActionInput,
  may: "meetings.attend",
  run: async (unit, { id = newId(), meetingId, pointId, ...action }): Promise<Result<{ actionId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    const shut = (await mayNotWrite(unit, { meetingId, pointId })) ?? (await unknownOwner(unit, action.ownerId));
    if (shut) return shut;
    const row = {
      orgId,
      id,
      meetingId,
      pointId,
      ...action,
      state: "open",
      addedById: actor.memberId ?? "",
      addedAt: now,
    };
    const { count } = await tx.meetingAction.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return ok({ actionId: id });
    unit.journal({
      action: "meetingActions.add",
      subject: { kind: "meeting_action", id },
      data: { meetingId, ...action },
    });
    tellMeeting(unit, meetingId);
    await tellOwner(unit, { id, meetingId, ...action, version: 0 });
    return ok({ actionId: id });
  },
});

/** Says it otherwise, by another day or for somebody else. */
export const changeAction = command({
  name: "meetingActions.change",
  input: changeActionInput,
  may: "meetings.attend",
  run: async (unit, { actionId, seenVersion, ...action }): Step => {
    const found = await actionToStep(unit, actionId);
    if (!found.ok) return found;
    const before = found.value;
    const unknown = action.ownerId === before.ownerId ? null : await unknownOwner(unit, action.ownerId);
    if (unknown) return unknown;
    const changed = await stepAction(unit, before, { step: "change", seenVersion, data: action });
    if (changed.ok && action.ownerId !== before.ownerId)
      await tellOwner(unit, { ...before, ...action, version: changed.value.version });
    return changed;
  },
});

/** Done: by whoever took it on, or whoever leads. */
export const finishAction = command({
  name: "meetingActions.finish",
  input: finishActionInput,
  may: "meetings.attend",
  run: (unit, seen): Step => endAction(unit, seen, "finish"),
});

/** It need not be done any more. */
export const dropAction = command({
  name: "meetingActions.drop",
  input: dropActionInput,
  may: "meetings.attend",
  run: (unit, seen): Step => endAction(unit, seen, "drop"),
});

/** Not done after all. */
export const reopenAction = command({
  name: "meetingActions.reopen",
  input: reopenActionInput,
  may: "meetings.attend",
  run: (unit, seen): Step => endAction(unit, seen, "reopen"),
});

const ENDS = {
  finish: { from: ["open"], state: "done" },
  drop: { from: ["open"], state: "dropped" },
  reopen: { from: ["done", "dropped"], state: "open" },
} as const;

type Seen = { actionId: string; seenVersion: number };

async function endAction(unit: Unit, { actionId, seenVersion }: Seen, step: keyof typeof ENDS): Step {
  const found = await actionToStep(unit, actionId);
  if (!found.ok) return found;
  const { from, state } = ENDS[step];
  if (!from.some((one) => one === found.value.state)) return refuse("wrong_state", "meetings.actionEnded");
  const data = { state, doneAt: step === "finish" ? unit.now : null };
  return stepAction(unit, found.value, { step, seenVersion, data });
}

type ActionRow = Prisma.MeetingActionGetPayload<object>;

/** The action, where it is the actor's own, one they gave, or one of a meeting they lead. */
async function actionToStep(unit: Unit, id: string): Promise<Result<ActionRow>> {
  const { tx, orgId, actor } = unit;
  const found = await tx.meetingAction.findUnique({ where: { orgId_id: { orgId, id } }, include: { meeting: true } });
  if (!found || actor.kind !== "member") return notFound();
  const { meeting, ...action } = found;
  const isTheirs = actsAs(actor).includes(action.ownerId);
  return isTheirs || leadsMeeting(unit, meeting) ? ok(action) : refuse("not_allowed", "meetings.notYourAction");
}

type Change = {
  step: "change" | keyof typeof ENDS;
  seenVersion: number;
  data: Pick<Prisma.MeetingActionUncheckedUpdateManyInput, "words" | "ownerId" | "dueOn" | "state" | "doneAt">;
};

async function stepAction(unit: Unit, { id, meetingId }: ActionRow, { step, seenVersion, data }: Change): Step {
  const { tx, orgId } = unit;
  const { count } = await tx.meetingAction.updateMany({
    where: { orgId, id, version: seenVersion },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) return staleItem(unit, id);
  const { doneAt: _, ...said } = data;
  const subject = { kind: "meeting_action", id };
  unit.journal({ action: `meetingActions.${step}`, subject, data: said as Prisma.InputJsonObject });
  tellMeeting(unit, meetingId);
  return ok({ version: seenVersion + 1 });
}

async function unknownOwner(unit: Unit, ownerId: string): Promise<Refused | null> {
  return (await fitPeople(unit, [ownerId])).length > 0 ? null : invalid("ownerId", "fields.unknown");
}

type Given = Pick<ActionRow, "id" | "meetingId" | "words" | "ownerId" | "dueOn" | "version">;

async function tellOwner(unit: Unit, { id, meetingId, words, ownerId, dueOn, version }: Given): Promise<void> {
  await notify(unit, {
    kind: "action_given",
    memberIds: [ownerId],
    href: meetingHref(meetingId),
    data: { by: unit.actor.name, words, ...dayWords(dueOn) },
    dedupeKey: `action_given:${id}:${version}`,
  });
}

export const meetingActionCommands = { addAction, changeAction, finishAction, dropAction, reopenAction };
