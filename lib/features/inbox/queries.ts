import type { Agreement } from "@/lib/domain/agreement";
import type { Priority, Risk } from "@/lib/domain/authority";
import type { CaseMode, CaseOutcome, CaseState } from "@/lib/domain/cases";
import { countdown, type Term } from "@/lib/domain/deadlines";
import type { InboxSearch } from "@/lib/domain/inbox";
import { sought } from "@/lib/domain/language/letters";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { type OnDuty, onDutyAt } from "@/lib/features/roster/queries";
import { type Colleague, colleagues } from "@/lib/features/scenes/queries";
import { toCalendar } from "@/lib/platform/agreement";
import { textQuery } from "@/lib/platform/full-text";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { InboxAround, InboxCounts, InboxList, InboxPageAsked, InboxPart, InboxRow, InboxRows } from "./schema";

/** Who looks, when, and under which agreement. */
export type Looking = { tx: Tx; viewer: MemberActor; now: Date; agreement: Agreement };

const ROWS = 40;

/** Which parts a way of looking has; with words also what is over, since what is looked for is often that. */
function partsOf({ view, q }: InboxSearch): InboxPart[] {
  if (view === "listening") return ["listening"];
  if (view === "waiting" || view === "closed") return ["rest"];
  return q.trim() === "" ? ["talking", "listening"] : ["talking", "listening", "rest"];
}

/** The first rows of every part, and how much there is of everything. */
export async function inboxList(looking: Looking, search: InboxSearch): Promise<InboxList> {
  const parts: InboxList["parts"] = {};
  const found = await foundBy(looking, search.q);
  for (const part of partsOf(search)) parts[part] = await rowsAmong(looking, { ...search, part }, found);
  return { parts, counts: await countsOf(looking, search) };
}

/** The rows of one part after a place in it. */
export async function inboxRows(looking: Looking, asked: InboxPageAsked): Promise<InboxRows> {
  return rowsAmong(looking, asked, await foundBy(looking, asked.q));
}

/** The ids of the cases that words were found in; null: nothing is looked for. */
type Found = readonly string[] | null;

async function rowsAmong(looking: Looking, asked: InboxPageAsked, found: Found): Promise<InboxRows> {
  const rows = found?.length === 0 ? [] : await readRows(looking, asked, found);
  const shown = rows.slice(0, ROWS);
  const last = rows.length > ROWS ? shown.at(-1) : undefined;
  const calendars = await calendarsOf(looking, shown);
  return {
    rows: shown.map((row) => rowOf(row, looking, calendars)),
    next: last ? `${last.place.getTime()}_${last.id}` : null,
  };
}

type Row = {
  id: string;
  title: string;
  version: number;
  state: CaseState;
  mode: CaseMode;
  network: string;
  channel: string | null;
  contact: string | null;
  holder_id: string | null;
  holder: string | null;
  risk: Risk;
  priority: Priority;
  snoozed_until: Date | null;
  last_at: Date;
  outcome: CaseOutcome | null;
  stage: "notice" | "respond" | "accept" | "publish" | null;
  writer_id: string | null;
  writer: string | null;
  due_at: Date | null;
  opened_at: Date | null;
  paused_at: Date | null;
  term: Term | null;
  calendar_id: string | null;
  /** By what it is sorted. */
  place: Date;
};

/**
 * First which cases, by the index of what they are sorted by; what is shown of them is read for those alone. So a page of
 * a full inbox costs as much as one of an empty one.
 */
function readRows(looking: Looking, asked: InboxPageAsked, found: Found): Promise<Row[]> {
  const { tx, viewer } = looking;
  const { orgId } = viewer;
  const isTalking = asked.part === "talking";
  const place = isTalking ? Prisma.sql`r.due_at` : Prisma.sql`c.last_at`;
  const join = isTalking
    ? Prisma.sql`join stage_run r on r.org_id = c.org_id and r.item_id = c.item_id and r.closed_at is null and r.org_id = ${orgId}::uuid`
    : Prisma.sql``;
  const direction = isTalking ? Prisma.sql`asc` : Prisma.sql`desc`;
  const among = found ? [Prisma.sql`c.id = any(${[...found]}::uuid[])`] : [];
  const conditions = Prisma.join([...conditionsOf(looking, asked, place), ...among], " and ");
  return tx.$queryRaw<Row[]>`
    with page as (
      select c.org_id, c.id, ${place} as place from case_file c ${join} where ${conditions}
      order by ${place} ${direction}, c.id ${direction} limit ${ROWS + 1})
    select c.id, c.title, c.version, c.state, c.mode, c.network, ch.name as channel,
      coalesce(nullif(k.name, ''), nullif(k.handle, '')) as contact, c.holder_id, h.name as holder, c.risk, c.priority,
      c.snoozed_until, c.last_at, c.outcome, i.stage, i.author_id as writer_id, w.name as writer,
      r.due_at, r.opened_at, r.paused_at, r.term, r.calendar_id, p.place
    from page p
    join case_file c on c.org_id = p.org_id and c.id = p.id
    left join channel ch on ch.org_id = c.org_id and ch.id = c.channel_id
    left join contact k on k.org_id = c.org_id and k.id = c.contact_id
    left join member h on h.org_id = c.org_id and h.id = c.holder_id
    left join item i on i.org_id = c.org_id and i.id = c.item_id and i.state = 'open'
    left join member w on w.org_id = i.org_id and w.id = i.author_id
    left join stage_run r on r.org_id = i.org_id and r.item_id = i.id and r.closed_at is null
    order by p.place ${direction}, p.id ${direction}`;
}

function conditionsOf(looking: Looking, asked: InboxPageAsked, place: Prisma.Sql): Prisma.Sql[] {
  const { orgId } = looking.viewer;
  return [
    Prisma.sql`c.org_id = ${orgId}::uuid`,
    ...partConditions(looking, asked),
    ...facetConditions(asked),
    ...(asked.view === "mine" ? [Prisma.sql`c.holder_id = ${looking.viewer.memberId}::uuid`] : []),
    ...(asked.view === "unassigned" ? [Prisma.sql`c.holder_id is null`] : []),
    ...placeConditions(asked, place),
  ];
}

/** Our turn, and not put off; what is watched; what waits for the other side, for a colleague or for its hour, or is over. */
function partConditions({ now }: Looking, { part, view, q }: InboxPageAsked): Prisma.Sql[] {
  const isAwake = Prisma.sql`(c.snoozed_until is null or c.snoozed_until <= ${now})`;
  if (part === "talking") return [Prisma.sql`c.state = 'open' and c.mode = 'talking'`, isAwake];
  if (part === "listening") return [Prisma.sql`c.state <> 'closed' and c.mode = 'listening'`, isAwake];
  if (view === "closed") return [Prisma.sql`c.state = 'closed'`];
  const waits = Prisma.sql`((c.state = 'waiting' and c.mode = 'talking') or (c.state <> 'closed' and c.snoozed_until > ${now}))`;
  if (view === "waiting") {
    return [
      Prisma.sql`(${waits} or (c.state = 'open' and c.item_id in (
        select i.id from item i where i.org_id = c.org_id and i.state = 'open' and i.stage = 'accept')))`,
    ];
  }
  return q.trim() === "" ? [waits] : [Prisma.sql`(c.state = 'closed' or ${waits})`];
}

function facetConditions({ channel, topic, risk, priority, kind }: InboxSearch): Prisma.Sql[] {
  return [
    ...(channel ? [Prisma.sql`c.channel_id = ${channel}::uuid`] : []),
    ...(topic ? [Prisma.sql`c.topic_id = ${topic}::uuid`] : []),
    ...(risk ? [Prisma.sql`c.risk = ${risk}`] : []),
    ...(priority ? [Prisma.sql`c.priority = ${priority}`] : []),
    ...(kind ? [Prisma.sql`c.content_kind = ${kind}`] : []),
  ];
}

/** More finds than this are more than anybody reads: who looks for such a word adds another. */
const FOUND_MAX = 2_000;

/** In what words were found: what was said, what it is called, or who said it; the latest first. Looked for once for all parts. */
async function foundBy({ tx, viewer: { orgId } }: Looking, q: string): Promise<Found> {
  const words = q.trim();
  if (words === "") return null;
  const query = textQuery(words);
  const name = sought(words);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with found as materialized (
      select f.id from case_file f where f.org_id = ${orgId}::uuid and f.search @@ ${query}
      union select m.case_id from case_message m where m.org_id = ${orgId}::uuid and m.search @@ ${query}
      union select f.id from case_file f join contact k on k.org_id = f.org_id and k.id = f.contact_id
        where f.org_id = ${orgId}::uuid and k.org_id = ${orgId}::uuid and (k.name ~* ${name} or k.handle ~* ${name}))
    select c.id from case_file c join found on found.id = c.id where c.org_id = ${orgId}::uuid
    order by c.last_at desc, c.id desc limit ${FOUND_MAX}`;
  return rows.map(({ id }) => id);
}

function placeConditions({ part, after }: InboxPageAsked, place: Prisma.Sql): Prisma.Sql[] {
  const [moment, id] = after?.split("_") ?? [];
  if (!moment || !id) return [];
  const at = new Date(Number(moment));
  if (Number.isNaN(at.getTime())) return [];
  const beyond = part === "talking" ? Prisma.sql`>` : Prisma.sql`<`;
  return [Prisma.sql`(${place}, c.id) ${beyond} (${at}, ${id}::uuid)`];
}

/** How much there is of everything that is not over, as far as the facets go; words count in the rows alone. */
async function countsOf({ tx, viewer, now }: Looking, search: InboxSearch): Promise<InboxCounts> {
  const { orgId, memberId } = viewer;
  const talks = Prisma.sql`c.state = 'open' and c.mode = 'talking' and (c.snoozed_until is null or c.snoozed_until <= ${now})`;
  const facets = [Prisma.sql`c.org_id = ${orgId}::uuid`, ...facetConditions(search)];
  const [counted] = await tx.$queryRaw<Record<keyof InboxCounts, number>[]>`
    select count(*) filter (where ${talks})::int as due,
      count(*) filter (where ${talks} and c.holder_id = ${memberId}::uuid)::int as mine,
      count(*) filter (where ${talks} and c.holder_id is null)::int as unassigned,
      count(*) filter (where c.mode = 'listening' and (c.snoozed_until is null or c.snoozed_until <= ${now}))::int as listening,
      count(*) filter (where (c.state = 'waiting' and c.mode = 'talking') or c.snoozed_until > ${now})::int as waiting
    from case_file c where ${Prisma.join(facets, " and ")} and c.state <> 'closed'`;
  const [accepting] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from item i join case_file c on c.org_id = i.org_id and c.item_id = i.id
    where i.org_id = ${orgId}::uuid and i.state = 'open' and i.stage = 'accept' and ${talks}
      and ${Prisma.join(facets, " and ")}`;
  const { due = 0, mine = 0, unassigned = 0, listening = 0, waiting = 0 } = counted ?? {};
  const toAccept = accepting?.count ?? 0;
  return { due, mine, unassigned, listening, waiting: waiting + toAccept, toAccept };
}

type Calendars = ReadonlyMap<string, Agreement["calendar"]>;

/** The calendars in which these terms were promised; of the one in force nothing is read. */
async function calendarsOf({ tx, viewer, agreement }: Looking, rows: readonly Row[]): Promise<Calendars> {
  const ids = new Set(rows.flatMap(({ calendar_id }) => calendar_id ?? []));
  const earlier = [...ids].filter((id) => id !== agreement.calendarId);
  const known = new Map([[agreement.calendarId, agreement.calendar]]);
  if (earlier.length === 0) return known;
  const versions = await tx.calendarVersion.findMany({ where: { orgId: viewer.orgId, id: { in: earlier } } });
  for (const version of versions) known.set(version.id, toCalendar(version));
  return known;
}

function rowOf(row: Row, looking: Looking, calendars: Calendars): InboxRow {
  const { id, title, version, state, mode, network, channel, risk, priority, outcome } = row;
  return {
    ...{ id, title, version, state, mode, network, channel, risk, priority, outcome },
    from: row.contact,
    holder: row.holder_id ? { memberId: row.holder_id, name: row.holder ?? "" } : null,
    answer: answerOf(row, looking, calendars),
    snoozedUntil: row.snoozed_until && row.snoozed_until > looking.now ? row.snoozed_until.toISOString() : null,
    lastAt: row.last_at.toISOString(),
  };
}

function answerOf(row: Row, { now, agreement }: Looking, calendars: Calendars): InboxRow["answer"] {
  const { stage, writer_id: memberId, writer, term, due_at: dueAt, opened_at: openedAt, calendar_id: calendarId } = row;
  if (!stage || !memberId || !term || !dueAt || !openedAt) return null;
  const due = countdown({
    calendar: calendars.get(calendarId ?? "") ?? agreement.calendar,
    term,
    openedAt: openedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    now: now.toISOString(),
    pausedSince: row.paused_at?.toISOString() ?? null,
  });
  return { stage, writer: { memberId, name: writer ?? "" }, due };
}

/** What goes around the list and changes seldom: what can be chosen, and who is at the buttons. */
export async function inboxAround({ tx, viewer, now }: Looking): Promise<InboxAround> {
  const { orgId, memberId } = viewer;
  const byName = { where: { orgId }, select: { id: true, name: true }, orderBy: { name: "asc" } } as const;
  const [channels, topics, people, duties] = await Promise.all([
    tx.channel.findMany({ ...byName, where: { orgId, archivedAt: null } }),
    tx.topic.findMany(byName),
    colleagues(tx, orgId, now),
    onDutyAt(tx, orgId, now),
  ]);
  const canWork = people.filter(({ roles }) => mayTry(roles, "cases.work"));
  return {
    viewerId: memberId,
    channels,
    topics,
    people: canWork.map(({ memberId: id, name }) => ({ memberId: id, name })),
    onDuty: onDutyNow(duties, { people, channels }),
    may: { work: mayTry(viewer.roles, "cases.work") },
  };
}

type Around = { people: readonly Colleague[]; channels: readonly { id: string; name: string }[] };

/** Each person once, with the channels they have; who is on all of them has none by name. */
function onDutyNow(duties: readonly OnDuty[], { people, channels }: Around): InboxAround["onDuty"] {
  return people.flatMap(({ memberId, name }) => {
    const theirs = duties.filter((duty) => duty.memberId === memberId);
    if (theirs.length === 0) return [];
    const isEverywhere = theirs.some(({ channelId }) => channelId === null);
    const named = channels.filter(({ id }) => theirs.some(({ channelId }) => channelId === id));
    return [{ person: { memberId, name }, channels: isEverywhere ? [] : named.map((channel) => channel.name) }];
  });
}

/** Asked with every page, so it counts no further than anybody reads. */
const COUNTED = 99;

/** How many cases wait for the viewer, or for whoever takes them first. */
export async function casesWaiting(tx: Tx, { orgId, memberId, roles }: MemberActor, now: Date): Promise<number> {
  if (!mayTry(roles, "cases.work")) return 0;
  const [counted] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select 1 from case_file c where c.org_id = ${orgId}::uuid and c.state = 'open' and c.mode = 'talking'
        and (c.snoozed_until is null or c.snoozed_until <= ${now})
        and (c.holder_id is null or c.holder_id = ${memberId}::uuid) limit ${COUNTED}) as waiting`;
  return counted?.count ?? 0;
}
