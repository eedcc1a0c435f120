import { addDays, type Day, dayOf, momentsOf, mondayOf } from "@/lib/domain/planning";
import { type Judged, outcomeOf, type Summary, summaryOf } from "@/lib/domain/service-levels";
import { normalDayMinutes } from "@/lib/domain/worktime";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import type { GroupLine, ReportAsked, ReportBy, ServiceReport, WeekLine } from "./schema";

type Asking = { tx: Tx; orgId: string; now: Date };

type Row = {
  channel_id: string | null;
  topic_id: string | null;
  segment_id: string | null;
  noticed_at: Date;
  due_at: Date | null;
  done_at: Date | null;
  used_minutes: number | null;
};

type Line = Judged & Row & { week: Day };

const GROUPED = { channel: "channel_id", topic: "topic_id", segment: "segment_id" } as const;

/** What came of what was promised about everything noticed in the last weeks, this one included. */
export async function serviceReport({ tx, orgId, now }: Asking, asked: ReportAsked): Promise<ServiceReport> {
  const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
  const zone = calendar.timeZone;
  const monday = mondayOf(dayOf(now.toISOString(), zone));
  const from = addDays(monday, -7 * (asked.weeks - 1));
  const earlier = addDays(from, -7 * asked.weeks);
  const span = momentsOf({ from: earlier, to: addDays(monday, 7) }, zone);
  const rows = await judgedCases({ tx, orgId, now }, asked, span);
  const weekOf = weekFinder(earlier, 2 * asked.weeks, zone);
  const lines = rows.map((row): Line => ({ ...row, ...judgedOf(row, now), week: weekOf(row.noticed_at) }));
  const shown = lines.filter(({ week }) => week >= from);
  return {
    ...asked,
    from,
    until: addDays(monday, 6),
    total: summaryOf(shown),
    before: summaryOf(lines.filter(({ week }) => week < from)),
    perWeek: weekLines(shown, from, asked.weeks),
    perGroup: await groupLines({ tx, orgId }, shown, asked.by),
    dayMinutes: normalDayMinutes(calendar),
  };
}

/** In which of some weeks a moment lies. Each week's midnight is looked up once: the clock of a zone is slow to ask. */
function weekFinder(from: Day, weeks: number, zone: string): (moment: Date) => Day {
  const begins = Array.from({ length: weeks }, (_, index) => {
    const week = addDays(from, 7 * index);
    return { week, at: momentsOf({ from: week, to: week }, zone).from.getTime() };
  });
  return (moment) => begins.findLast(({ at }) => at <= moment.getTime())?.week ?? from;
}

const judgedOf = ({ due_at: dueAt, done_at: doneAt, used_minutes: usedMinutes }: Row, now: Date): Judged => {
  return { isMet: outcomeOf({ dueAt, doneAt }, now), usedMinutes };
};

/** What came of the promise of a first answer, for everything noticed between two moments. */
export async function firstAnswersIn(asking: Asking, span: { from: Date; to: Date }): Promise<Summary> {
  const rows = await judgedCases(asking, { what: "first_answer" }, span);
  return summaryOf(rows.map((row) => judgedOf(row, asking.now)));
}

/**
 * What is only watched, and what was put away because it needed no answer, was promised nothing. Solved is what is closed
 * now: what was re-opened is being worked on again.
 */
function judgedCases(
  { tx, orgId }: Asking,
  { what }: Pick<ReportAsked, "what">,
  { from, to }: { from: Date; to: Date },
): Promise<Row[]> {
  return what === "first_answer"
    ? tx.$queryRaw<Row[]>`
        select channel_id, topic_id, segment_id, noticed_at, first_answer_due_at as due_at, first_answered_at as done_at,
          first_answer_minutes as used_minutes
        from case_file where org_id = ${orgId}::uuid and noticed_at >= ${from} and noticed_at < ${to}
          and (first_answered_at is not null or (mode = 'talking' and state <> 'closed'))
        order by noticed_at, id`
    : tx.$queryRaw<Row[]>`
        select channel_id, topic_id, segment_id, noticed_at, solved_due_at as due_at,
          case when state = 'closed' then solved_at end as done_at,
          case when state = 'closed' then solved_minutes end as used_minutes
        from case_file where org_id = ${orgId}::uuid and noticed_at >= ${from} and noticed_at < ${to}
          and ((state = 'closed' and outcome not in ('no_answer', 'not_ours', 'spam'))
            or (mode = 'talking' and state <> 'closed'))
        order by noticed_at, id`;
}

function weekLines(lines: readonly Line[], from: Day, weeks: number): WeekLine[] {
  const byWeek = Map.groupBy(lines, ({ week }) => week);
  return Array.from({ length: weeks }, (_, index) => {
    const week = addDays(from, 7 * index);
    return { week, ...summaryOf(byWeek.get(week) ?? []) };
  });
}

/** The most first; what belongs to none stands last. */
async function groupLines(
  { tx, orgId }: Omit<Asking, "now">,
  lines: readonly Line[],
  by: ReportBy,
): Promise<GroupLine[]> {
  const names = new Map((await namesFor(tx, orgId, by)).map(({ id, name }) => [id, name]));
  return [...Map.groupBy(lines, (line) => line[GROUPED[by]])]
    .sort(([one, a], [other, b]) => Number(one === null) - Number(other === null) || b.length - a.length)
    .map(([id, own]) => ({ id, name: names.get(id ?? "") ?? "", ...summaryOf(own) }));
}

function namesFor(tx: Tx, orgId: string, by: ReportBy): Promise<{ id: string; name: string }[]> {
  const named = { where: { orgId }, select: { id: true, name: true } } as const;
  if (by === "channel") return tx.channel.findMany(named);
  return by === "topic" ? tx.topic.findMany(named) : tx.segment.findMany(named);
}
