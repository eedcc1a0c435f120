import { addUp, type LineSum, type Metric, type OutingFacts, type SumLine } from "@/lib/domain/results";
import { newId } from "@/lib/platform/ids";
import { insertTogether } from "@/lib/platform/rows";
import type { Tx } from "@/lib/platform/tenancy";
import type { Unit } from "@/lib/platform/unit";

/** The messages of one week on one channel. */
export type ChannelWeek = { channelId: string; weekOf: string };

type Place = { tx: Tx; orgId: string };
/** So many weeks are added up at a time, and so many rows written in one statement. */
const WEEKS_AT_ONCE = 60;
const ROWS_AT_ONCE = 10_000;

/**
 * Adds up anew the weeks in which an outing changed; whatever changes one calls this in the same transaction, after its
 * own writing. Added up from the messages themselves, never by a difference, so that nothing drifts. Who changes the same
 * channel waits for us, and sees what we wrote.
 */
export async function keepSums(
  { tx, orgId }: Pick<Unit, "tx" | "orgId">,
  changed: readonly ChannelWeek[],
): Promise<void> {
  if (changed.length === 0) return;
  const channels = [...new Set(changed.map(({ channelId }) => channelId))];
  await holdSums({ tx, orgId }, channels);
  for (const channelId of channels) {
    const weeks = [...new Set(changed.filter((one) => one.channelId === channelId).map(({ weekOf }) => weekOf))];
    for (let at = 0; at < weeks.length; at += WEEKS_AT_ONCE) {
      await addUpAnew({ tx, orgId }, { channelId, weeks: weeks.slice(at, at + WEEKS_AT_ONCE) });
    }
  }
}

/** Lets others who change the figures of these channels wait; taken in one order by everybody. */
async function holdSums({ tx, orgId }: Place, channelIds: readonly string[]): Promise<void> {
  const about = channelIds.map((id) => `sums ${orgId} ${id}`);
  await tx.$executeRaw`
    select pg_advisory_xact_lock(name) from (
      select distinct hashtextextended(text, 0) as name from unnest(${about}::text[]) as text order by 1) names`;
}

type Weeks = { channelId: string; weeks: readonly string[] };

async function addUpAnew({ tx, orgId }: Place, { channelId, weeks }: Weeks): Promise<void> {
  const where = { orgId, channelId, weekOf: { in: [...weeks] } };
  const [messages, kept] = await Promise.all([
    tx.outing.findMany({ where, select: FACTS, orderBy: { id: "asc" } }),
    tx.resultSum.findMany({ where }),
  ]);
  const sums = addUp(messages);
  const outdated: string[] = [];
  for (const row of kept) {
    const key = sumKey(row as LineSum);
    const sum = sums.get(key);
    if (sum && isSame(sum, row as LineSum)) sums.delete(key);
    else outdated.push(row.id);
  }
  if (outdated.length > 0) await tx.resultSum.deleteMany({ where: { orgId, id: { in: outdated } } });
  await write({ tx, orgId }, [...sums.values()]);
}

async function write({ tx, orgId }: Place, sums: readonly LineSum[]): Promise<void> {
  for (let at = 0; at < sums.length; at += ROWS_AT_ONCE) {
    const rows = sums.slice(at, at + ROWS_AT_ONCE).map((sum) => ({ orgId, id: newId(), ...sum }));
    await insertTogether(tx, [{ table: "resultSum", rows }]);
  }
}

const sumKey = (row: { weekOf: string; channelId: string; line: SumLine; value: string; metric: Metric }): string =>
  `${row.weekOf} ${row.channelId} ${row.line} ${row.value} ${row.metric}`;

const isSame = (one: LineSum, other: LineSum): boolean =>
  one.count === other.count &&
  one.sum === other.sum &&
  one.logSum === other.logSum &&
  one.logSquares === other.logSquares;

/** What the sums need of an outing. */
const FACTS = {
  channelId: true,
  onDay: true,
  hour: true,
  contentType: true,
  audience: true,
  bundleId: true,
  campaignId: true,
  segmentId: true,
  goalId: true,
  reach: true,
  views: true,
  reactions: true,
  comments: true,
  shares: true,
  clicks: true,
  saves: true,
  follows: true,
  watchMinutes: true,
} satisfies Record<keyof OutingFacts, true>;

/**
 * Adds up every week of an organisation anew: the full recount. What it leaves is what `keepSums` left, to the last
 * digit; a programme that wrote outings straight into the database calls it once.
 */
export async function recountSums(tx: Tx, orgId: string): Promise<void> {
  const weeks = await tx.$queryRaw<ChannelWeek[]>`
    select distinct channel_id::text as "channelId", week_of as "weekOf" from (
      select channel_id, week_of from outing where org_id = ${orgId}::uuid
      union select channel_id, week_of from result_sum where org_id = ${orgId}::uuid) known
    order by 1, 2`;
  await keepSums({ tx, orgId }, weeks);
}
