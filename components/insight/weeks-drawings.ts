import { type Drawing, lineDrawing } from "@/components/charts/drawing";
import type { ChannelWeeks, ResultsView, WeekPoint } from "@/lib/features/insight/schema";

export const WEEK_FIGURES = ["reach", "reactions"] as const;
export type WeekFigure = (typeof WEEK_FIGURES)[number];

/** How days and numbers are written where the drawing is shown. */
export type Namer = { day: (day: string) => string; number: (value: number) => string };

const HEIGHT = 130;

type Drawn = { points: readonly WeekPoint[]; weeks: readonly string[]; width: number };

/** What the messages of each week did together on one channel; a week without a message that has the figure is a gap. */
export function weekDrawing({ points, weeks, width }: Drawn, namer: Namer): Drawing {
  const sums = new Map(points.map(({ week, sum }) => [week, sum]));
  const drawn = weeks.map((week) => ({ label: namer.day(week), value: sums.get(week) ?? null }));
  return lineDrawing({ points: drawn, said: namer.number, width, height: HEIGHT });
}

/** The channels that have figures of some week: those of the most weeks first, so that the lines stand above the loose points. */
export function channelsDrawn(view: ResultsView): (ChannelWeeks & { name: string })[] {
  return view.perWeek
    .map((channel) => ({ ...channel, name: view.names[channel.channelId] ?? "" }))
    .toSorted((a, b) => weeksOf(b) - weeksOf(a) || a.name.localeCompare(b.name));
}

const weeksOf = ({ reach, reactions }: ChannelWeeks): number => Math.max(reach.length, reactions.length);
