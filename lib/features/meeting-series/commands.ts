import type { z } from "zod";
import { isDayOfSeries, startOn } from "@/lib/domain/meetings";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { notFound, staleItem } from "@/lib/features/items/commands";
import { addPeople, fitPeople, freeDay, holdSeries, planNext, zoneOf } from "@/lib/features/meeting-planning/commands";
import { stepMeeting, tellMeeting } from "@/lib/features/meetings/commands";
import { changeSeriesInput, endSeriesInput, startSeriesInput } from "@/lib/features/meetings/schema";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";

type Described = z.output<typeof startSeriesInput>;

/** A meeting that comes back; the first one is planned at once. */
export const startSeries = command({
  name: "meetingSeries.start",
  input: startSeriesInput,
  may: "meetings.lead",
  run: async (unit, described): Promise<Result<{ seriesId: string; meetingId: string | null }>> => {
    const { tx, orgId, now, actor } = unit;
    if (!actor.memberId) return refuse("not_allowed", "notYourRole");
    const unknown = await unknownWords(unit, described);
    if (unknown) return unknown;
    const id = newId();
    const { memberIds: _, ...columns } = described;
    await tx.meetingSeries.create({ data: { orgId, id, ...columns, createdById: actor.memberId, createdAt: now } });
    await keepPeople(unit, id, described);
    unit.journal({ action: "meetingSeries.start", subject: { kind: "meeting_series", id }, data: described });
    return ok({ seriesId: id, meetingId: await planNext(unit, id) });
  },
});

/** Says it otherwise; what is planned of it moves along, unless it was put on a day of its own. */
export const changeSeries = command({
  name: "meetingSeries.change",
  input: changeSeriesInput,
  may: "meetings.lead",
  run: async (unit, { seriesId, seenRevision, ...described }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId } = unit;
    const before = await holdSeries(unit, seriesId);
    if (!before || before.endedAt) return notFound();
    if (before.revision !== seenRevision) return staleItem(unit, seriesId);
    const unknown = await unknownWords(unit, described);
    if (unknown) return unknown;
    const { memberIds: _, ...columns } = described;
    const revision = seenRevision + 1;
    await tx.meetingSeries.update({ where: { orgId_id: { orgId, id: seriesId } }, data: { ...columns, revision } });
    await keepPeople(unit, seriesId, described);
    await movePlanned(unit, { ...before, ...described });
    await planNext(unit, seriesId);
    unit.journal({
      action: "meetingSeries.change",
      subject: { kind: "meeting_series", id: seriesId },
      data: described,
    });
    return ok({ revision });
  },
});

/** Ends a series: what was planned of it is not held, what was held stays. */
export const endSeries = command({
  name: "meetingSeries.end",
  input: endSeriesInput,
  may: "meetings.lead",
  run: async (unit, { seriesId, seenRevision }): Promise<Result<{ skipped: number }>> => {
    const { tx, orgId, now } = unit;
    const series = await holdSeries(unit, seriesId);
    if (!series || series.endedAt) return notFound();
    if (series.revision !== seenRevision) return staleItem(unit, seriesId);
    const data = { endedAt: now, revision: { increment: 1 } };
    await tx.meetingSeries.update({ where: { orgId_id: { orgId, id: seriesId } }, data });
    const planned = await tx.meeting.findMany({ where: { orgId, seriesId, state: "planned" } });
    for (const meeting of planned) await stepMeeting(unit, meeting, { state: "skipped" });
    const skipped = planned.length;
    unit.journal({ action: "meetingSeries.end", subject: { kind: "meeting_series", id: seriesId }, data: { skipped } });
    return ok({ skipped });
  },
});

async function unknownWords(unit: Unit, { leadId, memberIds, segmentId }: Described): Promise<Refused | null> {
  const { tx, orgId } = unit;
  const fit = new Set(await fitPeople(unit, [leadId, ...memberIds]));
  if (!fit.has(leadId)) return invalid("leadId", "fields.unknown");
  if (memberIds.some((memberId) => !fit.has(memberId))) return invalid("memberIds", "fields.unknown");
  const isUnknown = segmentId && (await tx.segment.count({ where: { orgId, id: segmentId } })) === 0;
  return isUnknown ? invalid("segmentId", "fields.unknown") : null;
}

/** Exactly these people are in it; whoever leads it is one of them. */
async function keepPeople({ tx, orgId }: Unit, seriesId: string, { leadId, memberIds }: Described): Promise<void> {
  const wanted = [...new Set([leadId, ...memberIds])];
  await tx.seriesPerson.deleteMany({ where: { orgId, seriesId, memberId: { notIn: wanted } } });
  const rows = wanted.map((memberId) => ({ orgId, id: newId(), seriesId, memberId }));
  await tx.seriesPerson.createMany({ data: rows, skipDuplicates: true });
}

type Series = NonNullable<Awaited<ReturnType<typeof holdSeries>>>;

/** What is planned follows the series: its people, its length, its day and hour. */
async function movePlanned(unit: Unit, series: Series & Described): Promise<void> {
  const { tx, orgId, now } = unit;
  const zone = await zoneOf(unit);
  const where = { orgId, seriesId: series.id, state: "planned", startsAt: { gt: now } };
  const [next] = await tx.meeting.findMany({ where, orderBy: { startsAt: "asc" }, take: 1 });
  if (!next) return;
  const stays = isDayOfSeries(series, next.onDay);
  const at = startOn(next.onDay, series.startsAt, zone);
  const moved = stays && at > now ? { onDay: next.onDay, at } : await freeDay(unit, series);
  const { leadId, minutes, memberIds } = series;
  const people = [leadId, ...memberIds];
  await tx.meetingPerson.deleteMany({ where: { orgId, meetingId: next.id, memberId: { notIn: people } } });
  await addPeople(unit, next.id, people);
  const day = moved ? { onDay: moved.onDay, startsAt: moved.at } : {};
  await stepMeeting(unit, next, { leadId, minutes, ...day });
  tellMeeting(unit, next.id);
}

export const meetingSeriesCommands = { startSeries, changeSeries, endSeries };
