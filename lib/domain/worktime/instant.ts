import { CalendarError } from "./errors";

export const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

const instantShape =
  /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Epoch milliseconds of an ISO instant, which must carry "Z" or an offset: a moment without one would be read in the
 * server's own zone. Finer than milliseconds is cut off. Throws CalendarError `instant`.
 */
export function parseInstant(iso: string): number {
  // A Temporal.Instant is welcome too: its text is its ISO form.
  const text = String(iso);
  const match = instantShape.exec(text);
  if (match && isRealDate(match)) return Date.parse(text);
  throw new CalendarError("instant", `${JSON.stringify(text)} is not an ISO moment with "Z" or an offset.`);
}

/** UTC, with milliseconds: "2024-01-02T10:00:00.000Z". Throws CalendarError for a moment no date can hold. */
export function formatInstant(epochMs: number): string {
  if (!(Math.abs(epochMs) <= 8.64e15)) throw new CalendarError("out_of_range", `There is no moment ${epochMs}.`);
  return new Date(epochMs).toISOString();
}

/** Days since 1970-01-01 of "YYYY-MM-DD". Throws CalendarError `date`. */
export function parseLocalDate(date: string): number {
  const match = dateShape.exec(date);
  if (match && isRealDate(match)) return Date.parse(date) / dayMs;
  throw new CalendarError("date", `${JSON.stringify(date)} is not a date of the form YYYY-MM-DD.`);
}

/** Milliseconds as minutes, to the nearest whole one, half a minute counting as one; the same backwards. */
export function wholeMinutes(milliseconds: number): number {
  // Adding zero turns "minus zero" into zero.
  return Math.sign(milliseconds) * Math.round(Math.abs(milliseconds) / minuteMs) + 0;
}

/** Date.parse rolls 30 February over into March instead of refusing it. */
function isRealDate(match: RegExpExecArray): boolean {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
