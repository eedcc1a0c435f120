import { type Agreement, termFor } from "@/lib/domain/agreement";
import { millisecondsBetween, momentAfter } from "@/lib/domain/deadlines";
import { toCalendar } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";

/** An idea that keeps a moment promised under an earlier calendar, with what it would be under the one in force. */
export type AnswerBehind = { ideaId: string; dueAt: Date; plannedAt: Date };

type Row = { id: string; began_at: Date; answer_due_at: Date; calendar_id: string };

/**
 * The ideas that wait for an answer since before the calendar in force, each planned under that one: the time that was
 * promised, from the moment it began. That time is what lies between the two moments in the calendar they were counted in.
 */
export async function answersBehind(tx: Tx, orgId: string, agreement: Agreement): Promise<AnswerBehind[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with waiting as (
      select i.id, coalesce(i.answer_from, i.pinned_at) as began_at, i.answer_due_at, i.answer_calendar_id from idea i
      where i.org_id = ${orgId}::uuid and i.answered_at is null and i.gone_at is null
        and i.board_column in ('pinned', 'bundled')),
    counted as (
      select w.id, w.began_at, w.answer_due_at, coalesce(w.answer_calendar_id,
        (select c.id from calendar_version c where c.org_id = ${orgId}::uuid and c.created_at <= w.began_at
          order by c.number desc limit 1),
        (select c.id from calendar_version c where c.org_id = ${orgId}::uuid order by c.number limit 1)) as calendar_id
      from waiting w)
    select id, began_at, answer_due_at, calendar_id from counted
    where calendar_id <> ${agreement.calendarId}::uuid order by id`;
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map((row) => row.calendar_id))];
  const versions = await tx.calendarVersion.findMany({ where: { orgId, id: { in: ids } } });
  const calendars = new Map(versions.map((version) => [version.id, toCalendar(version)]));
  const { clock } = termFor(agreement, { workKind: "idea", priority: "normal", stage: "answer" });
  return rows.map((row) => {
    const calendar = calendars.get(row.calendar_id) ?? agreement.calendar;
    const began = row.began_at.toISOString();
    const promised = millisecondsBetween({ calendar, clock }, began, row.answer_due_at.toISOString());
    const plannedAt = momentAfter({ calendar: agreement.calendar, clock }, began, promised);
    return { ideaId: row.id, dueAt: row.answer_due_at, plannedAt: new Date(plannedAt) };
  });
}
