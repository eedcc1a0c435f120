import { dateFormat } from "./formats";

type Parts = Record<"year" | "month" | "day" | "hour" | "minute", number>;

/** "2026-11-24T15:30": what a clock on the wall of the zone shows at a moment. */
export function wallClockOf(iso: string, zone: string): string {
  const { year, month, day, hour, minute } = partsIn(zone, new Date(iso));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/**
 * The moment at which a clock on the wall of the zone shows this, as a UTC text. An hour that the clock skips becomes
 * the one after it; of an hour that comes twice it is the first.
 */
export function instantOf(wallClock: string, zone: string): string {
  const asUtc = Date.parse(`${wallClock}:00.000Z`);
  const offsets = [offsetMs(zone, asUtc - DAY_MS), offsetMs(zone, asUtc + DAY_MS)].sort((a, b) => b - a);
  const moments = offsets.map((offset) => asUtc - offset);
  const exact = moments.find((moment) => moment + offsetMs(zone, moment) === asUtc);
  return new Date(exact ?? Math.max(...moments)).toISOString();
}

const DAY_MS = 86_400_000;

function offsetMs(zone: string, moment: number): number {
  const { year, month, day, hour, minute } = partsIn(zone, new Date(moment));
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(moment / 60_000) * 60_000;
}

const PART = "numeric";
const ALL_PARTS = { year: PART, month: PART, day: PART, hour: PART, minute: PART, hourCycle: "h23" } as const;

function partsIn(zone: string, moment: Date): Parts {
  const parts: Parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of dateFormat("en-GB", { timeZone: zone, ...ALL_PARTS }).formatToParts(moment)) {
    if (type in parts) parts[type as keyof Parts] = Number(value);
  }
  return parts;
}
