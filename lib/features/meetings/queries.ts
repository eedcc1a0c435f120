import type { Agreement } from "@/lib/domain/agreement";
import type { MemberActor } from "@/lib/domain/people";
import type { Day } from "@/lib/domain/planning";
import type { PersonRef } from "@/lib/domain/workflow";
import { holidaysOf } from "@/lib/domain/worktime/holidays";
import type { Tx } from "@/lib/platform/tenancy";

/** Who reads, when, under which agreement. */
export type MeetingReading = { tx: Tx; viewer: MemberActor; now: Date; agreement: Agreement };

/** Holidays are known within these years. */
const YEARS = { first: 2014, last: 2200 } as const;

export const NAMED = { select: { id: true, name: true } } as const;
export const personOf = ({ id, name }: { id: string; name: string }): PersonRef => ({ memberId: id, name });

export type DayNote = { isClosed: boolean; holiday: string | null };

/** What is special about days for the organisation: closed, and which holiday. */
export async function dayNotes({ tx, viewer, agreement }: MeetingReading): Promise<(day: Day) => DayNote> {
  const { country, locale } = await tx.organisation.findUniqueOrThrow({ where: { id: viewer.orgId } });
  const closed = new Set(agreement.calendar.closed);
  return (day) => {
    const year = Number(day.slice(0, 4));
    const isKnown = (country === "BE" || country === "NL") && year >= YEARS.first && year <= YEARS.last;
    const found = isKnown && closed.has(day) ? holidaysOf(country, year).find(({ date }) => date === day) : undefined;
    return { isClosed: closed.has(day), holiday: found?.name[locale === "en" ? "en" : "nl"] ?? null };
  };
}
