import { WEEKDAYS } from "@/lib/domain/calendars";
import { addDays, type Day, daysBetween, mondayOf, weekdayOf } from "@/lib/domain/planning/days";
import type { Weekday } from "@/lib/domain/worktime";
import { type Stretch, stretchOn } from "./moments";

/** A turn that comes back, on the organisation's own clock. */
export type Pattern = {
  weekdays: readonly Weekday[];
  /** "22:00"; until is on the next day when it is not later. */
  fromTime: string;
  untilTime: string;
  /** 1 is every week, 2 every other week, counted from the week in which it starts. */
  everyWeeks: number;
  startsOn: Day;
  /** The last day it can begin on; null: it goes on. */
  endsOn: Day | null;
  /** Also on days on which the organisation is closed. */
  onClosedDays: boolean;
};

export type Occurrence = Stretch & { onDay: Day };

/** Where and when turns are counted. */
export type Clock = { zone: string; closed: ReadonlySet<Day> };

/** The turns of a pattern that begin in the week of this Monday, in order. Source: domain.md, "Roster". */
export function occurrencesIn(pattern: Pattern, monday: Day, { zone, closed }: Clock): Occurrence[] {
  const weeks = daysBetween(mondayOf(pattern.startsOn), monday) / 7;
  if (weeks < 0 || weeks % pattern.everyWeeks !== 0) return [];
  return [0, 1, 2, 3, 4, 5, 6].flatMap((index) => {
    const onDay = addDays(monday, index);
    if (!isDue(pattern, onDay) || (closed.has(onDay) && !pattern.onClosedDays)) return [];
    const stretch = stretchOn(onDay, { from: pattern.fromTime, until: pattern.untilTime }, zone);
    return stretch ? [{ ...stretch, onDay }] : [];
  });
}

const isDue = ({ weekdays, startsOn, endsOn }: Pattern, day: Day): boolean =>
  weekdays.includes(weekdayName(day)) && startsOn <= day && (endsOn === null || day <= endsOn);

export const weekdayName = (day: Day): Weekday => WEEKDAYS[weekdayOf(day)] ?? "mon";
