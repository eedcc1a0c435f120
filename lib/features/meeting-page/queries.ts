import { actsAs } from "@/lib/domain/deputies";
import { daysOfSeries, startOn } from "@/lib/domain/meetings";
import { mayTry } from "@/lib/domain/permissions";
import { type Day, dayOf } from "@/lib/domain/planning";
import { actionsOfMember, actionView, openActionsOf } from "@/lib/features/meeting-actions/queries";
import { type Looking, pointsShown, WHOLE } from "@/lib/features/meeting-points/queries";
import { type DayNote, dayNotes, type MeetingReading, NAMED, personOf } from "@/lib/features/meetings/queries";
import type {
  Attendance,
  MeetingHistory,
  MeetingLine,
  MeetingState,
  MeetingsPage,
  MeetingView,
  SeriesView,
} from "@/lib/features/meetings/schema";
import { linesShown } from "@/lib/features/minutes/queries";
import { colleagues } from "@/lib/features/scenes/queries";
import type { Prisma } from "@/lib/platform/generated/client";

const HISTORY_PAGE = 20;
const COMING_MAX = 20;
const DAYS_SHOWN = 4;

/** Everything about meetings: what comes, what is on, what was, and what the viewer took upon them. */
export async function meetingsPage(reading: MeetingReading): Promise<MeetingsPage> {
  const { tx, viewer, now, agreement } = reading;
  const { orgId } = viewer;
  const noteOf = await dayNotes(reading);
  const series = await tx.meetingSeries.findMany({
    where: { orgId, endedAt: null },
    orderBy: [{ weekday: "asc" }, { startsAt: "asc" }, { id: "asc" }],
    include: { lead: NAMED, segment: NAMED, people: { include: { member: NAMED }, orderBy: { id: "asc" } } },
  });
  const open = await tx.meeting.findMany({
    where: { orgId, state: { in: ["planned", "running"] } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: COMING_MAX,
    select: LINE,
  });
  const people = await colleagues(tx, orgId, now);
  const zone = agreement.calendar.timeZone;
  const today = dayOf(now.toISOString(), zone);
  const lines = await linesOf(reading, open, noteOf);
  return {
    series: series.map((one): SeriesView => {
      const { id, name, weekday, startsAt, minutes, everyWeeks, fromDay, place, lead, segment, revision } = one;
      const days = daysOfSeries(one, today, DAYS_SHOWN).map((onDay) => ({
        ...{ onDay, startsAt: startOn(onDay, startsAt, zone).toISOString() },
        ...noteOf(onDay),
      }));
      const sits = one.people.map(({ member }) => personOf(member));
      const said = { id, name, weekday, startsAt, minutes, everyWeeks, fromDay, place, revision };
      return { ...said, lead: personOf(lead), segment, people: sits, days };
    }),
    running: lines.filter(({ state }) => state === "running"),
    coming: lines.filter(({ state }) => state === "planned"),
    history: await meetingHistory(reading),
    actions: await actionsOfMember(tx, viewer),
    people: people
      .filter(({ roles }) => mayTry(roles, "meetings.attend"))
      .map(({ memberId, name }) => ({ memberId, name })),
    segments: await tx.segment.findMany({ where: { orgId }, orderBy: { name: "asc" }, ...NAMED }),
    today,
    viewerId: viewer.memberId,
    may: { attend: mayTry(viewer.roles, "meetings.attend"), lead: mayTry(viewer.roles, "meetings.lead") },
  };
}

const LINE = {
  ...{ id: true, seriesId: true, onDay: true, startsAt: true, minutes: true, state: true, version: true },
  lead: NAMED,
  series: { select: { name: true, place: true } },
  people: { select: { state: true } },
  actions: { select: { state: true } },
} as const satisfies Prisma.MeetingSelect;
type LineRow = Prisma.MeetingGetPayload<{ select: typeof LINE }>;

/** Meetings that were held or skipped, the latest first; `before` is the last that was shown. */
export async function meetingHistory(reading: MeetingReading, before: string | null = null): Promise<MeetingHistory> {
  const { tx, viewer } = reading;
  const { orgId } = viewer;
  const last = before ? await tx.meeting.findUnique({ where: { orgId_id: { orgId, id: before } } }) : null;
  const rows = await tx.meeting.findMany({
    where: { orgId, state: { in: ["ended", "skipped"] }, ...(last ? { startsAt: { lt: last.startsAt } } : {}) },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: HISTORY_PAGE + 1,
    select: LINE,
  });
  const shown = rows.slice(0, HISTORY_PAGE);
  const meetings = await linesOf(reading, shown, await dayNotes(reading));
  return { meetings, next: rows.length > HISTORY_PAGE ? (shown.at(-1)?.id ?? null) : null };
}

async function linesOf(
  { tx, viewer: { orgId } }: MeetingReading,
  rows: readonly LineRow[],
  noteOf: (day: Day) => DayNote,
): Promise<MeetingLine[]> {
  const decided = await tx.minuteLine.groupBy({
    by: ["meetingId"],
    where: { orgId, meetingId: { in: rows.map(({ id }) => id) }, kind: "decision", removedAt: null },
    _count: true,
  });
  const decisions = new Map(decided.map(({ meetingId, _count: count }) => [meetingId, count]));
  return rows.map(({ series, lead, people, actions, startsAt, state, ...row }) => ({
    ...row,
    ...series,
    ...noteOf(row.onDay),
    state: state as MeetingState,
    startsAt: startsAt.toISOString(),
    lead: personOf(lead),
    present: people.filter((one) => one.state === "present").length,
    expected: people.filter((one) => one.state !== "excused").length,
    decisions: decisions.get(row.id) ?? 0,
    actions: actions.filter((one) => one.state !== "dropped").length,
    openActions: actions.filter((one) => one.state === "open").length,
  }));
}

/** One meeting as the viewer sees it: prepared, running or over; null where there is none. */
export async function meetingPage(reading: MeetingReading, id: string): Promise<MeetingView | null> {
  const { tx, viewer, now } = reading;
  const { orgId } = viewer;
  const meeting = await tx.meeting.findUnique({ where: { orgId_id: { orgId, id } }, include: WHOLE });
  if (!meeting) return null;
  const isLead = mayTry(viewer.roles, "meetings.lead") || actsAs(viewer).includes(meeting.leadId);
  const looking: Looking = { reading, isLead };
  const people = await colleagues(tx, orgId, now);
  const { series, lead, seriesId, onDay, minutes, version, pointId, pointSince } = meeting;
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...{ id, seriesId, onDay, minutes, version, ...series, state: meeting.state as MeetingState, lead: personOf(lead) },
    ...{ startsAt: meeting.startsAt.toISOString(), startedAt: iso(meeting.startedAt), endedAt: iso(meeting.endedAt) },
    sentAt: iso(meeting.sentAt),
    ...(await dayNotes(reading))(onDay),
    people: meeting.people.map(({ member, state, joinedAt }) => ({
      ...personOf(member),
      ...{ state: state as Attendance, joinedAt: iso(joinedAt) },
    })),
    points: await pointsShown(looking, meeting),
    current: pointId && pointSince ? { pointId, since: pointSince.toISOString() } : null,
    lines: linesShown(meeting.lines, { viewer, isLead, sentAt: meeting.sentAt }),
    actions: meeting.actions
      .filter(({ state }) => state !== "dropped")
      .map((one) => actionView(one, { viewer, isLead })),
    openActions: await openActionsOf(tx, { meeting, viewer, isLead }),
    everyone: people
      .filter(({ roles }) => mayTry(roles, "meetings.attend"))
      .map(({ memberId, name }) => ({ memberId, name })),
    viewerId: viewer.memberId,
    readAt: now.toISOString(),
    may: {
      attend: mayTry(viewer.roles, "meetings.attend"),
      lead: isLead && mayTry(viewer.roles, "meetings.attend"),
      plan: mayTry(viewer.roles, "meetings.lead"),
      writeRules: mayTry(viewer.roles, "agreement.edit"),
    },
  };
}
