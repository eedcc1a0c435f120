import { PgBoss } from "pg-boss";
import { env } from "./env";
import { recordFault } from "./log";

const ROUND = { policy: "singleton", retryLimit: 0, heartbeatSeconds: 20 } as const;

/**
 * The worker's queues.
 * - deadlines: a moment has come in an organisation; look what is due there
 * - outbox: one message has to leave the building
 * - minute: what is done every minute (sealing the journal, finding what a lost wake-up left behind)
 * - hour: what may wait (files that nobody refers to any more)
 * - mailbox: looking for mail, apart from the minute's work so that a slow mail host holds up nothing else
 * - looks: asking networks what was said to us, apart for the same reason
 * - figures: asking networks what they count of our posts and of communities, apart for the same reason
 * A job whose worker died is given to another after `expireInSeconds`; nothing here takes that long. A round may, and
 * goes on for as long as its worker lives; one that died holds up the next round for `heartbeatSeconds`.
 */
export const QUEUES = {
  deadlines: { retryLimit: 20, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, expireInSeconds: 60 },
  outbox: { retryLimit: 8, retryDelay: 4, retryBackoff: true, retryDelayMax: 1_800, expireInSeconds: 60, notify: true },
  minute: ROUND,
  hour: ROUND,
  mailbox: ROUND,
  looks: ROUND,
  figures: ROUND,
} as const;
export type QueueName = keyof typeof QUEUES;

const kept = globalThis as typeof globalThis & { trekkerSender?: Promise<PgBoss> };

/** A connection that only files jobs; commands file them inside their own transaction. */
export function jobSender(): Promise<PgBoss> {
  kept.trekkerSender ??= open({ supervise: false, schedule: false, migrate: false, createSchema: false, max: 1 });
  return kept.trekkerSender;
}

/** The connection of a worker process: fetches jobs, keeps the tables tidy, runs the minute's schedule. */
export function jobWorker(): Promise<PgBoss> {
  return open({ supervise: true, schedule: true, migrate: false, createSchema: false, useListenNotify: true, max: 6 });
}

async function open(options: ConstructorParameters<typeof PgBoss>[0] & object): Promise<PgBoss> {
  const boss = new PgBoss({ ...options, connectionString: env().DATABASE_URL, application_name: "trekker-jobs" });
  boss.on("error", (error) => recordFault(error, { part: "jobs" }));
  await boss.start();
  return boss;
}

/** Stops filing jobs; for programs that end. */
export async function closeJobSender(): Promise<void> {
  const sender = await kept.trekkerSender;
  delete kept.trekkerSender;
  await sender?.stop({ graceful: false });
}

/**
 * Its own index has the moment last, so that each look would pass by every job that waits for a later one; most of ours
 * do, for weeks. With this one a look costs what is due.
 */
const FIND_WAITING = `create index if not exists trekker_waiting on pgboss.job_common (name, start_after)
  where state < 'active' and not blocked`;

/** Makes or updates the job tables and lets the organisations' role file jobs. Part of migrating. */
export async function installQueues(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false, max: 2 });
  boss.on("error", (error) => recordFault(error, { part: "jobs" }));
  await boss.start();
  for (const [name, options] of Object.entries(QUEUES)) {
    await boss.createQueue(name, options);
    const { policy: _, ...changeable } = { policy: undefined, ...options };
    await boss.updateQueue(name, changeable);
  }
  const db = boss.getDb();
  await db.executeSql(FIND_WAITING);
  await db.executeSql("grant usage on schema pgboss to trekker_app");
  await db.executeSql("grant select, insert on all tables in schema pgboss to trekker_app");
  await boss.stop({ graceful: false });
}
