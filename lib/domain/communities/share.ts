import { type Day, daysBetween } from "@/lib/domain/planning";

/** How many people are in a community on a day, and how many of them make something or judge something; each counts once. */
export type Count = { onDay: Day; size: number; creators: number; critics: number };

/** By the share of creators and critics: under 15 per cent, 15 to 30, over 30. */
export const BANDS = ["quiet", "lively", "thriving"] as const;
export type Band = (typeof BANDS)[number];

const LIVELY_FROM_PERCENT = 15;
const THRIVING_OVER_PERCENT = 30;
const WHOLE = 100;
/** Where one band ends and the next begins, as shares. */
export const BAND_LIMITS = [LIVELY_FROM_PERCENT / WHOLE, THRIVING_OVER_PERCENT / WHOLE] as const;
/** Few enough that the article's "the small ones too" is about it. */
const SMALL_UNDER = 150;
/** A count that is older is said to be old. */
export const COUNT_STALE_DAYS = 92;
/** Of counts that lie further back nobody would say "is growing". */
const TREND_DAYS = 366;

type People = Omit<Count, "onDay">;

/** The part of the people that makes or judges something, from 0 to 1; null: nobody was counted. */
export const shareOf = ({ size, creators, critics }: People): number | null =>
  size > 0 ? Math.min(1, (creators + critics) / size) : null;

/** In which band of seed 004 §3.2 to §3.4 a count lies: 15 and 30 per cent themselves lie in the middle one. */
export function bandOf({ size, creators, critics }: People): Band | null {
  if (size <= 0) return null;
  const active = (creators + critics) * WHOLE;
  if (active < size * LIVELY_FROM_PERCENT) return "quiet";
  return active > size * THRIVING_OVER_PERCENT ? "thriving" : "lively";
}

export const isSmall = ({ size }: Pick<Count, "size">): boolean => size < SMALL_UNDER;

/** What the article would have one do: in what order is ours. */
export type Steps = ("look_elsewhere" | "join" | "take_part" | "bring_together" | "stimulate" | "expert")[];

const STEPS: Record<Band, Steps> = {
  quiet: ["look_elsewhere", "bring_together", "stimulate", "expert"],
  lively: ["join", "bring_together", "stimulate", "expert"],
  thriving: ["take_part", "expert"],
};

export const stepsOf = (band: Band): Steps => STEPS[band];

/** From an earlier count to the newest, in shares. */
export type Trend = { since: Day; from: number; to: number; direction: "up" | "down" | "level" };

/** Less than a point is no movement. */
const LEVEL_WITHIN = 0.01;

/** How the share moved over a year at most; null: fewer than two counts that tell a share. */
export function trendOf(counts: readonly Count[]): Trend | null {
  const told = counts
    .toSorted((a, b) => a.onDay.localeCompare(b.onDay))
    .flatMap((count) => {
      const share = shareOf(count);
      return share === null ? [] : [{ onDay: count.onDay, share }];
    });
  const last = told.at(-1);
  const first = last && told.find(({ onDay }) => daysBetween(onDay, last.onDay) <= TREND_DAYS);
  if (!last || !first || first === last) return null;
  const change = last.share - first.share;
  const direction = Math.abs(change) < LEVEL_WITHIN ? "level" : change > 0 ? "up" : "down";
  return { since: first.onDay, from: first.share, to: last.share, direction };
}
