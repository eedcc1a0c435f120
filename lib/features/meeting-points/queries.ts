import { actsAs } from "@/lib/domain/deputies";
import {
  arranged,
  type Became,
  type Part,
  type PointFacts,
  type PointKind,
  partOf,
  subjectOf,
  weave,
} from "@/lib/domain/meetings";
import { agendaOf } from "@/lib/features/meeting-agenda/queries";
import type { WrittenPoint } from "@/lib/features/meeting-agenda/schema";
import { gapsStanding } from "@/lib/features/meeting-rules/queries";
import { type MeetingReading, NAMED, personOf } from "@/lib/features/meetings/queries";
import type { LiveSubject, PointState, PointView } from "@/lib/features/meetings/schema";
import type { Prisma } from "@/lib/platform/generated/client";

/** A meeting with all that stands under it. */
export const WHOLE = {
  series: { select: { name: true, place: true } },
  lead: NAMED,
  people: { include: { member: NAMED }, orderBy: { id: "asc" } },
  points: {
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
    orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
    include: { member: NAMED, writtenBy: NAMED },
  },
  actions: { orderBy: [{ addedAt: "asc" }, { id: "asc" }], include: { owner: NAMED } },
} satisfies Prisma.MeetingInclude;
type Whole = Prisma.MeetingGetPayload<{ include: typeof WHOLE }>;

export type Looking = { reading: MeetingReading; isLead: boolean };

/** The points that were laid down; while it is planned also what the week writes, and what was left out. */
export async function pointsShown(looking: Looking, meeting: Whole): Promise<PointView[]> {
  const { tx, viewer, now, agreement } = looking.reading;
  const live = await liveSubjects(looking.reading, meeting);
  const views = meeting.points.map((row) => pointView(looking, row, live.get(row.subjectId ?? row.id) ?? null));
  if (meeting.state !== "planned") return views.filter(({ state }) => state !== "dropped");
  const written = await agendaOf({ tx, orgId: viewer.orgId, now, agreement }, meeting);
  const laid = views.map((view, index) => {
    const { isPlaced = false, position = 0 } = meeting.points[index] ?? {};
    return { ...view, isPlaced, position, became: becameOf(view.live) };
  });
  const { kept, fresh } = weave(laid, written);
  const points = arranged(
    [...kept, ...fresh.map((point) => ({ ...freshView(point, looking), isPlaced: false, position: 0 }))],
    meeting.minutes,
  );
  return [...points, ...laid.filter(({ state }) => state === "dropped")];
}

const becameOf = (live: LiveSubject | null): Became =>
  live?.kind === "idea" || live?.kind === "consultation" ? live : null;

/** A point as the week writes it at this moment, named by what it is about. */
const freshView = ({ kind, title, detail, minutes, facts }: WrittenPoint, { isLead }: Looking): PointView => ({
  ...{ id: subjectOf(facts), isLaid: false, part: partOf(kind), kind, title, detail, facts, minutes, isTimed: false },
  ...{ addedBy: null, isPinned: false, isCarried: false, spentSeconds: 0, state: "open" },
  ...{ choices: [], choiceId: null, live: null, isMine: isLead },
});

function pointView({ reading, isLead }: Looking, point: Whole["points"][number], live: LiveSubject | null): PointView {
  const { id, title, detail, minutes, isTimed, isPinned, spentSeconds, choiceId, addedBy, choices } = point;
  return {
    ...{ id, title, detail, minutes, isTimed, isPinned, spentSeconds, choiceId, live, isLaid: true },
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

/** What is on the agenda by now, by id of its subject or of the point, for who votes and decides on the spot. */
async function liveSubjects(reading: MeetingReading, { state, points }: Whole): Promise<Map<string, LiveSubject>> {
  const open = points.filter((point) => point.state !== "dropped");
  return new Map([
    ...(await liveIdeas(reading, open)),
    ...(await liveQuestions(reading, open)),
    ...(state === "running" ? [...(await liveGaps(reading, open)), ...(await livePosts(reading, open))] : []),
  ]);
}

type Points = Pick<Whole["points"][number], "id" | "kind" | "subjectId" | "facts">[];
type Live = Promise<[string, LiveSubject][]>;

const idsOf = (points: Points, kind: PointKind): string[] =>
  points.flatMap((point) => (point.kind === kind && point.subjectId ? [point.subjectId] : []));

async function liveIdeas({ tx, viewer: { orgId, memberId } }: MeetingReading, points: Points): Live {
  const ideas = await tx.idea.findMany({
    where: { orgId, id: { in: idsOf(points, "idea") }, goneAt: null },
    select: {
      id: true,
      version: true,
      column: true,
      votes: true,
      voteRows: { where: { memberId }, select: { id: true } },
    },
  });
  return ideas.map(({ id, voteRows, ...idea }) => [id, { kind: "idea", ...idea, hasVoted: voteRows.length > 0 }]);
}

async function liveQuestions({ tx, viewer: { orgId } }: MeetingReading, points: Points): Live {
  const asked = await tx.consultation.findMany({
    where: { orgId, id: { in: idsOf(points, "consultation") } },
    select: { id: true, state: true, item: { select: { version: true } } },
  });
  return asked.map(({ id, state, item }) => [id, { kind: "consultation", state, itemVersion: item.version }]);
}

async function liveGaps(reading: MeetingReading, points: Points): Live {
  const gaps = points.flatMap(({ id, facts: known }) => {
    const facts = known as PointFacts;
    return facts.kind === "gap" ? [{ id, facts }] : [];
  });
  const standing = await gapsStanding(
    reading,
    gaps.map(({ facts }) => facts),
  );
  return gaps.flatMap(({ id }, index) => (standing[index] ? [[id, standing[index]] as [string, LiveSubject]] : []));
}

/** Of the posts that points list, which wait for an acceptance by now, and which have had theirs. */
async function livePosts({ tx, viewer: { orgId } }: MeetingReading, points: Points): Live {
  const listing = points.flatMap(({ id, facts }) => {
    const ids = postsOf(facts as PointFacts);
    return ids.length > 0 ? [{ id, ids }] : [];
  });
  const posts = await tx.item.findMany({
    where: { orgId, id: { in: listing.flatMap(({ ids }) => ids) }, kind: "post" },
    select: { id: true, state: true, stage: true },
  });
  const waiting = posts.filter(({ state, stage }) => state === "open" && stage === "accept").map(({ id }) => id);
  const accepted = posts
    .filter(({ state, stage }) => state === "published" || (state === "open" && stage === "publish"))
    .map(({ id }) => id);
  const among = (ids: readonly string[], some: readonly string[]) => some.filter((id) => ids.includes(id));
  return listing.map(({ id, ids }) => [
    id,
    { kind: "posts", waiting: among(ids, waiting), accepted: among(ids, accepted) },
  ]);
}

/** The posts that a point lists for their next step, or that its question is about. */
function postsOf(facts: PointFacts): string[] {
  switch (facts.kind) {
    case "coming":
    case "missed":
    case "next_week":
      return facts.items.map(({ itemId }) => itemId);
    default:
      return [];
  }
}
