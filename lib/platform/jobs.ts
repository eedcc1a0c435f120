import type { JobResult } from "pg-boss";
import { clock } from "./clock";
import { sealJournal } from "./journal";
import { log, recordFault } from "./log";
import { type OutboxHandlers, sendOutboxMessage, waitingMessages } from "./outbox-sending";
import { jobWorker, QUEUES } from "./queues";
import { goRounds, orSay, type Round } from "./rounds";
import { byTheClock, inOrganisation } from "./tenancy";

/** What a worker does; each handler may run twice and at the same time as itself. */
export type WorkerHandlers = {
  outbox: OutboxHandlers;
  /** A moment has come in this organisation. */
  deadlines: (orgId: string) => Promise<unknown>;
  /** What no wake-up brought: gone at the start and every minute. */
  everyMinute: readonly Round[];
  /** What may wait: planning ahead, cleaning up. */
  everyHour: readonly Round[];
  /** What is cleaned up before the door, where nobody belongs to an organisation yet. */
  tidy: (now: Date) => Promise<unknown>;
  /** Mail that came in: looked for every minute, beside everything else. */
  mailbox: () => Promise<unknown>;
  /** What was said on networks since the last look: every minute too, beside the rest. */
  looks: () => Promise<unknown>;
  /** What networks count of our posts and of communities: a few times an hour and when asked, beside the rest. */
  figures: () => Promise<unknown>;
};

type Wake = { orgId: string };
type Message = Wake & { id: string };
const OFTEN = { pollingIntervalSeconds: 0.5, burstWhenBatchFull: true } as const;

/** Starts fetching jobs; the returned function stops it, after what is under way is done. */
export async function startWorker(handlers: WorkerHandlers): Promise<() => Promise<void>> {
  const boss = await jobWorker();
  await boss.work<Wake>("deadlines", { ...OFTEN, batchSize: 100 }, async (jobs) => {
    const faults: unknown[] = [];
    // Many wake-ups of one organisation are one look: what is due is found by its index.
    for (const orgId of new Set(jobs.map((job) => job.data.orgId))) {
      await handlers.deadlines(orgId).catch((fault: unknown) => {
        recordFault(fault, { part: "deadlines", orgId });
        faults.push(fault);
      });
    }
    // Thrown, so that the look is taken again; those it went well for find nothing due any more.
    if (faults.length > 0) throw faults[0];
  });
  const outboxOptions = { ...OFTEN, batchSize: 10, localConcurrency: 2, perJobResults: true } as const;
  await boss.work<Message, void, typeof outboxOptions>("outbox", outboxOptions, (jobs) =>
    Promise.all(
      jobs.map(async (job): Promise<JobResult> => {
        const isDone = await attempt(job.data, handlers.outbox);
        return { id: job.id, status: isDone ? "completed" : "failed" };
      }),
    ),
  );
  await boss.work("minute", { pollingIntervalSeconds: 2 }, () => eachMinute(handlers));
  await boss.schedule("minute", "* * * * *");
  await boss.work("hour", { pollingIntervalSeconds: 30 }, () => goRounds(handlers.everyHour, clock.now()));
  await boss.schedule("hour", "23 * * * *");
  await boss.work("mailbox", { pollingIntervalSeconds: 2 }, () => orSay({ part: "mail_in" }, handlers.mailbox));
  await boss.schedule("mailbox", "* * * * *");
  await boss.work("looks", { pollingIntervalSeconds: 2 }, () => orSay({ part: "polling" }, handlers.looks));
  await boss.schedule("looks", "* * * * *");
  await boss.work("figures", { pollingIntervalSeconds: 15 }, () => orSay({ part: "results" }, handlers.figures));
  await boss.schedule("figures", "*/5 * * * *");
  await eachMinute(handlers);
  log().info({ queues: Object.keys(QUEUES) }, "worker started");
  return () => boss.stop({ graceful: true, timeout: 8_000 });
}

/** A fault in one message is logged and tried again; it does not hold up the others. */
async function attempt({ orgId, id }: Message, handlers: OutboxHandlers): Promise<boolean> {
  try {
    return await sendOutboxMessage({ orgId, id }, handlers);
  } catch (fault) {
    recordFault(fault, { part: "outbox", orgId, id });
    return false;
  }
}

async function eachMinute(handlers: WorkerHandlers): Promise<void> {
  const now = clock.now();
  await goRounds(handlers.everyMinute, now);
  await orSay({ part: "door" }, () => handlers.tidy(now));
  for (const message of await waitingMessages(now)) await attempt(message, handlers.outbox);
  for (const orgId of await organisationsToSeal()) {
    while ((await inOrganisation(orgId, (tx) => sealJournal(tx, orgId, clock.now()))) > 0);
  }
}

async function organisationsToSeal(): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`select distinct org_id from journal_unsealed`,
  );
  return rows.map((row) => row.org_id);
}

/** Every organisation there is, for what is done in each. */
export async function allOrganisations(): Promise<string[]> {
  const rows = await byTheClock((tx) => tx.$queryRaw<{ id: string }[]>`select id from organisation`);
  return rows.map((row) => row.id);
}
