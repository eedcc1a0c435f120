const MINUTE_MS = 60_000;
/** A little under a minute, so that a look a minute later finds its moment come. */
export const LOOK_EVERY_MS = 50_000;
const LONGEST_MS = 60 * MINUTE_MS;
/** A network may ask us to stay away for longer than we would; but not for good. */
const ASKED_MAX_MS = 24 * 60 * MINUTE_MS;

/** Of a channel that was just connected, what was said in the days before is brought in too; older is history. */
export const FIRST_LOOK_DAYS = 7;

/**
 * When to look again after so many looks in a row that failed: after 1 minute, then 2, 4, 8 and so on to an hour; later
 * where the network said so.
 * @param failures how many failed in a row, this one included; at least 1.
 * @param retryAt the moment before which the network does not want us back.
 */
export function nextLook(failures: number, now: Date, retryAt?: string): Date {
  const own = Math.min(2 ** Math.min(failures - 1, 10) * MINUTE_MS, LONGEST_MS);
  const asked = retryAt === undefined ? Number.NaN : Date.parse(retryAt) - now.getTime();
  const wait = Number.isFinite(asked) ? Math.max(own, Math.min(asked, ASKED_MAX_MS)) : own;
  return new Date(now.getTime() + wait);
}
