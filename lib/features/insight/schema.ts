import { z } from "zod";
import type { Difference, Finding, Headline, Period, Span, Typical, Verdict } from "@/lib/domain/insight";
import { PERIODS } from "@/lib/domain/insight";
import type { ContentType } from "@/lib/domain/mix";
import { METRICS, type Metric } from "@/lib/domain/results";
import type { EffectView } from "@/lib/features/effects/schema";
import type { OutingView } from "@/lib/features/outings/queries";

export const INSIGHT_VIEWS = ["chart", "table"] as const;

/** What a page of insight is asked for, as its address says it; what the address says wrong is the usual. */
export const insightInput = z.object({
  period: z.enum(PERIODS).catch("weeks"),
  /** One channel; null: all of them. */
  channel: z.uuid().nullable().catch(null).default(null),
  /** Which figure is looked at; null: the one that says most. */
  figure: z.enum(METRICS).nullable().catch(null).default(null),
  /** Pictures, or the figures behind them. */
  view: z.enum(INSIGHT_VIEWS).catch("chart"),
});
export type InsightAsked = z.output<typeof insightInput>;

/** The address of what is asked for. */
export function insightQuery({ period, channel, figure, view }: InsightAsked): string {
  const said = { period, ...(channel && { channel }), ...(figure && { figure }), ...(view === "table" && { view }) };
  return new URLSearchParams(said).toString();
}

export type ChannelName = { id: string; name: string };

/** What every page says of the period it is about, and of the figures there are in it. */
export type InsightFrame = {
  asked: InsightAsked;
  period: Period;
  span: Span;
  weeks: string[];
  channels: ChannelName[];
  /** The figure that is looked at; null where there are no figures at all. */
  figure: Metric | null;
  /** Of each figure that is known of any message: how many messages, and all of them together; the same before. */
  totals: FigureTotal[];
};

export type FigureTotal = { metric: Metric; count: number; sum: number; countBefore: number; sumBefore: number };

/** The parts of a stretch of time that is shown: a week, or a month where the weeks would be too many. */
export type MixPart = { from: string; isMonth: boolean; aboutUs: number; community: number };

export type WeekPoint = { week: string; count: number; sum: number };
export type ChannelWeeks = { channelId: string; reach: WeekPoint[]; reactions: WeekPoint[] };

/** What came of what went out. */
export type ResultsView = InsightFrame & {
  /** How many messages have the figure, and the strongest and the weakest of them, strongest first. */
  messages: number;
  strongest: OutingView[];
  weakest: OutingView[];
  typical: Typical | null;
  against: { against: Difference | null; verdict: Verdict };
  headline: Headline;
  /** The names of what the headline is about, by value. */
  names: Record<string, string>;
  effects: EffectView[];
  mix: { parts: MixPart[]; aimPercent: number };
  kinds: Record<ContentType, number>;
  perWeek: ChannelWeeks[];
};

/** What works, line by line. */
export type WorksView = InsightFrame & { findings: Finding[]; messages: number; names: Record<string, string> };
