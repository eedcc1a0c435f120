import {
  added,
  type Cell,
  dayPartOf,
  headlineOf,
  NOTHING,
  periodsCompared,
  type Span,
  spansOf,
  type Tally,
  typicalOf,
  type WorksLine,
  whatWorks,
} from "@/lib/domain/insight";
import { CONTENT_TYPES, type ContentType } from "@/lib/domain/mix";
import { addDays, type Day, dayOf, daysBetween, momentsOf, mondayOf } from "@/lib/domain/planning";
import { METRICS, type Metric, NOBODY_SAID } from "@/lib/domain/results";
import { effectsOf } from "@/lib/features/effects/queries";
import { bestOutings, weakestOutings } from "@/lib/features/outings/queries";
import { mixAimedAt } from "@/lib/features/planning/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type {
  ChannelName,
  ChannelWeeks,
  FigureTotal,
  InsightAsked,
  InsightFrame,
  MixPart,
  ResultsView,
  WorksView,
} from "./schema";

/*
 * What the pages of insight read. Nothing here looks at all that ever went out: sums of weeks for what is added up, the
 * strongest and the weakest by their own index, and what went out in the period by day.
 */

type Asking = { orgId: string; now: Date };

const SHOWN = { strongest: 4, weakest: 2 } as const;
/** More weeks than this side by side are shown as months. */
const WEEKS_SHOWN = 13;

/** What came of what went out in a period, beside as long a time before it. */
export async function resultsView(tx: Tx, asking: Asking, asked: InsightAsked): Promise<ResultsView> {
  const { frame, before, zone } = await frameOf(tx, asking, asked);
  const { orgId } = asking;
  const { span, figure } = frame;
  const cells = figure ? await cellsOf(tx, orgId, { span, figure, channel: asked.channel }) : [];
  const headline = headlineOf(whatWorks(cells));
  const now = byChannel(cells);
  const earlier = figure
    ? byChannel(await cellsOf(tx, orgId, { span: before, figure, channel: asked.channel, lines: ["channel"] }))
    : new Map<string, Tally>();
  const all = [...now.values()].reduce(added, NOTHING);
  const ranked = await rankedOf(tx, orgId, { frame, count: all.count });
  return {
    ...frame,
    messages: all.count,
    ...ranked,
    typical: typicalOf(all),
    against: periodsCompared(now, earlier),
    headline,
    names: await namesOf(tx, orgId, { channels: frame.channels, cells }),
    effects: await effectsOf(tx, { orgId, fromDay: span.fromDay, toDay: span.toDay }),
    mix: {
      parts: await mixParts(tx, orgId, { weeks: frame.weeks, toDay: span.toDay, zone }),
      aimPercent: (await mixAimedAt(tx, orgId)).aboutUsPercent,
    },
    kinds: await kindsOf(tx, orgId, { span, channel: asked.channel }),
    perWeek: await weeksOf(tx, orgId, frame),
  };
}

/** What works in a period, along every line. */
export async function worksView(tx: Tx, asking: Asking, asked: InsightAsked): Promise<WorksView> {
  const { frame } = await frameOf(tx, asking, asked);
  const { orgId } = asking;
  const { span, figure, channels } = frame;
  const cells = figure ? await cellsOf(tx, orgId, { span, figure, channel: asked.channel }) : [];
  return {
    ...frame,
    findings: whatWorks(cells),
    messages: [...byChannel(cells).values()].reduce(added, NOTHING).count,
    names: await namesOf(tx, orgId, { channels, cells }),
  };
}

type Framed = { frame: InsightFrame; before: Span; zone: string };

async function frameOf(tx: Tx, { orgId, now }: Asking, asked: InsightAsked): Promise<Framed> {
  const { calendar } = await loadAgreement(tx, await readInForce(tx, orgId));
  const zone = calendar.timeZone;
  const spans = spansOf(asked.period, dayOf(now.toISOString(), zone));
  const channels = await tx.channel.findMany({
    where: { orgId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const channel = channels.some(({ id }) => id === asked.channel) ? asked.channel : null;
  const totals = await totalsOf(tx, orgId, { span: spans.now, before: spans.before, channel });
  const figure = asked.figure ?? figureThatSaysMost(totals);
  const { period } = asked;
  const frame = { asked: { ...asked, channel }, period, span: spans.now, weeks: spans.weeks, channels, figure, totals };
  return { frame, before: spans.before, zone };
}

/** Reach where most messages have it, else what comes nearest to it: a figure of a few messages is no picture of all. */
function figureThatSaysMost(totals: readonly FigureTotal[]): Metric | null {
  const most = Math.max(0, ...totals.map(({ count }) => count));
  return totals.find(({ count }) => count > 0 && count * 2 >= most)?.metric ?? null;
}

const onChannel = (channel: string | null) =>
  channel === null ? Prisma.empty : Prisma.sql`and channel_id = ${channel}::uuid`;

type TotalsAsked = { span: Span; before: Span; channel: string | null };

async function totalsOf(tx: Tx, orgId: string, { span, before, channel }: TotalsAsked): Promise<FigureTotal[]> {
  type Row = { metric: Metric; count: number; sum: number; count_before: number; sum_before: number };
  const rows = await tx.$queryRaw<Row[]>`
    select metric,
      coalesce(sum(count) filter (where week_of >= ${span.fromWeek}), 0)::int as count,
      coalesce(sum(sum) filter (where week_of >= ${span.fromWeek}), 0) as sum,
      coalesce(sum(count) filter (where week_of < ${span.fromWeek}), 0)::int as count_before,
      coalesce(sum(sum) filter (where week_of < ${span.fromWeek}), 0) as sum_before
    from result_sum where org_id = ${orgId}::uuid and line = 'all'
      and week_of between ${before.fromWeek} and ${span.toWeek} ${onChannel(channel)}
    group by metric`;
  return METRICS.flatMap((metric) => {
    const row = rows.find((one) => one.metric === metric);
    if (!row) return [];
    return { metric, count: row.count, sum: row.sum, countBefore: row.count_before, sumBefore: row.sum_before };
  });
}

/** How much was seen in some weeks, by the figure that says most there, beside the weeks right before them; null: no figures. */
export async function seenIn(tx: Tx, orgId: string, spans: { span: Span; before: Span }) {
  const { span, before } = spans;
  const totals = await totalsOf(tx, orgId, { span, before, channel: null });
  const figure = figureThatSaysMost(totals);
  const total = totals.find(({ metric }) => metric === figure);
  if (!figure || !total) return null;
  const asked = { figure, channel: null, lines: ["channel"] as const };
  const now = byChannel(await cellsOf(tx, orgId, { ...asked, span }));
  const earlier = byChannel(await cellsOf(tx, orgId, { ...asked, span: before }));
  const typical = typicalOf([...now.values()].reduce(added, NOTHING));
  return { figure, total, typical, verdict: periodsCompared(now, earlier).verdict };
}

type CellsAsked = { span: Span; figure: Metric; channel: string | null; lines?: readonly WorksLine[] };

/** By which line of the sums each line of the question is answered. */
const SUMMED: Record<WorksLine, string> = {
  audience: "audience",
  content_type: "content_type",
  theme: "theme",
  channel: "all",
  weekday: "weekday",
  day_part: "hour",
};
const LINE_OF = new Map(Object.entries(SUMMED).map(([line, summed]) => [summed, line as WorksLine]));

async function cellsOf(tx: Tx, orgId: string, { span, figure, channel, lines }: CellsAsked): Promise<Cell[]> {
  const summed = lines ? lines.map((line) => SUMMED[line]) : Object.values(SUMMED);
  type Row = { line: string; value: string; channel_id: string; count: number; log_sum: number; log_squares: number };
  const rows = await tx.$queryRaw<Row[]>`
    select line, value, channel_id, sum(count)::int as count, sum(log_sum) as log_sum, sum(log_squares) as log_squares
    from result_sum where org_id = ${orgId}::uuid and line = any(${summed}) and metric = ${figure}
      and week_of between ${span.fromWeek} and ${span.toWeek} ${onChannel(channel)}
    group by line, value, channel_id order by line, value, channel_id`;
  return rows.map((row) => {
    const line = LINE_OF.get(row.line) ?? "channel";
    const { channel_id: channelId, count, log_sum: logSum, log_squares: logSquares } = row;
    return { line, value: valueOnLine(line, row), channelId, count, logSum, logSquares };
  });
}

function valueOnLine(line: WorksLine, { value, channel_id }: { value: string; channel_id: string }): string {
  if (line === "channel") return channel_id;
  return line === "day_part" && value !== NOBODY_SAID ? dayPartOf(Number(value)) : value;
}

const byChannel = (cells: readonly Cell[]): Map<string, Tally> =>
  new Map(cells.filter(({ line }) => line === "channel").map((cell) => [cell.channelId, cell]));

type RankAsked = { frame: InsightFrame; count: number };

/** The strongest and the weakest; where there are few messages, all of them as the strongest. */
async function rankedOf(
  tx: Tx,
  orgId: string,
  { frame, count }: RankAsked,
): Promise<Pick<ResultsView, "strongest" | "weakest">> {
  const { span, figure, asked } = frame;
  if (!figure) return { strongest: [], weakest: [] };
  const { fromDay, toDay } = span;
  const ask = { orgId, fromDay, toDay, metric: figure, ...(asked.channel ? { channelId: asked.channel } : {}) };
  const isFew = count <= SHOWN.strongest + SHOWN.weakest;
  const strongest = await bestOutings(tx, { ...ask, limit: isFew ? count : SHOWN.strongest });
  const weakest = isFew ? [] : await weakestOutings(tx, { ...ask, limit: SHOWN.weakest });
  return { strongest, weakest: weakest.toReversed() };
}

type NamesAsked = { channels: readonly ChannelName[]; cells: readonly Cell[] };

/** The channels and themes that are spoken of, by id. */
async function namesOf(tx: Tx, orgId: string, { channels, cells }: NamesAsked): Promise<Record<string, string>> {
  const themes = new Set(cells.flatMap(({ line, value }) => (line === "theme" && value !== NOBODY_SAID ? value : [])));
  const bundles = await tx.bundle.findMany({
    where: { orgId, id: { in: [...themes] } },
    select: { id: true, title: true },
  });
  const named = [...channels, ...bundles.map(({ id, title }) => ({ id, name: title }))];
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}

type MixAsked = { weeks: readonly Day[]; toDay: Day; zone: string };

/** How much was about ourselves and how much for others, of the posts that went out, per week or per month. */
async function mixParts(tx: Tx, orgId: string, { weeks, toDay, zone }: MixAsked): Promise<MixPart[]> {
  const from = weeks[0] ?? toDay;
  const rows = await publishedPerDay(tx, orgId, { from, to: addDays(toDay, 1), zone });
  const isMonth = weeks.length > WEEKS_SHOWN;
  const partOf = (day: Day) => (isMonth ? `${day.slice(0, 7)}-01` : mondayOf(day));
  const starts = isMonth
    ? [...new Set(Array.from({ length: daysBetween(from, toDay) + 1 }, (_, at) => partOf(addDays(from, at))))]
    : weeks;
  return starts.map((start) => {
    const own = rows.filter(({ day }) => partOf(day) === start);
    const count = (isAboutUs: boolean) =>
      own.filter(({ audience }) => (audience === "about_us") === isAboutUs).reduce((sum, { posts }) => sum + posts, 0);
    return { from: start, isMonth, aboutUs: count(true), community: count(false) };
  });
}

type PublishedRow = { day: Day; audience: string; posts: number };

function publishedPerDay(tx: Tx, orgId: string, { from, to, zone }: { from: Day; to: Day; zone: string }) {
  const moments = momentsOf({ from, to }, zone);
  return tx.$queryRaw<PublishedRow[]>`
    select to_char(day, 'YYYY-MM-DD') as day, audience, posts from (
      select (closed_at at time zone ${zone})::date as day, audience, count(*)::int as posts
      from item where org_id = ${orgId}::uuid and kind = 'post' and state = 'published'
        and closed_at >= ${moments.from} and closed_at < ${moments.to}
      group by 1, 2) days`;
}

/** Of how many messages the kind is which; one post on three channels is one. */
async function kindsOf(
  tx: Tx,
  orgId: string,
  { span, channel }: { span: Span; channel: string | null },
): Promise<Record<ContentType, number>> {
  const rows = await tx.$queryRaw<{ content_type: string; posts: number }[]>`
    select content_type, count(*)::int as posts from (
      select distinct content_type, coalesce(item_id, id) from outing
      where org_id = ${orgId}::uuid and on_day between ${span.fromDay} and ${span.toDay} ${onChannel(channel)}
      offset 0) posts
    group by content_type`;
  const counted = new Map(rows.map((row) => [row.content_type, row.posts]));
  return Object.fromEntries(CONTENT_TYPES.map((type) => [type, counted.get(type) ?? 0])) as Record<ContentType, number>;
}

/** Reach and reactions of the messages of each week, per channel; a week without a message that has the figure is left out. */
async function weeksOf(tx: Tx, orgId: string, { span, asked }: InsightFrame): Promise<ChannelWeeks[]> {
  type Row = { week: string; channel_id: string; metric: string; count: number; sum: number };
  const rows = await tx.$queryRaw<Row[]>`
    select week_of as week, channel_id, metric, sum(count)::int as count, sum(sum) as sum
    from result_sum where org_id = ${orgId}::uuid and line = 'all' and metric in ('reach', 'reactions')
      and week_of between ${span.fromWeek} and ${span.toWeek} ${onChannel(asked.channel)}
    group by week_of, channel_id, metric order by week_of, channel_id`;
  return [...Map.groupBy(rows, (row) => row.channel_id)].map(([channelId, own]) => {
    const pointsOf = (metric: string) =>
      own.filter((row) => row.metric === metric).map(({ week, count, sum }) => ({ week, count, sum }));
    return { channelId, reach: pointsOf("reach"), reactions: pointsOf("reactions") };
  });
}
