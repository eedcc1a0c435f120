import { WEEKDAYS } from "@/lib/domain/calendars";
import { actsAs } from "@/lib/domain/deputies";
import { wallClockOf } from "@/lib/domain/language/wall-clock";
import { mayTry } from "@/lib/domain/permissions";
import { type Day, weekdayOf } from "@/lib/domain/planning";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { notFound, staleItem } from "@/lib/features/items/commands";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Unit } from "@/lib/platform/unit";
import type { MeetingState } from "./schema";

export type MeetingRow = Prisma.MeetingGetPayload<object>;

export const meetingHref = (meetingId: string): string => `/meeting/${meetingId}`;

/** Whoever leads this meeting, and every trekker. */
export const leadsMeeting = ({ actor }: Unit, { leadId }: Pick<MeetingRow, "leadId">): boolean =>
  actor.kind === "system" || mayTry(actor.roles, "meetings.lead") || actsAs(actor).includes(leadId);

export const findMeeting = ({ tx, orgId }: Unit, id: string): Promise<MeetingRow | null> =>
  tx.meeting.findUnique({ where: { orgId_id: { orgId, id } } });

/** Holds a meeting until the end of the transaction: whoever touches its points, votes or lines takes this first. */
export async function holdMeeting({ tx, orgId }: Unit, meetingId: string): Promise<void> {
  await tx.$queryRaw`select 1 from meeting where org_id = ${orgId}::uuid and id = ${meetingId}::uuid for update`;
}

type Seen = { meetingId: string; seenVersion: number };

/** The meeting as somebody who leads it saw it, held, in one of these states. */
export async function meetingToLead(
  unit: Unit,
  { meetingId, seenVersion }: Seen,
  states: readonly MeetingState[],
): Promise<Result<MeetingRow>> {
  await holdMeeting(unit, meetingId);
  const meeting = await findMeeting(unit, meetingId);
  if (!meeting) return notFound();
  if (!leadsMeeting(unit, meeting)) return refuse("not_allowed", "meetings.notLeading");
  if (meeting.version !== seenVersion) return staleItem(unit, meetingId);
  return inState(meeting, states) ?? ok(meeting);
}

/** Refused for the state a meeting is in; null where it is one of these. */
export const inState = ({ state }: Pick<MeetingRow, "state">, states: readonly MeetingState[]): Refused | null =>
  states.some((one) => one === state) ? null : refuse("wrong_state", `meetings.${state}`);

/** Takes a step of a meeting that is held; gives the version it has then. */
export async function stepMeeting(
  unit: Unit,
  meeting: Pick<MeetingRow, "id" | "version">,
  data: Prisma.MeetingUncheckedUpdateInput,
): Promise<number> {
  const { tx, orgId } = unit;
  const version = meeting.version + 1;
  await tx.meeting.update({ where: { orgId_id: { orgId, id: meeting.id } }, data: { ...data, version } });
  tellMeeting(unit, meeting.id);
  return version;
}

export const tellMeeting = (unit: Unit, ...ids: string[]): void => unit.announce({ topic: "meetings", ids });

/** Whoever is in the meeting writes and votes. */
export async function notPresent({ tx, orgId, actor }: Unit, meetingId: string): Promise<Refused | null> {
  const where = { orgId, meetingId, memberId: actor.memberId ?? "", state: "present" };
  const count = actor.memberId ? await tx.meetingPerson.count({ where }) : 0;
  return count > 0 ? null : refuse("not_allowed", "meetings.joinFirst");
}

type About = { meetingId: string; pointId: string | null };

/** Refused where somebody may not write about this now: not there, not begun, over, or another meeting's point. */
export async function mayNotWrite(unit: Unit, { meetingId, pointId }: About): Promise<Refused | null> {
  const { tx, orgId } = unit;
  await holdMeeting(unit, meetingId);
  const meeting = await findMeeting(unit, meetingId);
  if (!meeting || !unit.actor.memberId) return notFound();
  const shut = await shutFor(unit, meeting);
  if (shut) return shut;
  const isUnknown = pointId && (await tx.meetingPoint.count({ where: { orgId, id: pointId, meetingId } })) === 0;
  return isUnknown ? notFound() : null;
}

/** While they meet whoever is there writes; afterwards whoever leads sets right what was written. */
export async function shutFor(unit: Unit, meeting: MeetingRow): Promise<Refused | null> {
  if (leadsMeeting(unit, meeting)) return inState(meeting, ["running", "ended"]);
  return inState(meeting, ["running"]) ?? (await notPresent(unit, meeting.id));
}

/** A day in the words of a notice: the same in every language, only the name of the day is left to the words around it. */
export function dayWords(day: Day): { weekday: string; date: string } {
  const [, month = "", date = ""] = day.split("-");
  return { weekday: WEEKDAYS[weekdayOf(day)] ?? "mon", date: `${Number(date)}/${Number(month)}` };
}

/** A moment in the words of a notice, on the clock of the organisation. */
export async function momentWords(unit: Unit, at: Date): Promise<{ weekday: string; date: string; time: string }> {
  const { calendar } = await unit.agreement();
  const [day = "", time = ""] = wallClockOf(at.toISOString(), calendar.timeZone).split("T");
  return { ...dayWords(day), time: time.replace(/^0/, "") };
}
