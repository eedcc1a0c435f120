/*
 * An organisation's calendar as people set it: hours, holidays that are on, own closing days, extra openings; and what
 * one version changes about the one before. How to count in it is lib/domain/worktime. Source: domain.md, "Deadlines".
 */
import type { Calendar, Span, Weekday } from "@/lib/domain/worktime";
import type { HolidayCountry } from "@/lib/domain/worktime/holidays";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Weekday[];
export const HOLIDAY_COUNTRIES = ["BE", "NL"] as const satisfies readonly HolidayCountry[];

/** A day of its own on which an organisation is closed; `date` is "YYYY-MM-DD", the name may be empty. */
export type ClosingDay = { date: string; name: string };

/** What people choose; `Calendar.closed` follows from it. */
export type CalendarChoices = {
  timeZone: string;
  weeklyHours: Calendar["weeklyHours"];
  holidays: { country: HolidayCountry; on: string[] };
  closingDays: ClosingDay[];
  extraOpen: Record<string, Span[]>;
};

/** One thing that a version changed, for people to read. */
export type CalendarChange =
  | { kind: "timeZone"; from: string; to: string }
  | { kind: "hours"; days: Weekday[]; spans: Span[] }
  | { kind: "country"; to: HolidayCountry }
  | { kind: "holidaysOn" | "holidaysOff"; country: HolidayCountry; ids: string[] }
  | { kind: "closingDay" | "noClosingDay" | "renamed"; day: ClosingDay }
  | { kind: "extraOpen" | "noExtraOpen"; date: string; spans: Span[] };

/** What `after` changes about `before`, in the order in which the page shows it; nothing when it says the same. */
export function calendarChanges(before: CalendarChoices, after: CalendarChoices): CalendarChange[] {
  return [
    ...zoneChange(before, after),
    ...hourChanges(before.weeklyHours, after.weeklyHours),
    ...holidayChanges(before.holidays, after.holidays),
    ...closingDayChanges(before.closingDays, after.closingDays),
    ...extraOpenChanges(before.extraOpen, after.extraOpen),
  ];
}

function zoneChange({ timeZone: from }: CalendarChoices, { timeZone: to }: CalendarChoices): CalendarChange[] {
  return from === to ? [] : [{ kind: "timeZone", from, to }];
}

const isSame = (a: readonly Span[], b: readonly Span[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Days that got the same hours are one change. */
function hourChanges(before: Calendar["weeklyHours"], after: Calendar["weeklyHours"]): CalendarChange[] {
  const changes: { kind: "hours"; days: Weekday[]; spans: Span[] }[] = [];
  for (const day of WEEKDAYS) {
    const spans = after[day] ?? [];
    if (isSame(before[day] ?? [], spans)) continue;
    const alike = changes.find((one) => isSame(one.spans, spans));
    if (alike) alike.days.push(day);
    else changes.push({ kind: "hours", days: [day], spans });
  }
  return changes;
}

function holidayChanges(before: CalendarChoices["holidays"], after: CalendarChoices["holidays"]): CalendarChange[] {
  const { country } = after;
  if (before.country !== country) {
    return [
      { kind: "country", to: country },
      { kind: "holidaysOn", country, ids: after.on },
    ];
  }
  const on = after.on.filter((id) => !before.on.includes(id));
  const off = before.on.filter((id) => !after.on.includes(id));
  return [
    ...(on.length > 0 ? [{ kind: "holidaysOn", country, ids: on } as const] : []),
    ...(off.length > 0 ? [{ kind: "holidaysOff", country, ids: off } as const] : []),
  ];
}

function closingDayChanges(before: readonly ClosingDay[], after: readonly ClosingDay[]): CalendarChange[] {
  const known = new Map(before.map((day) => [day.date, day]));
  const kept = new Set(after.map(({ date }) => date));
  const removed = before.filter(({ date }) => !kept.has(date));
  return [
    ...after.flatMap((day): CalendarChange[] => {
      const was = known.get(day.date);
      if (!was) return [{ kind: "closingDay", day }];
      return was.name === day.name ? [] : [{ kind: "renamed", day }];
    }),
    ...removed.map((day): CalendarChange => ({ kind: "noClosingDay", day })),
  ];
}

function extraOpenChanges(before: Record<string, Span[]>, after: Record<string, Span[]>): CalendarChange[] {
  const dates = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return dates.flatMap((date): CalendarChange[] => {
    const [was, is] = [before[date] ?? [], after[date] ?? []];
    if (isSame(was, is)) return [];
    return is.length > 0 ? [{ kind: "extraOpen", date, spans: is }] : [{ kind: "noExtraOpen", date, spans: was }];
  });
}
