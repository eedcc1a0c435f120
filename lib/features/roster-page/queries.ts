import type { Agreement } from "@/lib/domain/agreement";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { addDays, type Day, dayOf, daysIn, momentsOf, mondayOf } from "@/lib/domain/planning";
import {
  type Clock,
  covers,
  type Hole,
  holesIn,
  isSamePlace,
  minutesOf,
  type Need,
  occurrencesIn,
  overlap,
  type Place,
  type PlannedPost,
  placeKey,
} from "@/lib/domain/roster";
import { handOversFor } from "@/lib/features/hand-overs/queries";
import type { SayRule } from "@/lib/features/powers/queries";
import {
  clockIn,
  needsOf,
  type PatternRow,
  patternsOf,
  type StintRow,
  stintsBetween,
} from "@/lib/features/roster/queries";
import { colleagues } from "@/lib/features/scenes/queries";
import { askedShifts, asksFor } from "@/lib/features/swaps/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { HoleView, PatternLine, RosterRow, RosterWeek, TurnView } from "./schema";

export type Reading = { tx: Tx; viewer: MemberActor; now: Date; agreement: Agreement; say: SayRule };

const DAY_MS = 86_400_000;
/** So far is looked for when somebody sits there again, and for the first week that is not filled. */
const AHEAD_DAYS = 14;
const FILL_WEEKS = 8;
const RULES_MAX = 3;

/** What the names of a page are looked up in. */
type Names = { nameOf: (memberId: string) => string; placeName: (place: Place) => string };

/** One week of the roster with all that is to be done about it. */
export async function rosterWeek(reading: Reading, asked: Day | null): Promise<RosterWeek> {
  const { tx, viewer, now, agreement } = reading;
  const { orgId } = viewer;
  const clock = clockIn(agreement.calendar);
  const today = dayOf(now.toISOString(), clock.zone);
  const week = mondayOf(asked ?? today);
  const days = { from: week, to: addDays(week, 7) };
  const { from, to } = momentsOf(days, clock.zone);
  const span = { from, until: new Date(to.getTime() + AHEAD_DAYS * DAY_MS) };
  const [stints, needs, patterns, people, channels, segments] = await Promise.all([
    stintsBetween(tx, orgId, span),
    needsOf(tx, orgId),
    patternsOf(tx, orgId, now),
    colleagues(tx, orgId, now),
    tx.channel.findMany({ where: { orgId }, orderBy: { name: "asc" }, select: { id: true, name: true } }),
    tx.segment.findMany({ where: { orgId }, orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  const names = namesIn({ people, channels, segments }, await membersNamed(tx, orgId, stints));
  const posts = await postsIn(tx, orgId, { from, until: to });
  const holes = holesIn(days, { needs, posts, stints, clock, now: now.getTime() });
  const able = people.filter(({ roles }) => mayTry(roles, "roster.take"));
  const inWeek = stints.filter((stint) => overlap(stint, { from: from.getTime(), until: to.getTime() }));
  const isAsked = await askedShifts(tx, orgId);
  const turns = inWeek.map((stint) => turnOf(stint, { now, isAsked, names }));
  const free = (hole: Hole) => freeFor(hole, { able: able.map(({ memberId }) => memberId), inWeek, viewer });
  const holeViews = holes.map((hole) => holeOf(hole, { free: free(hole), stints, names }));
  return {
    week,
    days: daysIn(days),
    today,
    rows: rowsOf({ needs, turns, holes: holeViews, names }),
    asks: await asksFor({ tx, viewer, now, placeName: names.placeName }),
    handOvers: await handOversFor({ tx, viewer, now, ...names }),
    mine: await mineOf(reading, turns, inWeek),
    toHandOver: await handOverDue(reading, { isAsked, names }),
    rules: rulesAbout(reading),
    fill: await firstToFill(tx, orgId, { patterns, clock, week: today > week ? mondayOf(today) : week, now }),
    patterns: patterns.map((pattern) => patternLine(pattern, names)),
    people: able.map(({ memberId, name }) => ({ memberId, name })),
    channels,
    segments,
    viewerId: viewer.memberId,
    may: { lead: mayTry(viewer.roles, "roster.lead"), take: mayTry(viewer.roles, "roster.take") },
  };
}

type Known = {
  people: readonly { memberId: string; name: string }[];
  channels: readonly { id: string; name: string }[];
  segments: readonly { id: string; name: string }[];
};

function namesIn({ people, channels, segments }: Known, others: ReadonlyMap<string, string>): Names {
  const all = new Map([...channels, ...segments].map(({ id, name }) => [id, name]));
  const persons = new Map([...others, ...people.map(({ memberId, name }): [string, string] => [memberId, name])]);
  return {
    nameOf: (memberId) => persons.get(memberId) ?? "",
    // Empty for everything: the screen has the word for it.
    placeName: ({ channelId, segmentId }) => [channelId, segmentId].flatMap((id) => all.get(id ?? "") ?? []).join(", "),
  };
}

/** Also of people who left since: they sat there. */
async function membersNamed(tx: Tx, orgId: string, stints: readonly StintRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(stints.flatMap(({ memberId, forId }) => [memberId, ...(forId ? [forId] : [])]))];
  const rows = await tx.member.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What is planned to go out in a stretch of time, once per channel. */
async function postsIn(tx: Tx, orgId: string, { from, until }: { from: Date; until: Date }): Promise<PlannedPost[]> {
  const rows = await tx.item.findMany({
    where: { orgId, kind: "post", state: "open", plannedAt: { gte: from, lt: until } },
    select: { id: true, title: true, plannedAt: true, variants: { select: { channelId: true } } },
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, title, plannedAt, variants }) =>
    plannedAt ? variants.map(({ channelId }) => ({ id, title, at: plannedAt.getTime(), channelId })) : [],
  );
}

type Seen = { now: Date; isAsked: ReadonlySet<string>; names: Names };

function turnOf(stint: StintRow, { now, isAsked, names }: Seen): TurnView {
  const at = now.getTime();
  return {
    shiftId: stint.id,
    revision: stint.revision,
    channelId: stint.channelId,
    segmentId: stint.segmentId,
    person: { memberId: stint.memberId, name: names.nameOf(stint.memberId) },
    forName: stint.forId ? names.nameOf(stint.forId) : null,
    from: new Date(stint.from).toISOString(),
    until: new Date(stint.until).toISOString(),
    state: stint.until <= at ? "past" : stint.from <= at ? "now" : "ahead",
    isAsked: isAsked.has(stint.id),
  };
}

type Free = { able: readonly string[]; inWeek: readonly StintRow[]; viewer: MemberActor };

/** Of those who sit somewhere this week and not then, whoever has the fewest hours. */
function freeFor(hole: Hole, { able, inWeek, viewer }: Free): string | null {
  const sits = new Map<string, StintRow[]>();
  for (const stint of inWeek) sits.set(stint.memberId, [...(sits.get(stint.memberId) ?? []), stint]);
  const isFree = (memberId: string) =>
    memberId !== viewer.memberId &&
    able.includes(memberId) &&
    !inWeek.some((stint) => overlap(stint, hole) && (stint.memberId === memberId || stint.forId === memberId));
  return (
    [...sits]
      .filter(([memberId]) => isFree(memberId))
      .sort(([, one], [, other]) => minutesOf(one) - minutesOf(other))[0]?.[0] ?? null
  );
}

type Around = { free: string | null; stints: readonly StintRow[]; names: Names };

function holeOf({ posts, from, until, ...place }: Hole, { free, stints, names }: Around): HoleView {
  const next = stints.find((stint) => stint.from >= until && covers(stint, place));
  return {
    ...place,
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    posts: posts.map(({ id, title }) => ({ id, name: title })),
    free: free ? { memberId: free, name: names.nameOf(free) } : null,
    nextAt: next ? new Date(next.from).toISOString() : null,
  };
}

type Parts = { needs: readonly Need[]; turns: TurnView[]; holes: HoleView[]; names: Names };

/** A row for every place where somebody is needed, sits or is missed; by name, what is everything first. */
function rowsOf({ needs, turns, holes, names }: Parts): RosterRow[] {
  const places = new Map<string, Place>([...needs, ...turns, ...holes].map((place) => [placeKey(place), place]));
  return [...places.values()]
    .map(({ channelId, segmentId }): RosterRow => {
      const place = { channelId, segmentId };
      const need = needs.find((one) => isSamePlace(one, place));
      return {
        ...place,
        name: names.placeName(place),
        hours: need?.hours ?? null,
        onClosedDays: need?.onClosedDays ?? false,
        turns: turns.filter((turn) => isSamePlace(turn, place)),
        holes: holes.filter((hole) => isSamePlace(hole, place)),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name, "nl"));
}

/** The viewer's own turns of the week, with how many hours that is of those they have. */
async function mineOf(
  { tx, viewer }: Reading,
  turns: readonly TurnView[],
  inWeek: readonly StintRow[],
): Promise<RosterWeek["mine"]> {
  const { orgId, memberId } = viewer;
  const profile = await tx.memberProfile.findUnique({ where: { orgId_memberId: { orgId, memberId } } });
  return {
    turns: turns.filter(({ person }) => person.memberId === memberId),
    minutes: minutesOf(inWeek.filter((stint) => stint.memberId === memberId)),
    weekHours: profile?.weekHours ?? null,
  };
}

/** The viewer's turn that runs, or that ended in the last day: about that they leave word. */
async function handOverDue(
  { tx, viewer, now }: Reading,
  { isAsked, names }: Omit<Seen, "now">,
): Promise<RosterWeek["toHandOver"]> {
  const { orgId, memberId } = viewer;
  const span = { from: new Date(now.getTime() - DAY_MS), until: now };
  const own = (await stintsBetween(tx, orgId, span)).filter((stint) => stint.memberId === memberId);
  const last = own.at(-1);
  if (!last) return null;
  const left = await tx.handOver.findUnique({ where: { orgId_shiftId: { orgId, shiftId: last.id } } });
  return left?.confirmedAt ? null : { ...turnOf(last, { now, isAsked, names }), words: left?.words ?? "" };
}

/** The rows of the agreement that name the buttons. */
const rulesAbout = ({ agreement, say }: Reading): RosterWeek["rules"] =>
  [...agreement.rules.values()]
    .filter(({ when }) => when.atTheButtons?.length === 1 && when.crisisMode === undefined)
    .slice(0, RULES_MAX)
    .map((rule) => ({ number: rule.number, text: say(rule) }));

type Filling = { patterns: readonly PatternRow[]; clock: Clock; week: Day; now: Date };

/** The first week, from the one that is shown on, in which a turn that comes back was not made yet. */
async function firstToFill(tx: Tx, orgId: string, { patterns, clock, week, now }: Filling): Promise<Day | null> {
  const weeks = Array.from({ length: FILL_WEEKS }, (_, index) => addDays(week, 7 * index));
  const made = await tx.shift.findMany({
    where: { orgId, onDay: { gte: week }, patternId: { not: null } },
    select: { patternId: true, onDay: true },
  });
  const isMade = new Set(made.map(({ patternId, onDay }) => `${patternId} ${onDay}`));
  const lacks = (monday: Day) =>
    patterns.some((pattern) =>
      occurrencesIn(pattern, monday, clock).some(
        ({ onDay, from }) => from >= now.getTime() && !isMade.has(`${pattern.id} ${onDay}`),
      ),
    );
  return weeks.find(lacks) ?? null;
}

function patternLine(pattern: PatternRow, { nameOf, placeName }: Names): PatternLine {
  const { id, memberId, channelId, segmentId, fromTime, untilTime, everyWeeks, startsOn, endsOn } = pattern;
  return {
    ...{ id, channelId, segmentId, fromTime, untilTime, everyWeeks, startsOn, endsOn },
    weekdays: [...pattern.weekdays],
    person: { memberId, name: nameOf(memberId) },
    place: placeName(pattern),
  };
}
