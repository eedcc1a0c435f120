import type { Role } from "@/lib/domain/authority";
import { mayTry } from "@/lib/domain/permissions";
import { addDays, dayOf, mondayOf } from "@/lib/domain/planning";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { isSamePlace, occurrencesIn, overlap, type Place } from "@/lib/domain/roster";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { clockOf, type PatternRow, patternsOf, shiftsBetween } from "./queries";
import { addPatternInput, endPatternInput, fillWeekInput, setNeedInput } from "./schema";

/** So many weeks after this one are kept filled. */
export const WEEKS_AHEAD = 2;

/** Says when somebody has to be at the buttons of a place; without any hours nobody has to any more. */
export const setNeed = command({
  name: "roster.setNeed",
  input: setNeedInput,
  may: "roster.lead",
  run: async (unit, { hours, onClosedDays, ...place }): Promise<Result<true>> => {
    const { tx, orgId, now, actor } = unit;
    const unknown = await unknownPlace(unit, place);
    if (unknown) return unknown;
    if (!actor.memberId) return refuse("not_allowed", "notYourRole");
    await holdPlace(unit, place);
    await tx.rosterNeed.updateMany({ where: { orgId, ...place, endedAt: null }, data: { endedAt: now } });
    const isNeeded = Object.values(hours).some((spans) => spans.length > 0);
    const set = { hours: hours as Prisma.InputJsonObject, onClosedDays, setById: actor.memberId, setAt: now };
    if (isNeeded) await tx.rosterNeed.create({ data: { orgId, id: newId(), ...place, ...set } });
    unit.journal({
      action: "roster.setNeed",
      subject: { kind: "roster", id: orgId },
      data: { ...place, hours, onClosedDays },
    });
    unit.announce({ topic: "roster" });
    return ok(true);
  },
});

/** Adds a turn that comes back, and makes the shifts of the weeks that are kept filled. */
export const addPattern = command({
  name: "roster.addPattern",
  input: addPatternInput,
  may: "roster.lead",
  run: async (unit, pattern): Promise<Result<{ patternId: string; made: number }>> => {
    const { tx, orgId, now, actor } = unit;
    const unknown = (await unknownPlace(unit, pattern)) ?? (await unfitPerson(unit, pattern.memberId));
    if (unknown) return unknown;
    if (!actor.memberId) return refuse("not_allowed", "notYourRole");
    const patternId = newId();
    const data = { orgId, id: patternId, ...pattern, madeById: actor.memberId, madeAt: now };
    await tx.shiftPattern.create({ data });
    unit.journal({ action: "roster.addPattern", subject: { kind: "shift_pattern", id: patternId }, data: pattern });
    return ok({ patternId, made: await fillWeeks(unit, await weeksAhead(unit)) });
  },
});

/** Ends a turn that comes back; what is still to come of it and nobody moved or took over goes too. */
export const endPattern = command({
  name: "roster.endPattern",
  input: endPatternInput,
  may: "roster.lead",
  run: async (unit, { patternId }): Promise<Result<{ cancelled: number }>> => {
    const { tx, orgId, now, actor } = unit;
    const where = { orgId, id: patternId, endedAt: null };
    const { count } = await tx.shiftPattern.updateMany({ where, data: { endedAt: now } });
    if (count === 0) return refuse("not_found", "notFound");
    const cancelled = await tx.shift.updateMany({
      where: { orgId, patternId, state: "planned", fromAt: { gt: now }, revision: 0 },
      data: { state: "cancelled", changedAt: now, changedById: actor.memberId, revision: { increment: 1 } },
    });
    unit.journal({
      action: "roster.endPattern",
      subject: { kind: "shift_pattern", id: patternId },
      data: { cancelled: cancelled.count },
    });
    unit.announce({ topic: "roster" });
    return ok({ cancelled: cancelled.count });
  },
});

/** Makes the shifts of one week out of the turns that come back: what is there already, or was, stays as it is. */
export const fillWeek = command({
  name: "roster.fillWeek",
  input: fillWeekInput,
  may: "roster.lead",
  run: async (unit, { week }): Promise<Result<{ made: number }>> => ok({ made: await fillWeeks(unit, [week]) }),
});

/** This week and those that are kept filled after it, by their Mondays. */
export async function weeksAhead(unit: Unit): Promise<string[]> {
  const { zone } = await clockOf(unit);
  const monday = mondayOf(dayOf(unit.now.toISOString(), zone));
  return Array.from({ length: WEEKS_AHEAD + 1 }, (_, index) => addDays(monday, 7 * index));
}

/**
 * Makes what is not there yet, of what is still to come: each turn of a pattern once per day, whoever makes it and however
 * often; and never beside a turn of the same person at the same place. Gives how many were made.
 */
export async function fillWeeks(unit: Unit, weeks: readonly string[]): Promise<number> {
  const { tx, orgId, now } = unit;
  const clock = await clockOf(unit);
  const [first, last] = [weeks[0] ?? "", weeks.at(-1) ?? ""];
  const patterns = await patternsOf(tx, orgId, now);
  const due = patterns.flatMap((pattern) =>
    weeks.flatMap((week) => occurrencesIn(pattern, week, clock)).map((occurrence) => ({ pattern, ...occurrence })),
  );
  const ahead = due.filter(({ from }) => from >= now.getTime());
  if (ahead.length === 0) return 0;
  const span = { from: new Date(`${addDays(first, -2)}T00:00:00Z`), until: new Date(`${addDays(last, 10)}T00:00:00Z`) };
  const there = await shiftsBetween(tx, orgId, span);
  const fresh = ahead.filter(({ pattern, ...turn }) => !isTaken(there, pattern, turn));
  const rows = fresh.map(({ pattern, from, until, onDay }): Prisma.ShiftCreateManyInput => {
    const { id: patternId, memberId, channelId, segmentId } = pattern;
    const moments = { fromAt: new Date(from), untilAt: new Date(until), changedAt: now };
    return {
      orgId,
      id: newId(),
      memberId,
      channelId,
      segmentId,
      ...moments,
      state: "planned",
      patternId,
      onDay,
      words: "",
    };
  });
  const { count } = rows.length > 0 ? await tx.shift.createMany({ data: rows, skipDuplicates: true }) : { count: 0 };
  if (count === 0) return 0;
  unit.journal({
    action: "roster.fillWeek",
    subject: { kind: "roster", id: orgId },
    data: { from: first, made: count },
  });
  unit.announce({ topic: "roster" });
  return count;
}

type There = Awaited<ReturnType<typeof shiftsBetween>>;

const isTaken = (there: There, pattern: PatternRow, turn: { from: number; until: number }): boolean =>
  there.some((shift) => shift.memberId === pattern.memberId && isSamePlace(shift, pattern) && overlap(shift, turn));

/** What somebody does about one place follows what somebody else does about it. */
export async function holdPlace({ tx, orgId }: Pick<Unit, "tx" | "orgId">, { channelId }: Place): Promise<void> {
  if (channelId)
    await tx.$queryRaw`select 1 from channel where org_id = ${orgId}::uuid and id = ${channelId}::uuid for update`;
  else await tx.$queryRaw`select 1 from roster_need where org_id = ${orgId}::uuid and channel_id is null for update`;
}

/** A place is made of a channel and a segment that are there. */
export async function unknownPlace({ tx, orgId }: Unit, { channelId, segmentId }: Place): Promise<Refused | null> {
  if (channelId && (await tx.channel.count({ where: { orgId, id: channelId, archivedAt: null } })) === 0)
    return invalid("channelId", "fields.unknown");
  if (segmentId && (await tx.segment.count({ where: { orgId, id: segmentId } })) === 0)
    return invalid("segmentId", "fields.unknown");
  return null;
}

/** Whoever sits at the buttons works here, and is no adviser. */
export async function unfitPerson({ tx, orgId, now }: Unit, memberId: string): Promise<Refused | null> {
  const member = await tx.member.findFirst({
    where: { orgId, id: memberId, removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: { roles: { select: { role: true } } },
  });
  const isFit = member && mayTry(member.roles as { role: Role }[], "roster.take");
  return isFit ? null : invalid("memberId", "fields.unknown");
}

export const rosterCommands = { setNeed, addPattern, endPattern, fillWeek };
