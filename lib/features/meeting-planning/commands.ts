import { comingBack, daysOfSeries, startOn, wishedMinutes } from "@/lib/domain/meetings";
import { mayTry } from "@/lib/domain/permissions";
import { addDays, type Day, dayOf } from "@/lib/domain/planning";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { standingOf } from "@/lib/features/meeting-standing/queries";
import {
  inState,
  type MeetingRow,
  meetingHref,
  meetingToLead,
  momentWords,
  stepMeeting,
  tellMeeting,
} from "@/lib/features/meetings/commands";
import { moveMeetingInput, planMeetingInput, skipMeetingInput } from "@/lib/features/meetings/schema";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";

type Series = Prisma.MeetingSeriesGetPayload<{ include: { people: true } }>;

/** More days than this are not looked at for one that is free. */
const DAYS_AHEAD = 60;

/** One more meeting of a series, on a day of its own. */
export const planMeeting = command({
  name: "meetings.plan",
  input: planMeetingInput,
  may: "meetings.lead",
  run: async (unit, { seriesId, onDay, startsAt }): Promise<Result<{ meetingId: string }>> => {
    const series = await holdSeries(unit, seriesId);
    if (!series || series.endedAt) return notFound();
    const at = startOn(onDay, startsAt, await zoneOf(unit));
    if (at < unit.now) return refuse("invalid", "invalid", { fields: { onDay: [{ message: "fields.inThePast" }] } });
    if ((await takenDays(unit, seriesId)).has(onDay)) return refuse("conflict", "meetings.dayTaken");
    return ok({ meetingId: await makeMeeting(unit, series, { onDay, at }) });
  },
});

/** Holds a meeting on another day or at another hour, or has somebody else lead it. */
export const moveMeeting = command({
  name: "meetings.move",
  input: moveMeetingInput,
  may: "meetings.lead",
  run: async (unit, { onDay, startsAt, minutes, leadId, ...seen }): Promise<Result<{ version: number }>> => {
    const found = await meetingToLead(unit, seen, ["planned"]);
    if (!found.ok) return found;
    const meeting = found.value;
    const at = startOn(onDay, startsAt, await zoneOf(unit));
    if (at < unit.now) return refuse("invalid", "invalid", { fields: { onDay: [{ message: "fields.inThePast" }] } });
    if (onDay !== meeting.onDay && (await takenDays(unit, meeting.seriesId)).has(onDay))
      return refuse("conflict", "meetings.dayTaken");
    const fit = await fitPeople(unit, [leadId]);
    if (fit.length === 0) return refuse("invalid", "invalid", { fields: { leadId: [{ message: "fields.unknown" }] } });
    await addPeople(unit, meeting.id, [leadId]);
    const version = await stepMeeting(unit, meeting, { onDay, startsAt: at, minutes, leadId });
    const data = { onDay, startsAt: at.toISOString(), minutes, leadId };
    unit.journal({ action: "meetings.move", subject: { kind: "meeting", id: meeting.id }, data });
    await tellChanged(unit, { ...meeting, startsAt: at, onDay, version }, { change: "moved", words: "" });
    return ok({ version });
  },
});

/** Lets a meeting pass: what was put on it comes back in the next one. */
export const skipMeeting = command({
  name: "meetings.skip",
  input: skipMeetingInput,
  may: "meetings.lead",
  run: async (unit, { words, ...seen }): Promise<Result<{ version: number }>> => {
    const found = await meetingToLead(unit, seen, ["planned"]);
    if (!found.ok) return found;
    const meeting = found.value;
    const version = await stepMeeting(unit, meeting, { state: "skipped" });
    unit.journal({ action: "meetings.skip", subject: { kind: "meeting", id: meeting.id }, data: { words } });
    await tellChanged(unit, { ...meeting, version }, { change: "skipped", words });
    await planNext(unit, meeting.seriesId);
    return ok({ version });
  },
});

type Change = { change: "moved" | "skipped"; words: string };

/** Whoever was to be there hears of another moment, or of none. */
async function tellChanged(unit: Unit, meeting: MeetingRow, { change, words }: Change): Promise<void> {
  const { tx, orgId } = unit;
  const [people, series] = await Promise.all([
    tx.meetingPerson.findMany({ where: { orgId, meetingId: meeting.id }, select: { memberId: true } }),
    tx.meetingSeries.findUniqueOrThrow({ where: { orgId_id: { orgId, id: meeting.seriesId } } }),
  ]);
  await notify(unit, {
    kind: "meeting_changed",
    memberIds: people.map(({ memberId }) => memberId),
    href: meetingHref(meeting.id),
    data: {
      ...{ by: unit.actor.name, name: series.name, change, words, hasWords: words ? "yes" : "no" },
      ...(await momentWords(unit, meeting.startsAt)),
    },
    dedupeKey: `meeting_changed:${meeting.id}:${meeting.version}`,
  });
}

export const zoneOf = async (unit: Unit): Promise<string> => (await unit.agreement()).calendar.timeZone;

/** The series with its people, held until the end of the transaction: a meeting of it is made once. */
export async function holdSeries({ tx, orgId }: Unit, id: string): Promise<Series | null> {
  await tx.$queryRaw`select 1 from meeting_series where org_id = ${orgId}::uuid and id = ${id}::uuid for update`;
  return tx.meetingSeries.findUnique({ where: { orgId_id: { orgId, id } }, include: { people: true } });
}

/** The days from yesterday on for which there is a meeting already, skipped ones too. */
export async function takenDays({ tx, orgId, now }: Unit, seriesId: string): Promise<Set<Day>> {
  const from = addDays(now.toISOString().slice(0, 10), -1);
  const rows = await tx.meeting.findMany({ where: { orgId, seriesId, onDay: { gte: from } }, select: { onDay: true } });
  return new Set(rows.map(({ onDay }) => onDay));
}

/** The first day of the series that is still to come and free, with the moment at which it begins. */
export async function freeDay(unit: Unit, series: Series): Promise<{ onDay: Day; at: Date } | null> {
  const zone = await zoneOf(unit);
  const taken = await takenDays(unit, series.id);
  return (
    daysOfSeries(series, dayOf(unit.now.toISOString(), zone), DAYS_AHEAD)
      .map((onDay) => ({ onDay, at: startOn(onDay, series.startsAt, zone) }))
      .find(({ onDay, at }) => at > unit.now && !taken.has(onDay)) ?? null
  );
}

/**
 * Makes the next meeting of a series where none is planned, and has it bring along what comes back. However often it
 * runs there is one; null where the series ended.
 */
export async function planNext(unit: Unit, seriesId: string): Promise<string | null> {
  const { tx, orgId, now } = unit;
  const series = await holdSeries(unit, seriesId);
  if (!series || series.endedAt) return null;
  const planned = await tx.meeting.findFirst({
    where: { orgId, seriesId, state: "planned", startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
  });
  if (planned) {
    await bringAlong(unit, planned);
    return planned.id;
  }
  const free = await freeDay(unit, series);
  return free ? makeMeeting(unit, series, free) : null;
}

async function makeMeeting(unit: Unit, series: Series, { onDay, at }: { onDay: Day; at: Date }): Promise<string> {
  const { tx, orgId } = unit;
  const id = newId();
  const { minutes, leadId } = series;
  const meeting = { orgId, id, seriesId: series.id, onDay, startsAt: at, minutes, leadId, state: "planned" };
  await tx.meeting.create({ data: meeting });
  await addPeople(unit, id, await fitPeople(unit, [leadId, ...series.people.map(({ memberId }) => memberId)]));
  await bringAlong(unit, { id, seriesId: series.id, startsAt: at });
  unit.journal({
    action: "meetings.plan",
    subject: { kind: "meeting", id },
    data: { onDay, startsAt: at.toISOString() },
  });
  tellMeeting(unit, id);
  return id;
}

/** Of these people those who work here and can sit in a meeting. */
export async function fitPeople({ tx, orgId, now }: Unit, memberIds: readonly string[]): Promise<string[]> {
  const people = await colleagues(tx, orgId, now);
  const wanted = new Set(memberIds);
  return people
    .filter(({ memberId, roles }) => wanted.has(memberId) && mayTry(roles, "meetings.attend"))
    .map(({ memberId }) => memberId);
}

export async function addPeople({ tx, orgId }: Unit, meetingId: string, memberIds: readonly string[]): Promise<void> {
  const rows = memberIds.map((memberId) => ({ orgId, id: newId(), meetingId, memberId, state: "expected" }));
  await tx.meetingPerson.createMany({ data: rows, skipDuplicates: true });
}

/** What comes back of the meeting before: each point once, with the ways to go that were weighed. */
export async function bringAlong(unit: Unit, to: Pick<MeetingRow, "id" | "seriesId" | "startsAt">): Promise<void> {
  const { tx, orgId, now } = unit;
  const before = await tx.meeting.findFirst({
    where: { orgId, seriesId: to.seriesId, state: { in: ["ended", "skipped"] }, id: { not: to.id } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    include: { points: { orderBy: { position: "asc" }, include: { choices: { orderBy: { position: "asc" } } } } },
  });
  const due = comingBack(await standingOf({ tx, orgId }, before?.points ?? []));
  const ids = due.map(({ id }) => id);
  const there = await tx.meetingPoint.findMany({
    where: { orgId, meetingId: to.id },
    select: { carriedFromId: true, position: true },
  });
  const brought = new Set(there.map(({ carriedFromId }) => carriedFromId));
  const fresh = due.filter(({ id }) => !brought.has(id)).map((point) => ({ ...point, newId: newId() }));
  if (fresh.length === 0) return;
  const after = Math.max(-1, ...there.map(({ position }) => position)) + 1;
  await tx.meetingPoint.createMany({
    data: fresh.map(({ newId: id, id: carriedFromId, ...point }, index) => ({
      ...{ orgId, id, carriedFromId, meetingId: to.id, kind: point.kind, part: point.part },
      ...{ title: point.title, detail: point.detail, subjectKind: point.subjectKind, subjectId: point.subjectId },
      ...{ facts: point.facts as unknown as Prisma.InputJsonObject, isPinned: point.isPinned },
      // Minutes that a full agenda took from it are its own again.
      ...{ minutes: point.isTimed ? point.minutes : wishedMinutes(point.kind), isTimed: point.isTimed },
      ...{ addedById: point.addedById, addedAt: now, position: after + index, state: "open" },
    })),
  });
  const choices = fresh.flatMap(({ newId: pointId, choices: all }) =>
    all.map(({ title, detail, position }) => ({ orgId, id: newId(), pointId, title, detail, position })),
  );
  if (choices.length > 0) await tx.pointChoice.createMany({ data: choices });
  await tx.meetingPoint.updateMany({ where: { orgId, id: { in: ids }, state: "open" }, data: { state: "carried" } });
}

/** A meeting that nobody began on its day was not held. */
export async function letPass(unit: Unit): Promise<number> {
  const { tx, orgId, now } = unit;
  const zone = await zoneOf(unit);
  const today = dayOf(now.toISOString(), zone);
  const missed = await tx.meeting.findMany({
    where: { orgId, state: "planned", startsAt: { lt: now }, onDay: { lt: today } },
    take: DAYS_AHEAD,
  });
  for (const meeting of missed) {
    if (inState(meeting, ["planned"])) continue;
    await stepMeeting(unit, meeting, { state: "skipped" });
    unit.journal({ action: "meetings.letPass", subject: { kind: "meeting", id: meeting.id } });
    await planNext(unit, meeting.seriesId);
  }
  return missed.length;
}

export const meetingPlanningCommands = { planMeeting, moveMeeting, skipMeeting };
