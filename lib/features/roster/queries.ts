import {
  type AwayTurn,
  type Clock,
  type Need,
  type Pattern,
  type Place,
  type Stood,
  type Stretch,
  stintsOf,
} from "@/lib/domain/roster";
import type { Calendar, Weekday } from "@/lib/domain/worktime";
import { runningDeputies } from "@/lib/platform/standing-in";
import type { Tx } from "@/lib/platform/tenancy";
import type { Unit } from "@/lib/platform/unit";

/** Somebody at the buttons: of a channel, a segment, a segment's part of a channel, or (nulls) of everything. */
export type OnDuty = {
  memberId: string;
  channelId: string | null;
  channelKey: string | null;
  segmentId: string | null;
  segmentKey: string | null;
};

/**
 * Who is at the buttons at a moment, in the order in which their turns began: of somebody who is away whoever stands in
 * for them, and nobody whose access ended.
 */
export async function onDutyAt(tx: Tx, orgId: string, now: Date): Promise<OnDuty[]> {
  const [duties, running] = await Promise.all([
    tx.$queryRaw<OnDuty[]>`
      select s.member_id as "memberId", s.channel_id as "channelId", c.key as "channelKey",
        s.segment_id as "segmentId", g.key as "segmentKey"
      from shift s join member m on m.org_id = s.org_id and m.id = s.member_id
      left join channel c on c.org_id = s.org_id and c.id = s.channel_id
      left join segment g on g.org_id = s.org_id and g.id = s.segment_id
      where s.org_id = ${orgId}::uuid and s.state = 'planned' and s.from_at <= ${now} and s.until_at > ${now}
        and m.removed_at is null and (m.ends_at is null or m.ends_at > ${now})
      order by s.from_at, s.id`,
    runningDeputies(tx, orgId, now),
  ]);
  return duties.map((duty) => {
    const turn = running.find(({ away }) => away.memberId === duty.memberId);
    return turn ? { ...duty, memberId: turn.deputyId } : duty;
  });
}

/** When and where the organisation's turns are counted. */
export async function clockOf(unit: Pick<Unit, "agreement">): Promise<Clock> {
  const { calendar } = await unit.agreement();
  return clockIn(calendar);
}

export const clockIn = ({ timeZone, closed }: Pick<Calendar, "timeZone" | "closed">): Clock => ({
  zone: timeZone,
  closed: new Set(closed),
});

export type PatternRow = Pattern & Place & { id: string; memberId: string };

/** The turns that come back of everybody whose access counts. */
export async function patternsOf(tx: Tx, orgId: string, now: Date): Promise<PatternRow[]> {
  const rows = await tx.shiftPattern.findMany({
    where: {
      orgId,
      endedAt: null,
      member: { removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
      OR: [{ channelId: null }, { channel: { archivedAt: null } }],
    },
    orderBy: [{ fromTime: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, weekdays: row.weekdays as Weekday[] }));
}

/** When somebody is needed where, as it holds now. */
export async function needsOf(tx: Tx, orgId: string): Promise<Need[]> {
  const rows = await tx.rosterNeed.findMany({
    where: { orgId, endedAt: null, OR: [{ channelId: null }, { channel: { archivedAt: null } }] },
    orderBy: { id: "asc" },
  });
  return rows.map(({ channelId, segmentId, hours, onClosedDays }) => ({
    channelId,
    segmentId,
    hours: hours as Need["hours"],
    onClosedDays,
  }));
}

export type ShiftRow = Place & Stretch & { id: string; memberId: string; words: string; revision: number };

type Span = { from: Date; until: Date };

/** The shifts that lie in a stretch of time, wholly or in part, in order. */
export async function shiftsBetween(tx: Tx, orgId: string, { from, until }: Span): Promise<ShiftRow[]> {
  const rows = await tx.shift.findMany({
    where: { orgId, state: "planned", untilAt: { gt: from }, fromAt: { lt: until } },
    orderBy: [{ fromAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, memberId, channelId, segmentId, fromAt, untilAt, words, revision }) => ({
    ...{ id, memberId, channelId, segmentId, words, revision },
    from: fromAt.getTime(),
    until: untilAt.getTime(),
  }));
}

export type StintRow = Stood<ShiftRow>;

/** The same with who really sits there: of somebody who is away whoever stands in for them. */
export async function stintsBetween(tx: Tx, orgId: string, span: Span): Promise<StintRow[]> {
  const [shifts, turns] = await Promise.all([shiftsBetween(tx, orgId, span), awayBetween(tx, orgId, span)]);
  return shifts.flatMap((shift) => stintsOf(shift, turns)).sort((one, other) => one.from - other.from);
}

async function awayBetween(tx: Tx, orgId: string, { from, until }: Span): Promise<AwayTurn[]> {
  const rows = await tx.deputy.findMany({
    where: { orgId, endedAt: null, untilAt: { gt: from }, fromAt: { lt: until } },
    orderBy: [{ fromAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ memberId, deputyId, fromAt, untilAt }) => ({
    memberId,
    deputyId,
    from: fromAt.getTime(),
    until: untilAt.getTime(),
  }));
}
