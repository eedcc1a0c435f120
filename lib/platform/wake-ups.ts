import { jobSender, type QueueName } from "./queues";
import type { Statement } from "./tenancy";
import type { Unit } from "./unit";

/** A job for the worker, filed in the transaction that makes it necessary. */
export type WakeUp = { queue: Exclude<QueueName, "minute" | "hour">; at: Date; data?: Record<string, string> };

/** What files the wake-ups of one unit, one statement per queue: written by the queues, sent by whoever has more to send. */
export async function filingOf({ orgId, now }: Pick<Unit, "orgId" | "now">, wakeUps: readonly WakeUp[]) {
  if (wakeUps.length === 0) return [];
  const sender = await jobSender();
  const statements: Statement[] = [];
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => {
      statements.push({ text, values });
      return { rows: [] };
    },
  };
  const written = [...new Set(wakeUps.map((wakeUp) => wakeUp.queue))].map((queue) => {
    const jobs = wakeUps
      .filter((wakeUp) => wakeUp.queue === queue)
      .map(({ at, data }) => ({
        data: { orgId, ...data },
        ...(at > now ? { startAfter: at.toISOString() } : {}),
      }));
    return sender.insert(queue, jobs, { db });
  });
  await Promise.all(written);
  return statements;
}
