import { ok, type Result, refuse } from "@/lib/domain/result";
import { METRICS } from "@/lib/domain/results";
import { keepFigures } from "@/lib/features/outing-figures/commands";
import type { Figure } from "@/lib/features/outing-figures/queries";
import { dayInOffice, factsOfItems, outingsOfPublications, placeInTime } from "@/lib/features/outings/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { insertRows } from "@/lib/platform/rows";
import type { Unit } from "@/lib/platform/unit";
import { doesNothing, type PlacedPost, placePosts, planOf, standingDays } from "./queries";
import { type ImportedDay, type ImportedPost, type ImportedResults, importResultsInput } from "./schema";

const ROWS_AT_ONCE = 1_500;

/** Brings in the figures of a file: all of them or none. What is known already changes nothing, so twice is once. */
export const importResults = command({
  name: "results.import",
  input: importResultsInput,
  may: "results.lead",
  run: async (unit, input): Promise<Result<ImportedResults>> => {
    const { tx, orgId, now, actor } = unit;
    const { id: sourceId, channelId, fileName, contentHash, format, mapping, posts, days } = input;
    if ((await tx.channel.count({ where: { orgId, id: channelId } })) === 0) return refuse("not_found", "notFound");
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`results ${orgId} ${channelId}`}, 0))`;
    await beginSent(unit, channelId, posts);
    const placed = await placePosts(tx, { orgId, channelId }, posts);
    const standing = await standingDays(tx, { orgId, channelId }, days);
    const plan = planOf(placed, days, standing);
    if (doesNothing(plan)) return ok({ sourceId: null, plan });
    const { daysAdded, daysChanged } = plan;
    const source = { orgId, id: sourceId, kind: "file", format, channelId, fileName, contentHash };
    const { count } = await tx.resultSource.createMany({
      data: [
        {
          ...{ ...source, rowCount: posts.length + days.length, added: plan.added + daysAdded },
          ...{ changed: plan.changed + daysChanged, addedById: actor.memberId, addedAt: now },
          ...(mapping ? { mapping } : {}),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return ok({ sourceId, plan });
    const onDay = await dayInOffice(unit);
    const figures = await placeAll(unit, channelId, placed);
    await keepFigures(unit, figures, { sourceId, onDay, kind: "file" });
    await keepDays(unit, { channelId, sourceId }, newDays(days, standing));
    const data = { fileName, format, posts: posts.length, ...plan };
    unit.journal({ action: "results.import", subject: { kind: "result_source", id: sourceId }, data });
    unit.announce({ topic: "results" });
    return ok({ sourceId, plan });
  },
});

/** What went out in the days of a file before messages were kept becomes one now, so that its figures find it. */
async function beginSent(unit: Unit, channelId: string, posts: readonly ImportedPost[]): Promise<void> {
  const moments = posts.map(({ publishedAt }) => publishedAt).toSorted();
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return;
  const { tx, orgId } = unit;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select p.id from publication p
    where p.org_id = ${orgId}::uuid and p.channel_id = ${channelId}::uuid and p.state = 'sent'
      and p.sent_at between ${first}::timestamptz - interval '1 day' and ${last}::timestamptz + interval '1 day'
      and not exists (select 1 from outing o
        where o.org_id = p.org_id and o.item_id = p.item_id and o.channel_id = p.channel_id)`;
  await outingsOfPublications(
    unit,
    rows.map(({ id }) => id),
  );
}

/** The messages of a file, those that were not known begun; gives the figures each of them has. */
async function placeAll(unit: Unit, channelId: string, placed: readonly PlacedPost[]): Promise<Figure[]> {
  const { tx, orgId } = unit;
  const { timeZone } = (await unit.agreement()).calendar;
  const facts = await factsOfItems(unit, [...new Set(placed.flatMap(({ sent }) => sent?.itemId ?? []))]);
  const rows: Prisma.OutingCreateManyInput[] = [];
  const figures: Figure[] = [];
  for (const { post, known, sent } of placed) {
    const outingId = known?.id ?? newId();
    for (const metric of METRICS) {
      const value = post.figures[metric];
      if (value !== undefined) figures.push({ outingId, metric, value });
    }
    if (known) continue;
    const publishedAt = new Date(post.publishedAt);
    const time = placeInTime(publishedAt, timeZone);
    const ours = sent?.itemId ? facts.get(sent.itemId) : undefined;
    rows.push({
      ...{ orgId, id: outingId, channelId, remoteKey: post.keys[0] ?? outingId, url: post.url, text: post.text },
      ...{ publishedAt, ...time, hour: post.hasTime ? time.hour : null, contentType: post.contentType ?? "text" },
      ...(sent && ours
        ? { itemId: sent.itemId, matchedBy: "time_and_text", ...ours, ownType: post.contentType ?? "text" }
        : {}),
    });
  }
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await insertRows(tx, "outing", { rows: rows.slice(at, at + ROWS_AT_ONCE) });
  }
  return figures;
}

const newDays = (days: readonly ImportedDay[], standing: Map<string, number>): ImportedDay[] => {
  const last = new Map(days.map((one) => [`${one.day} ${one.metric}`, one]));
  return [...last].flatMap(([key, one]) => (standing.get(key) === one.value ? [] : [one]));
};

async function keepDays(
  { tx, orgId }: Unit,
  { channelId, sourceId }: { channelId: string; sourceId: string },
  days: readonly ImportedDay[],
): Promise<void> {
  for (let at = 0; at < days.length; at += ROWS_AT_ONCE) {
    const part = days.slice(at, at + ROWS_AT_ONCE);
    await tx.$executeRaw`
      delete from channel_figure f using unnest(${part.map(({ day }) => day)}::text[],
        ${part.map(({ metric }) => metric)}::text[]) as n (on_day, metric)
      where f.org_id = ${orgId}::uuid and f.channel_id = ${channelId}::uuid and f.on_day = n.on_day and f.metric = n.metric`;
    const rows = part.map(({ day: onDay, metric, value }) => ({
      ...{ orgId, id: newId(), channelId, metric, onDay, value, sourceId },
    }));
    await insertRows(tx, "channelFigure", { rows });
  }
}

/** What the command endpoint can run of imports of figures. */
export const resultImportCommands = { importResults };
