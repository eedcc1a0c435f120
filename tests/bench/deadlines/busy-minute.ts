import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { LIVE_CHANNEL } from "@/lib/platform/live-events";
import { inOrganisation } from "@/lib/platform/tenancy";
import { afterGrowth } from "@/scripts/database/after-growth";
import { type Figure, percentile } from "@/tests/bench/support/figure";
import { houseEnvironment, startWorker } from "@/tests/bench/support/servers";
import { type Moments, type Office, openStages } from "./open-stages";

const DUE = 5_000;
const MINUTE_MS = 60_000;
/** Between opening the last stages and the first moment: the workers have started and wait. */
const LEAD_MS = 20_000;
/** After the minute this long at most; what has not fired by then counts as late. */
const PATIENCE_MS = 60_000;
const IN_TIME_MS = 2_000;
const DAY_MS = 86_400_000;

type Undo = (close: () => Promise<unknown>) => void;

/**
 * Two worker processes through a minute in which 5,000 moments come, evenly spread, half of them reminders and half
 * deadlines. When a step fired is when its transaction told everybody, heard on a connection of its own.
 */
export async function busyMinute(office: Office, databaseUrl: string, undo: Undo): Promise<Figure[]> {
  const env = houseEnvironment(databaseUrl, "http://localhost");
  for (const name of ["worker-1", "worker-2"]) await startWorker(env, { name, undo });
  const heard = await listen(databaseUrl, undo);
  const begin = Date.now() + LEAD_MS;
  const moments = Array.from({ length: DUE }, (_, number) => begin + Math.floor((number * MINUTE_MS) / DUE));
  const posts = await openStages(office, moments.map(comingUp));
  await afterGrowth(process.env.DATABASE_URL ?? "");
  if (Date.now() > begin) throw new Error("Opening the stages took longer than the time before their first moment.");
  const until = begin + MINUTE_MS + PATIENCE_MS;
  while (posts.some((id) => !heard.has(id)) && Date.now() < until) await delay(200);
  await expectEachOnce(office, posts, new Date(begin));
  const late = posts.map((id, number) => (heard.get(id) ?? until) - (moments[number] ?? 0));
  const inTime = late.filter((ms) => ms <= IN_TIME_MS).length / late.length;
  const what = `${DUE.toLocaleString("en")} moments in a minute`;
  return [
    { name: `${what}: fired within 2 s`, value: inTime * 100, unit: "%", target: "≥ 95" },
    { name: `${what}: after their moment, p50`, value: percentile(late, 0.5) / 1000, unit: "s" },
    { name: `${what}: after their moment, p95`, value: percentile(late, 0.95) / 1000, unit: "s" },
    { name: `${what}: after their moment, longest`, value: Math.max(...late) / 1000, unit: "s" },
  ];
}

/** One of its two steps comes in the busy minute; the other came long ago, or comes much later. */
function comingUp(moment: number, number: number): Moments {
  const now = new Date(moment);
  return number % 2 === 0
    ? { remindAt: now, dueAt: new Date(moment + DAY_MS) }
    : { remindAt: new Date(moment - DAY_MS), dueAt: now, isReminded: true };
}

/** When this process heard of each post, in milliseconds since the epoch. */
async function listen(databaseUrl: string, undo: Undo): Promise<Map<string, number>> {
  const heard = new Map<string, number>();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  undo(() => client.end());
  client.on("notification", ({ payload = "{}" }) => {
    const { event } = JSON.parse(payload) as { event: { topic: string; ids?: string[] } };
    if (event.topic !== "items") return;
    for (const id of event.ids ?? []) if (!heard.has(id)) heard.set(id, Date.now());
  });
  await client.query(`listen ${LIVE_CHANNEL}`);
  return heard;
}

/** @throws when a step did not fire, or its consequence was written more than once. */
async function expectEachOnce({ orgId }: Office, posts: readonly string[], since: Date): Promise<void> {
  const [count] = await inOrganisation(
    orgId,
    (tx) => tx.$queryRaw<{ fired: number; journalled: number; doubled: number }[]>`
      select count(*)::int as fired, coalesce(sum(j.entries), 0)::int as journalled,
        (count(*) filter (where j.entries > 1))::int as doubled
      from stage_run r
      join deadline_step s on s.org_id = r.org_id and s.stage_run_id = r.id and s.fired_at >= ${since}
      left join lateral (
        select count(*) as entries from journal_entry e
        where e.org_id = r.org_id and e.subject_id = r.item_id and e.action = 'deadlines.step'
          and e.data ->> 'step' = s.step) j on true
      where r.org_id = ${orgId}::uuid and r.item_id = any(${[...posts]}::uuid[])`,
  );
  if (count?.fired !== posts.length || count.journalled !== posts.length || count.doubled > 0) {
    throw new Error(`Not each of ${posts.length} steps fired exactly once: ${JSON.stringify(count)}.`);
  }
}
