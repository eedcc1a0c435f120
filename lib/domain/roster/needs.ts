import { type Day, daysIn } from "@/lib/domain/planning/days";
import type { Calendar } from "@/lib/domain/worktime";
import { type Stretch, stretchOn } from "./moments";
import { type Clock, weekdayName } from "./patterns";
import { covers, type Place } from "./places";
import { united, without } from "./stretches";

/** When somebody has to be at the buttons of a place. */
export type Need = Place & { hours: Calendar["weeklyHours"]; onClosedDays: boolean };

/** Somebody at the buttons for a while. */
export type Stint = Place & Stretch & { memberId: string };

/** A while in which somebody is needed and nobody is there. */
export type Gap = Place & Stretch;

/** When somebody is needed from one day up to and without another, in order. */
export function neededIn({ hours, onClosedDays }: Need, days: { from: Day; to: Day }, clock: Clock): Stretch[] {
  const open = daysIn(days).filter((day) => onClosedDays || !clock.closed.has(day));
  return united(
    open.flatMap((day) =>
      (hours[weekdayName(day)] ?? []).flatMap(([from, until]) => stretchOn(day, { from, until }, clock.zone) ?? []),
    ),
  );
}

/** What is needed less who is there: exact to the moment. */
export function gapsIn(
  need: Need,
  days: { from: Day; to: Day },
  { stints, clock }: { stints: readonly Stint[]; clock: Clock },
): Gap[] {
  const { channelId, segmentId } = need;
  const there = stints.filter((stint) => covers(stint, need));
  return without(neededIn(need, days, clock), there).map((gap) => ({ channelId, segmentId, ...gap }));
}

/** Whether somebody is at the buttons of a place at a moment. */
export const isAnybodyAt = (stints: readonly Stint[], place: Place, at: number): boolean =>
  stints.some((stint) => stint.from <= at && at < stint.until && covers(stint, place));
