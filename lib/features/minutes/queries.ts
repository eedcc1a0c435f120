import { actsAs } from "@/lib/domain/deputies";
import type { Part, PointFacts, PointKind } from "@/lib/domain/meetings";
import type { MemberActor } from "@/lib/domain/people";
import type { PersonRef } from "@/lib/domain/workflow";
import { actionView } from "@/lib/features/meeting-actions/queries";
import type {
  MeetingState,
  MinuteLineView,
  MinutesPoint,
  MinutesView,
  PointState,
} from "@/lib/features/meetings/schema";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";

const NAMED = { select: { id: true, name: true } } as const;
const personOf = ({ id, name }: { id: string; name: string }): PersonRef => ({ memberId: id, name });

const LINE = { member: NAMED, writtenBy: NAMED } as const satisfies Prisma.MinuteLineInclude;
type LineRow = Prisma.MinuteLineGetPayload<{ include: typeof LINE }>;
type Seen = {
  viewer: Pick<MemberActor, "memberId" | "roles"> | null;
  isLead: boolean;
  /** When the minutes were sent; null: not yet. */
  sentAt: Date | null;
};

/** The lines of the minutes as somebody sees them; what was taken out before they were sent was never in them. */
export const linesShown = (rows: readonly LineRow[], seen: Seen): MinuteLineView[] =>
  rows.filter(({ removedAt }) => removedAt === null || isAfter(removedAt, seen)).map((row) => lineView(row, seen));

const isAfter = (at: Date | null, { sentAt }: Seen): boolean => at !== null && sentAt !== null && at > sentAt;

/** What was done to a line after everybody had the minutes. */
function correctionOf({ writtenAt, correctedAt, removedAt }: LineRow, seen: Seen): MinuteLineView["correction"] {
  if (isAfter(removedAt, seen)) return "removed";
  if (isAfter(writtenAt, seen)) return "added";
  return isAfter(correctedAt, seen) ? "changed" : null;
}

function lineView({ member, writtenBy, ...row }: LineRow, seen: Seen): MinuteLineView {
  const { viewer, isLead } = seen;
  const { id, pointId, words, revision } = row;
  return {
    ...{ id, pointId, words, revision },
    kind: row.kind as MinuteLineView["kind"],
    member: member ? personOf(member) : null,
    step: row.step as MinuteLineView["step"],
    writtenBy: personOf(writtenBy),
    writtenAt: row.writtenAt.toISOString(),
    correction: correctionOf({ member, writtenBy, ...row }, seen),
    isMine: isLead || (viewer !== null && actsAs(viewer).includes(writtenBy.id)),
  };
}

type Asked = { orgId: string; meetingId: string; viewer?: MemberActor };

/** What the minutes of a meeting say: what was talked about, said, decided and taken on, and who was there. */
export async function minutesOf(tx: Tx, { orgId, meetingId: id, viewer }: Asked): Promise<MinutesView | null> {
  const meeting = await tx.meeting.findUnique({
    where: { orgId_id: { orgId, id } },
    include: {
      ...{ series: true, lead: NAMED, people: { include: { member: NAMED }, orderBy: { member: { name: "asc" } } } },
      points: {
        where: { state: { not: "dropped" } },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        include: { choices: { orderBy: { position: "asc" }, include: { _count: { select: { votes: true } } } } },
      },
      lines: { orderBy: [{ writtenAt: "asc" }, { id: "asc" }], include: LINE },
      actions: { where: { state: { not: "dropped" } }, orderBy: { addedAt: "asc" }, include: { owner: NAMED } },
    },
  });
  if (!meeting) return null;
  const { name: organisation } = await tx.organisation.findUniqueOrThrow({ where: { id: orgId } });
  const { timeZone } = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
  const seen = { viewer: viewer ?? null, isLead: false, sentAt: meeting.sentAt };
  const lines = linesShown(meeting.lines, seen);
  const actions = meeting.actions.map((action) => actionView(action, seen));
  const there = (state: string) => meeting.people.flatMap((one) => (one.state === state ? [personOf(one.member)] : []));
  const { series, lead, onDay, startsAt, startedAt, endedAt } = meeting;
  return {
    ...{ meetingId: id, organisation, name: series.name, place: series.place, onDay, timeZone },
    ...{ startsAt: startsAt.toISOString(), state: meeting.state as MeetingState, lead: personOf(lead) },
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    ...{ present: there("present"), excused: there("excused"), absent: there("expected") },
    points: meeting.points.map((point) => minutesPoint(point, { lines, actions })),
    lines: lines.filter(({ pointId }) => pointId === null),
    actions: actions.filter(({ pointId }) => pointId === null),
  };
}

type PointRow = Prisma.MeetingPointGetPayload<{
  include: { choices: { include: { _count: { select: { votes: true } } } } };
}>;

function minutesPoint(point: PointRow, { lines, actions }: Pick<MinutesView, "lines" | "actions">): MinutesPoint {
  const { id, title, detail, choiceId, choices } = point;
  const said = choices.map(({ id: one, title: words, _count }) => ({ id: one, title: words, votes: _count.votes }));
  const withoutId = ({ title: words, votes }: (typeof said)[number]) => ({ title: words, votes });
  const chosen = said.find((choice) => choice.id === choiceId);
  return {
    ...{ id, title, detail, part: point.part as Part, kind: point.kind as PointKind, facts: point.facts as PointFacts },
    state: point.state as PointState,
    choice: chosen ? withoutId(chosen) : null,
    choices: said.map(withoutId),
    lines: lines.filter(({ pointId }) => pointId === id),
    actions: actions.filter(({ pointId }) => pointId === id),
  };
}
