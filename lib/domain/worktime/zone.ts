import { Temporal } from "temporal-polyfill";
import { CalendarError } from "./errors";

/** A stretch of time in which the zone's clock keeps one distance to UTC, all in (epoch) milliseconds. */
export type OffsetStretch = { from: number; to: number; offset: number };

// Asking for an offset costs a hundred times what counting with it does, and the answer is the same for everybody.
const stretchesByZone = new Map<string, Map<number, OffsetStretch[]>>();

/** The stretches of one UTC year, in order, without gaps. Throws CalendarError for a zone that does not exist. */
export function offsetsInYear(timeZone: string, year: number): OffsetStretch[] {
  const years = stretchesByZone.get(timeZone) ?? new Map<number, OffsetStretch[]>();
  const known = years.get(year);
  if (known) return known;
  const stretches = readOffsets(timeZone, year);
  years.set(year, stretches);
  stretchesByZone.set(timeZone, years);
  return stretches;
}

function readOffsets(timeZone: string, year: number): OffsetStretch[] {
  const end = Date.UTC(year + 1, 0, 1);
  const stretches: OffsetStretch[] = [];
  let at: Temporal.ZonedDateTime | null = startOfYear(timeZone, year);
  while (at !== null && at.epochMilliseconds < end) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition("next");
    const to = Math.min(next?.epochMilliseconds ?? end, end);
    stretches.push({ from: at.epochMilliseconds, to, offset: Math.round(at.offsetNanoseconds / 1e6) });
    at = next;
  }
  return stretches;
}

function startOfYear(timeZone: string, year: number): Temporal.ZonedDateTime {
  // Temporal also reads a zone out of a whole date-time text; a calendar should hold a plain zone name.
  if (/^(?:[A-Za-z][\w+/-]*|[+-]\d{2}:\d{2})$/.test(timeZone)) {
    try {
      return Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(timeZone);
    } catch {
      // falls through to the one error for every unknown zone
    }
  }
  throw new CalendarError("time_zone", `${JSON.stringify(timeZone)} is not a time zone.`);
}
