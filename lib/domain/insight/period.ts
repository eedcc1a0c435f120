import { addDays, type Day, mondayOf } from "@/lib/domain/planning";

/** How far back is looked: four weeks, a quarter, a year; whole weeks, the one that runs included. */
export const PERIODS = ["weeks", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number];

const WEEKS: Record<Period, number> = { weeks: 4, quarter: 13, year: 52 };

/** Mondays and days, both ends included. */
export type Span = { fromWeek: Day; toWeek: Day; fromDay: Day; toDay: Day };

export type Spans = { now: Span; before: Span; weeks: Day[] };

/** The weeks of a period up to today, and as many before them. */
export function spansOf(period: Period, today: Day): Spans {
  const count = WEEKS[period];
  const toWeek = mondayOf(today);
  const fromWeek = addDays(toWeek, -7 * (count - 1));
  return {
    now: { fromWeek, toWeek, fromDay: fromWeek, toDay: today },
    before: spanOfWeeks(addDays(fromWeek, -7 * count), addDays(fromWeek, -7)),
    weeks: Array.from({ length: count }, (_, index) => addDays(fromWeek, 7 * index)),
  };
}

const spanOfWeeks = (fromWeek: Day, toWeek: Day): Span => ({
  fromWeek,
  toWeek,
  fromDay: fromWeek,
  toDay: addDays(toWeek, 6),
});
