import type { CalendarChoices } from "@/lib/domain/calendars";
import { calendarChanges } from "@/lib/domain/calendars";
import { closedFrom } from "@/lib/domain/calendars/closed-days";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { CalendarError } from "@/lib/domain/worktime";
import { type AnswerBehind, answersBehind } from "@/lib/features/answer-terms/queries";
import { toCalendar } from "@/lib/platform/agreement";
import { command } from "@/lib/platform/command";
import type { CalendarVersion } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { choicesOf, countryOf, dateIn, type StageBehind, stagesBehind } from "./queries";
import { changeCalendarInput, replanOpenInput } from "./schema";

/**
 * A new version of the calendar, in force from now; the one before is kept. Whatever is open keeps the moment it was
 * promised: its run holds that moment and the version it was counted in.
 */
export const changeCalendar = command({
  name: "calendars.change",
  input: changeCalendarInput,
  may: "calendar.lead",
  run: async (unit, { seenNumber, ...chosen }): Promise<Result<{ calendarId: string; number: number }>> => {
    const { tx, orgId, now } = unit;
    const before = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
    if (before.number !== seenNumber) return whoWasFirst(unit);
    const wanted = fromNowOn(chosen, before, now);
    if ("refusal" in wanted) return wanted;
    const { choices, closed } = wanted;
    const changes = calendarChanges(choicesOf(before, await countryOf(tx, orgId)), choices);
    if (changes.length === 0) return refuse("wrong_state", "calendars.nothingChanged");
    const { count } = await tx.calendarVersion.updateMany({
      where: { orgId, number: seenNumber, isInForce: true },
      data: { isInForce: false },
    });
    if (count === 0) return whoWasFirst(unit);
    const calendarId = newId();
    const last = await tx.calendarVersion.aggregate({ where: { orgId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    await tx.calendarVersion.create({
      data: {
        orgId,
        id: calendarId,
        number,
        isInForce: true,
        ...choices,
        closed,
        createdAt: now,
        createdById: unit.actor.memberId,
      },
    });
    unit.journal({
      action: "calendars.change",
      subject: { kind: "calendar_version", id: calendarId },
      data: { number, before: before.number, changes: JSON.parse(JSON.stringify(changes)) },
    });
    unit.announce({ topic: "agreement", ids: [calendarId] });
    return ok({ calendarId, number });
  },
});

/**
 * What holds from today on: days that passed stay as they were, so that time which was counted is counted the same
 * again. Refused where a holiday is not one of the country's.
 */
function fromNowOn(
  chosen: CalendarChoices,
  version: CalendarVersion,
  now: Date,
): { choices: CalendarChoices; closed: string[] } | Refused {
  const before = toCalendar(version);
  const today = dateIn(chosen.timeZone, now);
  const opened = Object.entries(before.extraOpen ?? {}).filter(([date]) => date < today);
  const opens = Object.entries(chosen.extraOpen).filter(([date]) => date >= today);
  const choices: CalendarChoices = {
    ...chosen,
    holidays: { ...chosen.holidays, on: [...new Set(chosen.holidays.on)] },
    closingDays: chosen.closingDays.filter(({ date }) => date >= today || before.closed.includes(date)),
    extraOpen: Object.fromEntries([...opened, ...opens]),
  };
  try {
    return { choices, closed: closedFrom(choices, { today, closed: before.closed }) };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const field = error.code === "holiday" ? "holidays" : "closingDays";
    return refuse("invalid", "invalid", { fields: { [field]: [{ message: "fields.unknown" }] } });
  }
}

/** Somebody made a version meanwhile: the one in force says who and when. */
async function whoWasFirst({ tx, orgId }: Unit): Promise<Refused> {
  const inForce = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
  const id = inForce.createdById;
  const maker = id ? await tx.member.findUnique({ where: { orgId_id: { orgId, id } }, select: { name: true } }) : null;
  if (!maker) return refuse("stale", "stale");
  return refuse("stale", "staleBy", { values: { name: maker.name, at: inForce.createdAt.toISOString() } });
}

/**
 * Plans what is open under the version in force, on purpose: each stage from the moment it opened, by the term it was
 * promised, and each answer that an idea waits for. Steps that fired stay fired.
 */
export const replanOpen = command({
  name: "calendars.replanOpen",
  input: replanOpenInput,
  may: "calendar.lead",
  run: async (unit, { words }): Promise<Result<{ planned: number; moved: number }>> => {
    const { tx, orgId } = unit;
    const agreement = await unit.agreement();
    const { calendarId, calendar } = agreement;
    await holdItemsBehind(unit, calendarId);
    const stages = await stagesBehind(tx, { orgId, calendarId, calendar });
    await holdIdeasThatWait(unit);
    const answers = await answersBehind(tx, orgId, agreement);
    if (stages.length + answers.length === 0) return refuse("wrong_state", "calendars.nothingToReplan");
    await plan(unit, stages, calendarId);
    await planAnswers(unit, answers, calendarId);
    const moved = [...stages.filter(isMoved).map(asMoved), ...answers.filter(isPlannedElsewhen).map(asAnswerMoved)];
    unit.journal({
      action: "calendars.replanOpen",
      subject: { kind: "calendar_version", id: calendarId },
      data: { words, planned: stages.length + answers.length, moved: moved.length },
    });
    for (const { subject, ...data } of moved) {
      unit.journal({ action: "calendars.replan", subject, data: { ...data, calendarId, words } });
    }
    announceMoved(unit, moved);
    return ok({ planned: stages.length + answers.length, moved: moved.length });
  },
});

/** A moment that became another one, as it is put on record. */
type Moved = { subject: { kind: "item" | "idea"; id: string }; stage: string; from: string; to: string };

const asMoved = ({ itemId, stage, dueAt, planned }: StageBehind): Moved => ({
  subject: { kind: "item", id: itemId },
  stage,
  from: dueAt.toISOString(),
  to: planned.dueAt,
});

const asAnswerMoved = ({ ideaId, dueAt, plannedAt }: AnswerBehind): Moved => ({
  subject: { kind: "idea", id: ideaId },
  stage: "answer",
  from: dueAt.toISOString(),
  to: plannedAt.toISOString(),
});

function announceMoved(unit: Unit, moved: readonly Moved[]): void {
  for (const [kind, topic] of [
    ["item", "items"],
    ["idea", "ideas"],
  ] as const) {
    const ids = moved.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : []));
    if (ids.length > 0) unit.announce({ topic, ids });
  }
}

const isPlannedElsewhen = ({ dueAt, plannedAt }: AnswerBehind): boolean => plannedAt.getTime() !== dueAt.getTime();

async function holdIdeasThatWait({ tx, orgId }: Unit): Promise<void> {
  await tx.$queryRaw`
    select i.id from idea i
    where i.org_id = ${orgId}::uuid and i.answered_at is null and i.board_column in ('pinned', 'bundled')
    order by i.id for update of i`;
}

async function planAnswers({ tx, orgId }: Unit, answers: readonly AnswerBehind[], calendarId: string): Promise<void> {
  await tx.$executeRaw`
    update idea i set answer_calendar_id = ${calendarId}::uuid, answer_due_at = n.due_at
    from unnest(${answers.map(({ ideaId }) => ideaId)}::uuid[],
      ${answers.map(({ plannedAt }) => plannedAt.toISOString())}::timestamptz[]) as n(id, due_at)
    where i.org_id = ${orgId}::uuid and i.id = n.id and i.answered_at is null`;
}

const isMoved = ({ dueAt, planned }: StageBehind): boolean => Date.parse(planned.dueAt) !== dueAt.getTime();

/** Holds the items first, as every step with an item does, so that none of them moves on while it is planned. */
async function holdItemsBehind({ tx, orgId }: Unit, calendarId: string): Promise<void> {
  await tx.$queryRaw`
    select i.id from item i
    where i.org_id = ${orgId}::uuid and i.state = 'open' and exists (
      select 1 from stage_run r
      where r.org_id = i.org_id and r.item_id = i.id and r.closed_at is null and r.calendar_id <> ${calendarId}::uuid)
    order by i.id for update of i`;
}

/** Steps that come after a clock stood still are held until it goes on, as they were. */
async function plan(unit: Unit, stages: readonly StageBehind[], calendarId: string): Promise<void> {
  const { tx, orgId } = unit;
  await tx.$executeRaw`
    update stage_run r set calendar_id = ${calendarId}::uuid, due_at = n.due_at
    from unnest(${stages.map(({ runId }) => runId)}::uuid[],
      ${stages.map(({ planned }) => planned.dueAt)}::timestamptz[]) as n(id, due_at)
    where r.org_id = ${orgId}::uuid and r.id = n.id and r.closed_at is null`;
  const steps = stages.flatMap(({ runId, pausedAt, planned }) =>
    planned.steps.map(({ step, at }) => {
      const heldAt = pausedAt && new Date(at) > pausedAt ? pausedAt.toISOString() : null;
      return { runId, step, at, heldAt };
    }),
  );
  await tx.$executeRaw`
    update deadline_step s set due_at = n.due_at, dropped_at = n.held_at, held_at = n.held_at
    from unnest(${steps.map(({ runId }) => runId)}::uuid[], ${steps.map(({ step }) => step)}::text[],
      ${steps.map(({ at }) => at)}::timestamptz[], ${steps.map(({ heldAt }) => heldAt)}::timestamptz[])
      as n(run_id, step, due_at, held_at)
    where s.org_id = ${orgId}::uuid and s.stage_run_id = n.run_id and s.step = n.step
      and s.fired_at is null and (s.dropped_at is null or s.held_at is not null)`;
  const running = new Set(steps.flatMap(({ at, heldAt }) => (heldAt ? [] : [at])));
  for (const at of running) unit.wake({ queue: "deadlines", at: new Date(at) });
}

/** What the command endpoint can run of the calendar. */
export const calendarCommands = { changeCalendar, replanOpen };
