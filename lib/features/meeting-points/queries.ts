import { actsAs } from "@/lib/domain/deputies";
import {
  inOrder,
  type Part,
  type PointFacts,
  type PointKind,
  partOf,
  shareOut,
  subjectOf,
} from "@/lib/domain/meetings";
import { agendaOf } from "@/lib/features/meeting-agenda/queries";
import { type MeetingReading, NAMED, personOf } from "@/lib/features/meetings/queries";
import type { LiveSubject, PointState, PointView } from "@/lib/features/meetings/schema";
import type { Prisma } from "@/lib/platform/generated/client";

/** A meeting with all that stands under it. */
export const WHOLE = {
  series: { select: { name: true, place: true } },
  lead: NAMED,
  people: { include: { member: NAMED }, orderBy: { id: "asc" } },
  points: {
    where: { state: { not: "dropped" } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: {
      addedBy: NAMED,
      choices: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        include: { votes: { include: { member: NAMED }, orderBy: { at: "asc" } } },
      },
    },
  },
  lines: {
    where: { removedAt: null },
    orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
    include: { member: NAMED, writtenBy: NAMED },
  },
  actions: { orderBy: [{ addedAt: "asc" }, { id: "asc" }], include: { owner: NAMED } },
} satisfies Prisma.MeetingInclude;
type Whole = Prisma.MeetingGetPayload<{ include: typeof WHOLE }>;

export type Looking = { reading: MeetingReading; isLead: boolean };

/** The points that were laid down; while it is planned also what the week writes at this moment. */
export async function pointsShown(looking: Looking, meeting: Whole): Promise<PointView[]> {
  const { tx, viewer, now, agreement } = looking.reading;
  const live = await liveSubjects(looking.reading, meeting);
  const laid = meeting.points.map((point) => pointView(looking, point, live.get(point.subjectId ?? "") ?? null));
  if (meeting.state !== "planned") return laid;
  const known = new Set(laid.map(({ facts }) => subjectOf(facts)));
  const written = await agendaOf({ tx, orgId: viewer.orgId, now, agreement }, meeting);
  const fresh = written
    .filter(({ facts }) => !known.has(subjectOf(facts)))
    .map(
      ({ kind, title, detail, minutes, facts }): PointView => ({
        ...{ id: subjectOf(facts), isLaid: false, part: partOf(kind), kind, title, detail, facts, minutes },
        ...{ addedBy: null, isPinned: false, isCarried: false, spentSeconds: 0 },
        state: "open",
        ...{ choices: [], choiceId: null, live: null, isMine: false },
      }),
    );
  const all = inOrder([...laid, ...fresh]);
  const shares = shareOut(
    all.map(({ minutes }) => minutes),
    meeting.minutes,
  );
  return all.map((point, index) => ({
    ...point,
    minutes: point.isLaid ? point.minutes : (shares[index] ?? point.minutes),
  }));
}

function pointView({ reading, isLead }: Looking, point: Whole["points"][number], live: LiveSubject | null): PointView {
  const { id, title, detail, minutes, isPinned, spentSeconds, choiceId, addedBy, choices } = point;
  return {
    ...{ id, title, detail, minutes, isPinned, spentSeconds, choiceId, live, isLaid: true },
    part: point.part as Part,
    kind: point.kind as PointKind,
    facts: point.facts as PointFacts,
    state: point.state as PointState,
    addedBy: addedBy ? personOf(addedBy) : null,
    isCarried: point.carriedFromId !== null,
    choices: choices.map(({ votes, ...choice }) => ({
      ...{ id: choice.id, title: choice.title, detail: choice.detail },
      votes: votes.map(({ member }) => personOf(member)),
    })),
    isMine: isLead || (addedBy !== null && actsAs(reading.viewer).includes(addedBy.id)),
  };
}

/** What ideas and questions on the agenda are by now, for who votes and decides on the spot. */
async function liveSubjects({ tx, viewer }: MeetingReading, { points }: Whole): Promise<Map<string, LiveSubject>> {
  const { orgId, memberId } = viewer;
  const idsOf = (kind: PointKind) =>
    points.flatMap((point) => (point.kind === kind && point.subjectId ? [point.subjectId] : []));
  const [ideaIds, askedIds] = [idsOf("idea"), idsOf("consultation")];
  const ideas = await tx.idea.findMany({
    where: { orgId, id: { in: ideaIds } },
    select: {
      id: true,
      version: true,
      column: true,
      votes: true,
      voteRows: { where: { memberId }, select: { id: true } },
    },
  });
  const asked = await tx.consultation.findMany({
    where: { orgId, id: { in: askedIds } },
    select: { id: true, state: true, item: { select: { version: true } } },
  });
  return new Map<string, LiveSubject>([
    ...ideas.map(({ id, voteRows, ...idea }): [string, LiveSubject] => [
      id,
      { kind: "idea", ...idea, hasVoted: voteRows.length > 0 },
    ]),
    ...asked.map(({ id, state, item }): [string, LiveSubject] => [
      id,
      { kind: "consultation", state, itemVersion: item.version },
    ]),
  ]);
}
