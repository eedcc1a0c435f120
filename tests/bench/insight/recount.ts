import { Client } from "pg";
import { recountSums } from "@/lib/features/result-sums/commands";
import { database } from "@/lib/platform/database";

const RECOUNT_MS = 600_000;

/** Adds up everything the way the program does it; gives how many seconds that took. */
export async function addUpAll(orgId: string): Promise<number> {
  const begin = performance.now();
  await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`select enter(${orgId}::uuid)`;
      await recountSums(tx, orgId);
    },
    { timeout: RECOUNT_MS },
  );
  return (performance.now() - begin) / 1000;
}

/**
 * The same from the single figures, in PostgreSQL and without the program: of each message the newest of each metric, along
 * every line. A sum is of whole numbers and has to be the same; logarithms may differ where floating point does.
 */
const DIFFERENCES = `
  with newest as materialized (
    select distinct on (outing_id, metric) outing_id, metric, value from outing_figure where org_id = $1
    order by outing_id, metric, on_day desc, id desc),
  counted as (
    select o.week_of, o.channel_id, l.line, l.value, f.metric, count(*)::int as count, sum(f.value) as sum,
      sum(ln(1 + f.value)) as log_sum, sum(ln(1 + f.value) ^ 2) as log_squares
    from newest f join outing o on o.org_id = $1 and o.id = f.outing_id
    cross join lateral (values ('all', '-'), ('content_type', o.content_type), ('audience', coalesce(o.audience, '-')),
      ('theme', coalesce(o.bundle_id::text, '-')), ('campaign', coalesce(o.campaign_id::text, '-')),
      ('segment', coalesce(o.segment_id::text, '-')), ('goal', coalesce(o.goal_id::text, '-')),
      ('weekday', (extract(isodow from o.on_day::date) - 1)::int::text), ('hour', coalesce(o.hour::text, '-')))
      l (line, value)
    group by 1, 2, 3, 4, 5),
  kept as (select * from result_sum where org_id = $1)
  select (select count(*)::int from outing_figure where org_id = $1) as figures, count(*)::int as sums,
    count(*) filter (where k.count is distinct from c.count or k.sum is distinct from c.sum
      or abs(k.log_sum - c.log_sum) > 1e-9 * (1 + c.log_sum)
      or abs(k.log_squares - c.log_squares) > 1e-9 * (1 + c.log_squares))::int as different
  from counted c full join kept k using (week_of, channel_id, line, value, metric)`;

type Recounted = { sums: number; figures: number };

/** @throws where a single sum is not what all figures together say. */
export async function compareSums(databaseUrl: string, orgId: string): Promise<Recounted> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select set_config('app.org_id', $1, false), set_config('work_mem', '512MB', false)", [orgId]);
    const { rows } = await client.query<Recounted & { different: number }>(DIFFERENCES, [orgId]);
    const [found = { sums: 0, figures: 0, different: 1 }] = rows;
    if (found.different > 0 || found.sums === 0)
      throw new Error(`${found.different} of ${found.sums} sums are not those of a full recount.`);
    return found;
  } finally {
    await client.end();
  }
}
