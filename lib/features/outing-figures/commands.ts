import { invalid, ok, type Result, refuse } from "@/lib/domain/result";
import { METRICS, type Metric } from "@/lib/domain/results";
import { dayInOffice } from "@/lib/features/outings/commands";
import { keepSums } from "@/lib/features/result-sums/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { insertTogether } from "@/lib/platform/rows";
import type { Unit } from "@/lib/platform/unit";
import { type Figure, isCountedElsewhere, metricsSince } from "./queries";
import { noteFiguresInput } from "./schema";

/** Where the figures come from, and the day they stand for. */
export type FiguresFrom = { sourceId: string; onDay: string; kind: "file" | "fetch" | "hand" };
/** Messages that were added in this transaction with their figures on them. */
export type Begun = { id: string; channelId: string; weekOf: string };
export type Kept = { added: number; changed: number };
type Place = Pick<Unit, "tx" | "orgId">;

const ROWS_AT_ONCE = 10_000;

/**
 * Keeps figures of messages: on record for that day with their source, the newest on the message itself, and in the sums.
 * A figure that is as it was leaves nothing behind, so the same file twice is once; what it takes the place of stays on
 * record with its own source.
 * @param begun those of the messages that already have these figures on them.
 */
export async function keepFigures(
  unit: Place,
  given: readonly Figure[],
  { begun = [], ...from }: FiguresFrom & { begun?: readonly Begun[] },
): Promise<Kept> {
  const { tx, orgId } = unit;
  const figures = [...new Map(given.map((figure) => [`${figure.outingId} ${figure.metric}`, figure])).values()];
  const fresh = new Set(begun.map(({ id }) => id));
  const ids = [...new Set(figures.map(({ outingId }) => outingId))].filter((id) => !fresh.has(id));
  const standing = new Map((await standingOf({ tx, orgId }, ids)).map((row) => [row.id, row]));
  const isNews = ({ outingId, metric, value }: Figure) => {
    const now = standing.get(outingId);
    return now !== undefined && now[metric] !== value;
  };
  const news = figures.filter(isNews);
  const added = news.filter(({ outingId, metric }) => standing.get(outingId)?.[metric] === null).length;
  const first = figures.filter(({ outingId }) => fresh.has(outingId));
  await writeFigures(unit, [...first, ...news], from);
  await writeNewest(unit, news);
  const weeks = [...new Set(news.map(({ outingId }) => outingId))].flatMap((id) => standing.get(id) ?? []);
  await keepSums(unit, [...begun, ...weeks]);
  return { added: added + first.length, changed: news.length - added };
}

const STANDING = {
  ...{ id: true, channelId: true, weekOf: true, reach: true, views: true, reactions: true, comments: true },
  ...{ shares: true, clicks: true, saves: true, follows: true, watchMinutes: true },
} as const;
const IDS_AT_ONCE = 5_000;

async function standingOf({ tx, orgId }: Place, ids: readonly string[]) {
  const found = [];
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const id = { in: ids.slice(at, at + IDS_AT_ONCE) };
    found.push(...(await tx.outing.findMany({ where: { orgId, id }, select: STANDING })));
  }
  return found;
}

async function writeFigures({ tx, orgId }: Place, news: readonly Figure[], from: FiguresFrom): Promise<void> {
  const { sourceId, onDay, kind } = from;
  for (let at = 0; at < news.length; at += ROWS_AT_ONCE) {
    const part = news.slice(at, at + ROWS_AT_ONCE);
    if (kind === "fetch") await forgetEarlier({ tx, orgId }, part, onDay);
    const rows = part.map((figure) => ({ orgId, id: newId(), onDay, ...figure, sourceId }));
    await insertTogether(tx, [{ table: "outingFigure", rows }]);
  }
}

/** A network is asked many times a day: of what it said, the last of each day stays. */
const forgetEarlier = ({ tx, orgId }: Place, part: readonly Figure[], onDay: string) =>
  tx.$executeRaw`
    delete from outing_figure f using unnest(${part.map(({ outingId }) => outingId)}::uuid[],
      ${part.map(({ metric }) => metric)}::text[]) as n (outing_id, metric), result_source s
    where f.org_id = ${orgId}::uuid and f.outing_id = n.outing_id and f.metric = n.metric and f.on_day = ${onDay}
      and s.org_id = f.org_id and s.id = f.source_id and s.kind = 'fetch'`;

const COLUMNS: Record<Metric, string> = {
  reach: "reach",
  views: "views",
  reactions: "reactions",
  comments: "comments",
  shares: "shares",
  clicks: "clicks",
  saves: "saves",
  follows: "follows",
  watchMinutes: "watch_minutes",
};

/** A message is written once, however many of its figures are news. The names of the columns are ours, never what somebody sent. */
async function writeNewest({ tx, orgId }: Place, news: readonly Figure[]): Promise<void> {
  if (news.length === 0) return;
  const own = Map.groupBy(news, ({ outingId }) => outingId);
  const [ids, columns] = [[...own.keys()], METRICS.map((metric) => COLUMNS[metric])];
  const valuesOf = (metric: Metric) =>
    ids.map((id) => own.get(id)?.find((one) => one.metric === metric)?.value ?? null);
  await tx.$executeRawUnsafe(
    `update outing o set ${columns.map((column) => `${column} = coalesce(n.${column}, o.${column})`).join(", ")}
      from unnest($2::uuid[], ${columns.map((_, index) => `$${index + 3}::float8[]`).join(", ")}) as n (id, ${columns.join(", ")})
      where o.org_id = $1::uuid and o.id = n.id`,
    ...[orgId, ids, ...METRICS.map(valuesOf)],
  );
}

/**
 * Keeps figures of one message that somebody read off themselves: those of a network that gives no file, or a correction.
 * Of a day that later figures are known of, they go on record and change nothing.
 */
export const noteFigures = command({
  name: "results.note",
  input: noteFiguresInput,
  may: "results.lead",
  run: async (unit, { id: sourceId, outingId, onDay, figures }): Promise<Result<Kept>> => {
    const { tx, orgId, now, actor } = unit;
    const outing = await tx.outing.findFirst({ where: { orgId, id: outingId } });
    if (!outing) return refuse("not_found", "notFound");
    if (await isCountedElsewhere(unit, outing)) return refuse("wrong_state", "results.countedElsewhere");
    if (onDay > (await dayInOffice(unit))) return invalid("onDay", "fields.inTheFuture");
    if (onDay < outing.onDay) return invalid("onDay", "fields.beforeItWasOut");
    const said = METRICS.flatMap((metric) => {
      const value = figures[metric];
      return value === undefined || value === outing[metric] ? [] : [{ outingId, metric, value }];
    });
    if (said.length === 0) return ok({ added: 0, changed: 0 });
    const row = { orgId, id: sourceId, kind: "hand", format: "hand", channelId: outing.channelId };
    const added = said.filter(({ metric }) => outing[metric] === null).length;
    const kept = { added, changed: said.length - added };
    const { count } = await tx.resultSource.createMany({
      data: [{ ...row, rowCount: said.length, ...kept, addedById: actor.memberId, addedAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return ok(kept);
    await keepNoted(unit, said, { sourceId, onDay, kind: "hand" });
    const before = Object.fromEntries(said.map(({ metric }) => [metric, outing[metric]]));
    const data = { itemId: outing.itemId, onDay, figures, before };
    unit.journal({ action: "results.note", subject: { kind: "outing", id: outingId }, data });
    unit.announce({ topic: "results" });
    if (outing.itemId) unit.announce({ topic: "items", ids: [outing.itemId] });
    return ok(kept);
  },
});

async function keepNoted(unit: Unit, said: readonly Figure[], from: FiguresFrom): Promise<void> {
  const outingId = said[0]?.outingId ?? "";
  const since = await metricsSince(unit, { outingId, onDay: from.onDay });
  await writeFigures(
    unit,
    said.filter(({ metric }) => since.has(metric)),
    from,
  );
  await keepFigures(
    unit,
    said.filter(({ metric }) => !since.has(metric)),
    from,
  );
}

/** What the command endpoint can run of figures filled in by hand. */
export const outingFigureCommands = { noteFigures };
