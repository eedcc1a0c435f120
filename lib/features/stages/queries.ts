import type { Agreement } from "@/lib/domain/agreement";
import type { Pause } from "@/lib/domain/deadlines";
import type { Calendar } from "@/lib/domain/worktime";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import type { FlowScene } from "@/lib/features/judging/queries";
import { openRunOf } from "@/lib/features/scenes/queries";
import { toCalendar } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";
import type { Asking } from "@/lib/platform/unit";

type Known = { tx: Tx; orgId: string; agreement: Agreement };

/** The calendar a deadline was promised in: opening hours that were edited since move nothing and measure nothing. */
export async function promisedCalendar({ tx, orgId, agreement }: Known, calendarId: string): Promise<Calendar> {
  if (agreement.calendarId === calendarId) return agreement.calendar;
  return toCalendar(await tx.calendarVersion.findUniqueOrThrow({ where: { orgId_id: { orgId, id: calendarId } } }));
}

/** The same of the open stages of several items, by the id of the calendar; of the one in force nothing is read. */
export async function promisedCalendars(
  { tx, orgId, agreement }: Known,
  items: readonly FlowItem[],
): Promise<ReadonlyMap<string, Calendar>> {
  const ids = new Set(items.flatMap((item) => openRunOf(item)?.calendarId ?? []));
  const earlier = [...ids].filter((id) => id !== agreement.calendarId);
  if (earlier.length === 0) return new Map();
  const versions = await tx.calendarVersion.findMany({ where: { orgId, id: { in: earlier } } });
  return new Map(versions.map((version) => [version.id, toCalendar(version)]));
}

/** What the open stage of a scene is counted in. */
export function calendarOf({ agreement, calendars, item }: FlowScene): Calendar {
  const calendarId = openRunOf(item)?.calendarId ?? agreement.calendarId;
  return calendars?.get(calendarId) ?? agreement.calendar;
}

type PauseRow = { stage_run_id: string; started_at: Date; ended_at: Date | null };
type Look = { itemId: string; rows: Promise<PauseRow[]> };
const looks = new WeakMap<Tx, Look>();

/** Asks when the clock of an item's open stage stood still, for whoever closes that stage in this transaction. */
export function pausesAhead({ tx, orgId }: Asking, itemId: string): Promise<unknown> {
  const rows = tx.$queryRaw<PauseRow[]>`
    select p.stage_run_id, p.started_at, p.ended_at from stage_run r
    join stage_pause p on p.org_id = r.org_id and p.stage_run_id = r.id
    where r.org_id = ${orgId}::uuid and r.item_id = ${itemId}::uuid and r.closed_at is null order by p.started_at`;
  const look = { itemId, rows: rows.then((found) => found) };
  looks.set(tx, look);
  return look.rows;
}

/** When the clock of a stage stood still, in order; `to` is null while it does. */
export async function pausesOf(
  { tx, orgId }: Asking,
  { itemId, stageRunId }: { itemId: string; stageRunId: string },
): Promise<Pause[]> {
  const look = looks.get(tx);
  const rows = await (look?.itemId === itemId
    ? look.rows.then((found) => found.filter((row) => row.stage_run_id === stageRunId))
    : tx.$queryRaw<PauseRow[]>`
        select stage_run_id, started_at, ended_at from stage_pause
        where org_id = ${orgId}::uuid and stage_run_id = ${stageRunId}::uuid order by started_at`);
  return rows.map((row) => ({ from: row.started_at.toISOString(), to: row.ended_at?.toISOString() ?? null }));
}
