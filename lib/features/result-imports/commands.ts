import { ok, type Result, refuse } from "@/lib/domain/result";
import { METRICS } from "@/lib/domain/results";
import { type Begun, keepFigures } from "@/lib/features/outing-figures/commands";
import type { Figure } from "@/lib/features/outing-figures/queries";
import { dayInOffice, factsOfItems, outingsOfPublications, placeInTime } from "@/lib/features/outings/commands";
import { type PlacedPost, placePosts, sentWithoutMessage } from "@/lib/features/result-placing/queries";
import type { ImportedPost } from "@/lib/features/result-placing/schema";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { insertTogether } from "@/lib/platform/rows";
import type { Unit } from "@/lib/platform/unit";
import { doesNothing, planOf, standingDays } from "./queries";
import { type ImportedDay, type ImportedResults, importResultsInput } from "./schema";

const ROWS_AT_ONCE = 10_000;

/** Brings in the figures of a file: all of them or none. What is known already changes nothing, so twice is once. */
export const importResults = command({
  name: "results.import",
  input: importResultsInput,
  may: "results.lead",
  run: async (unit, input): Promise<Result<ImportedResults>> => {
    const { tx, orgId, now, actor } = unit;
    const { id: sourceId, channelId, fileName, contentHash, format, mapping, posts, days, ofDay } = input;
    if ((await tx.channel.count({ where: { orgId, id: channelId } })) === 0) return refuse("not_found", "notFound");
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`results ${orgId} ${channelId}`}, 0))`;
    await beginSent(unit, channelId, posts);
    const today = await dayInOffice(unit);
    const onDay = ofDay === null || ofDay > today ? today : ofDay;
    const placed = await placePosts(tx, { orgId, channelId, onDay, today }, posts);
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
    const { figures, begun } = await placeAll(unit, channelId, placed);
    await keepFigures(unit, figures, { sourceId, onDay, kind: "file", begun });
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
  const rows = await tx.$queryRaw<{ id: string }[]>(sentWithoutMessage({ orgId, channelId }, { first, last }));
  await outingsOfPublications(
    unit,
    rows.map(({ id }) => id),
  );
}

type Placed = { figures: Figure[]; begun: Begun[] };

/** The messages of a file, those that were not known begun; gives the figures each of them has. */
async function placeAll(unit: Unit, channelId: string, placed: readonly PlacedPost[]): Promise<Placed> {
  const { tx, orgId } = unit;
  const { timeZone } = (await unit.agreement()).calendar;
  const facts = await factsOfItems(unit, [...new Set(placed.flatMap(({ sent }) => sent?.itemId ?? []))]);
  const rows: (Prisma.OutingCreateManyInput & Begun)[] = [];
  const figures: Figure[] = [];
  for (const { post, known, sent, since } of placed) {
    const outingId = known?.id ?? newId();
    for (const metric of METRICS) {
      const value = post.figures[metric];
      const onDay = since[metric];
      if (value !== undefined) figures.push({ outingId, metric, value, ...(onDay ? { onDay } : {}) });
    }
    if (known) continue;
    const publishedAt = new Date(post.publishedAt);
    const time = placeInTime(publishedAt, timeZone);
    const ours = sent?.itemId ? facts.get(sent.itemId) : undefined;
    rows.push({
      ...{ orgId, id: outingId, channelId, remoteKey: post.keys[0] ?? outingId, url: post.url, text: post.text },
      ...post.figures,
      ...{ publishedAt, ...time, hour: post.hasTime ? time.hour : null, contentType: post.contentType ?? "text" },
      ...(sent && ours
        ? { itemId: sent.itemId, matchedBy: "time_and_text", ...ours, ownType: post.contentType ?? "text" }
        : {}),
    });
  }
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await insertTogether(tx, [{ table: "outing", rows: rows.slice(at, at + ROWS_AT_ONCE) }]);
  }
  await linkFilms(unit, placed);
  return { figures, begun: rows.map(({ id, channelId, weekOf }) => ({ id, channelId, weekOf })) };
}

/** A film that was known without its link has it from now on: that is how it is known when the file comes again. */
async function linkFilms({ tx, orgId }: Unit, placed: readonly PlacedPost[]): Promise<void> {
  const linked = placed.flatMap(({ post, known }) =>
    known && known.url === null && post.url !== null ? [{ id: known.id, url: post.url, text: post.text }] : [],
  );
  if (linked.length === 0) return;
  await tx.$executeRaw`
    update outing o set url = n.url, text = coalesce(nullif(o.text, ''), n.text)
    from unnest(${linked.map(({ id }) => id)}::uuid[], ${linked.map(({ url }) => url)}::text[],
      ${linked.map(({ text }) => text)}::text[]) as n (id, url, text)
    where o.org_id = ${orgId}::uuid and o.id = n.id`;
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
    await insertTogether(tx, [{ table: "channelFigure", rows }]);
  }
}

/** What the command endpoint can run of imports of figures. */
export const resultImportCommands = { importResults };
