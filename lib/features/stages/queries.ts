import type { Agreement } from "@/lib/domain/agreement";
import type { Calendar } from "@/lib/domain/worktime";
import type { FlowScene } from "@/lib/features/judging/queries";
import type { FlowItem } from "@/lib/features/scenes/queries";
import { openRunOf } from "@/lib/features/scenes/queries";
import { toCalendar } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";

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
