import { type Refused, refuse } from "@/lib/domain/result";
import { hashToken } from "./secrets";
import { atTheDoor } from "./tenancy";

/** At most so many tries in a fixed window, for one address, one network address, one anything. */
export type Limit = {
  /** What is counted: `sign_in.address`. */
  about: string;
  /** Whose tries: kept as a hash, so that the table is no list of addresses. */
  whose: string;
  max: number;
  windowMinutes: number;
};

type Counted = { key: string; hits: number };
const MINUTE_MS = 60_000;

/**
 * Counts one try against each limit, in one statement and a transaction of its own: a try counts whatever comes of it,
 * and of any number at once no two see the same count. A refusal says in how many minutes the window ends.
 */
export async function countTry(limits: readonly Limit[], now: Date): Promise<Refused | null> {
  if (limits.length === 0) return null;
  const rows = limits.map((limit) => ({ limit, key: keyOf(limit), start: startOf(limit, now) }));
  const counted = await atTheDoor(
    (tx) => tx.$queryRaw<Counted[]>`
      insert into rate_window (key, window_start, hits)
      select w.key, w.start, 1
      from unnest(${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.start)}::timestamptz[]) as w (key, start)
      order by w.key
      on conflict (key, window_start) do update set hits = rate_window.hits + 1
      returning key, hits`,
  );
  const hits = new Map(counted.map((row) => [row.key, row.hits]));
  const spent = rows.filter((row) => (hits.get(row.key) ?? 0) > row.limit.max);
  if (spent.length === 0) return null;
  const waits = spent.map(({ limit, start }) => start.getTime() + limit.windowMinutes * MINUTE_MS - now.getTime());
  return refuse("too_many", "tooMany", { values: { minutes: Math.max(1, Math.ceil(Math.max(...waits) / MINUTE_MS)) } });
}

/** Calls are handed to the count in lots of this size. */
const LOT = 50;
const lots = new Map<string, { start: number; calls: number; refused: Refused | null }>();
const LOTS_MAX = 5_000;

/**
 * The same for a program that may call hundreds of times a second: this process counts by itself and hands each lot of
 * fifty to the common count, which a row per call would make the narrowest door of the house. Over several processes
 * the limit is so exact to a lot each.
 */
export async function countCalls(limit: Limit, now: Date): Promise<Refused | null> {
  const key = keyOf(limit);
  const start = startOf(limit, now).getTime();
  const known = lots.get(key);
  const lot = known?.start === start ? known : { start, calls: 0, refused: null };
  if (lot !== known && lots.size >= LOTS_MAX) lots.clear();
  lots.set(key, lot);
  lot.calls += 1;
  if (lot.refused === null && lot.calls % LOT === 1) {
    lot.refused = await countTry([{ ...limit, about: `${limit.about}.lots`, max: Math.ceil(limit.max / LOT) }], now);
  }
  return lot.refused;
}

/** Takes away windows that nobody is measured by any more; gives how many. */
export function forgetWindowsBefore(moment: Date): Promise<number> {
  return atTheDoor((tx) => tx.$executeRaw`delete from rate_window where window_start < ${moment}`);
}

const keyOf = ({ about, whose }: Limit): string => `${about}:${hashToken(whose).slice(0, 32)}`;

function startOf({ windowMinutes }: Limit, now: Date): Date {
  const windowMs = windowMinutes * MINUTE_MS;
  return new Date(Math.floor(now.getTime() / windowMs) * windowMs);
}
