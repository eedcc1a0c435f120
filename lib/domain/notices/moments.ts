import { Temporal } from "temporal-polyfill";
import { mailMoment } from "@/lib/domain/deadlines";
import type { Calendar } from "@/lib/domain/worktime";

/** Local times, "22:00" to "07:00"; the beginning belongs to it, the end does not. Over midnight when the end is earlier. */
export type QuietHours = { from: string; until: string };

/** Quiet hours that cover a whole week of work leave no moment; after so many tries the working time alone counts. */
const TRIES = 14;

type Asking = { now: string; quiet: QuietHours | null; isUrgent?: boolean };

/**
 * When somebody is told by mail or on a device, in UTC: at once when it is urgent, else in working time outside their own
 * quiet hours. Where these two leave nothing within two weeks, at the next opening.
 * Throws CalendarError as `mailMoment` does.
 */
export function tellingMoment(calendar: Calendar, { now, quiet, isUrgent = false }: Asking): string {
  const opening = mailMoment(calendar, now, isUrgent);
  if (isUrgent || !quiet) return opening;
  let moment = opening;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const end = quietEnd(calendar.timeZone, quiet, moment);
    if (end === null) return moment;
    moment = mailMoment(calendar, end, false);
  }
  return opening;
}

/** Notices of the last quarter of an hour go with the next one: nothing is left out that was being written meanwhile. */
const LEAD_MINUTES = 15;

/**
 * When the next mail of the day goes out, in UTC: at the local time `at`, or as soon after it as `tellingMoment` allows.
 * Days on which nobody works share the mail of the next day on which somebody does.
 */
export function digestMoment(calendar: Calendar, { at, now, quiet }: Asking & { at: string }): string {
  const earliest = Temporal.Instant.from(now).add({ minutes: LEAD_MINUTES });
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  for (let ahead = 0; ; ahead += 1) {
    const local = today.add({ days: ahead }).toZonedDateTime({ timeZone: calendar.timeZone, plainTime: at });
    const moment = tellingMoment(calendar, { now: iso(local.toInstant()), quiet });
    if (Temporal.Instant.compare(moment, earliest) >= 0) return moment;
  }
}

/** The end of the quiet hours a moment falls in, in UTC; null outside them. */
function quietEnd(timeZone: string, { from, until }: QuietHours, momentIso: string): string | null {
  const local = Temporal.Instant.from(momentIso).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  const [isAfterStart, isBeforeEnd] = [isFrom(time, from), !isFrom(time, until)];
  const isOvernight = from > until;
  if (!(isOvernight ? isAfterStart || isBeforeEnd : isAfterStart && isBeforeEnd)) return null;
  const day = local.toPlainDate().add({ days: isOvernight && isAfterStart ? 1 : 0 });
  return iso(day.toZonedDateTime({ timeZone, plainTime: until }).toInstant());
}

const isFrom = (time: Temporal.PlainTime, from: string): boolean => Temporal.PlainTime.compare(time, from) >= 0;

const iso = (instant: Temporal.Instant): string => new Date(instant.epochMilliseconds).toISOString();
