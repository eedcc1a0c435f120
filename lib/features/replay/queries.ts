import type { StageTerm } from "@/lib/domain/agreement";
import { type Player, playerOf, type StoredStage, stageAgain } from "@/lib/domain/agreement/replay";
import type { Calendar } from "@/lib/domain/worktime";
import { storedDecision } from "@/lib/features/decisions/schema";
import { readDimensions, toCalendar, toRule, toTerm } from "@/lib/platform/agreement";
import { inOrganisation, type Tx } from "@/lib/platform/tenancy";
import {
  type DeadlineCounts,
  type DeadlineLine,
  LINES_MAX,
  type ReplayCounts,
  type ReplayLine,
  type ReplayMessage,
  type ReplayMonths,
  type ReplayStart,
} from "./schema";

/** Enough to make a transaction worth its price, and few enough that nobody else waits long for their turn. */
const PAGE = 5_000;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** The draft, ready to be played over what happened between two moments. */
type Run = {
  orgId: string;
  from: Date;
  until: Date;
  draft: Pick<ReplayStart, "draftId" | "revision" | "number">;
  play: Player;
  numberOf: ReadonlyMap<string, number>;
  terms: readonly StageTerm[];
  calendar: Calendar;
};

type Asked = { orgId: string; months: ReplayMonths; now: Date };

/**
 * The draft over the real decisions and deadlines of the past months, page by page: what is kept in memory is a page and
 * the lines that are shown. Null when there is no draft.
 */
export async function openReplay(asked: Asked): Promise<AsyncGenerator<ReplayMessage> | null> {
  const run = await inOrganisation(asked.orgId, (tx) => prepare(tx, asked));
  return run ? replay(run) : null;
}

async function prepare(tx: Tx, { orgId, months, now }: Asked): Promise<Run | null> {
  const draft = await tx.agreementVersion.findFirst({
    where: { orgId, state: "draft" },
    select: { id: true, revision: true, number: true, rules: true, terms: true },
  });
  if (!draft) return null;
  const calendar = await tx.calendarVersion.findFirstOrThrow({ where: { orgId, isInForce: true } });
  const rows = draft.rules.map(toRule);
  return {
    orgId,
    from: monthsBefore(now, months),
    until: now,
    draft: { draftId: draft.id, revision: draft.revision, number: draft.number },
    play: playerOf({ dimensions: await readDimensions(tx, orgId), rows }),
    numberOf: new Map(rows.map(({ id, number }) => [id, number])),
    terms: draft.terms.map(toTerm),
    calendar: toCalendar(calendar),
  };
}

function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}

async function* replay(run: Run): AsyncGenerator<ReplayMessage> {
  yield await start(run);
  yield* replayDecisions(run);
  yield* replayStages(run);
  yield { kind: "done" };
}

async function start({ orgId, from, until, draft }: Run): Promise<ReplayMessage> {
  const [counted] = await inOrganisation(
    orgId,
    (tx) => tx.$queryRaw<{ decisions: number; stages: number }[]>`
      select
        (select count(*)::int from journal_entry
         where org_id = ${orgId}::uuid and at >= ${from} and at <= ${until} and decision is not null) as decisions,
        (select count(*)::int from stage_run
         where org_id = ${orgId}::uuid and opened_at >= ${from} and opened_at <= ${until}) as stages`,
  );
  const { decisions = 0, stages = 0 } = counted ?? {};
  return { kind: "start", from: from.toISOString(), until: until.toISOString(), ...draft, decisions, stages };
}

type DecisionRow = { id: string; at: Date; by: string; subject_kind: string; subject_id: string; decision: unknown };
type Place = { at: Date; id: string };

async function* replayDecisions(run: Run): AsyncGenerator<ReplayMessage> {
  const counts: ReplayCounts = { held: 0, narrower: 0, wider: 0, obligations: 0 };
  let after: Place | null = { at: run.from, id: FIRST_ID };
  let read = 0;
  while (after) {
    const place: Place = after;
    const page = await inOrganisation(run.orgId, (tx) => decisionPage(tx, run, { place, counts }));
    read += page.read;
    after = page.last;
    if (page.read > 0) yield { kind: "decisions", read, counts: { ...counts }, lines: page.lines };
  }
}

async function decisionPage(tx: Tx, run: Run, { place, counts }: { place: Place; counts: ReplayCounts }) {
  const { orgId, until } = run;
  const rows = await tx.$queryRaw<DecisionRow[]>`
    select id, at, actor_name as by, subject_kind, subject_id, decision - 'own' as decision from journal_entry
    where org_id = ${orgId}::uuid and at >= ${place.at} and at <= ${until} and decision is not null
      and (at, id) > (${place.at}, ${place.id}::uuid)
    order by at, id limit ${PAGE}`;
  const lines = rows.flatMap((row) => lineOf(row, run, counts));
  const last = rows.length === PAGE ? (rows.at(-1) ?? null) : null;
  return { read: rows.length, last, lines: await withTitles(tx, orgId, lines) };
}

/** Counts a decision that would come out differently; of each kind the first ones are kept. */
function lineOf(row: DecisionRow, { play, numberOf }: Run, counts: ReplayCounts): ReplayLine[] {
  const stored = storedDecision.parse(row.decision);
  const played = play(stored);
  if (!played) return [];
  const { change, answer } = played;
  counts[change] += 1;
  if (counts[change] > LINES_MAX) return [];
  const line: ReplayLine = {
    entryId: row.id,
    itemId: row.subject_kind === "item" ? row.subject_id : null,
    title: null,
    at: row.at.toISOString(),
    by: row.by,
    role: answer.role ?? stored.role,
    power: stored.power,
    change,
    from: stored.verdict,
    to: answer.verdict,
    rows: answer.rows.flatMap((id) => numberOf.get(id) ?? []).sort((a, b) => a - b),
  };
  return [line];
}

async function withTitles(tx: Tx, orgId: string, lines: readonly ReplayLine[]): Promise<ReplayLine[]> {
  const ids = [...new Set(lines.flatMap(({ itemId }) => itemId ?? []))];
  if (ids.length === 0) return [...lines];
  const items = await tx.item.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, title: true } });
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return lines.map((line) => ({ ...line, title: titles.get(line.itemId ?? "") ?? null }));
}

type StageRow = {
  id: string;
  item_id: string;
  title: string;
  kind: string;
  priority: string;
  stage: string;
  opened_at: Date;
  due_at: Date;
  closed_at: Date | null;
  pauses: { from: string; to: string | null }[] | null;
};

async function* replayStages(run: Run): AsyncGenerator<ReplayMessage> {
  const counts: DeadlineCounts = { late: 0, in_time: 0, wasLate: 0 };
  let after: string | null = FIRST_ID;
  let read = 0;
  while (after) {
    const rows: StageRow[] = await stagePage(run, after);
    const lines = rows.flatMap((row) => deadlineOf(row, run, counts));
    read += rows.length;
    after = rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null;
    if (rows.length > 0) yield { kind: "stages", read, counts: { ...counts }, lines };
  }
}

const stagePage = ({ orgId, from, until }: Run, after: string): Promise<StageRow[]> =>
  inOrganisation(
    orgId,
    (tx) => tx.$queryRaw<StageRow[]>`
      select r.id, r.item_id, i.title, i.kind, i.priority, r.stage, r.opened_at, r.due_at, r.closed_at,
        (select json_agg(json_build_object('from', p.started_at, 'to', p.ended_at)) from stage_pause p
         where p.org_id = r.org_id and p.stage_run_id = r.id) as pauses
      from stage_run r join item i on i.org_id = r.org_id and i.id = r.item_id
      where r.org_id = ${orgId}::uuid and r.opened_at >= ${from} and r.opened_at <= ${until} and r.id > ${after}::uuid
      order by r.id limit ${PAGE}`,
  );

/** Counts a deadline that would turn over; of each kind the first ones are kept. */
function deadlineOf(row: StageRow, { terms, calendar, until }: Run, counts: DeadlineCounts): DeadlineLine[] {
  if ((row.closed_at ?? until) > row.due_at) counts.wasLate += 1;
  const stored: StoredStage = {
    workKind: row.kind as StoredStage["workKind"],
    priority: row.priority as StoredStage["priority"],
    stage: row.stage as StoredStage["stage"],
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    pauses: row.pauses ?? [],
  };
  const again = stageAgain(stored, { terms, calendar, now: until.toISOString() });
  if (!again?.change) return [];
  counts[again.change] += 1;
  if (counts[again.change] > LINES_MAX) return [];
  const { stage, dueAt, closedAt } = stored;
  const { id: stageRunId, item_id: itemId, title } = row;
  return [{ stageRunId, itemId, title, stage, change: again.change, dueAt, draftDueAt: again.dueAt, closedAt }];
}
