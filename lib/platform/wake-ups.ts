import { jobSender, type QueueName } from "./queues";
import type { Unit } from "./unit";

/** A job for the worker, filed in the transaction that makes it necessary. */
export type WakeUp = { queue: Exclude<QueueName, "minute" | "hour">; at: Date; data?: Record<string, string> };

/** Files the wake-ups of one unit, one statement per queue. */
export async function writeWakeUps(unit: Unit, wakeUps: readonly WakeUp[]): Promise<void> {
  if (wakeUps.length === 0) return;
  const sender = await jobSender();
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await unit.tx.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
  const filed = [...new Set(wakeUps.map((wakeUp) => wakeUp.queue))].map((queue) => {
    const jobs = wakeUps
      .filter((wakeUp) => wakeUp.queue === queue)
      .map(({ at, data }) => ({
        data: { orgId: unit.orgId, ...data },
        ...(at > unit.now ? { startAfter: at.toISOString() } : {}),
      }));
    return sender.insert(queue, jobs, { db });
  });
  await Promise.all(filed);
}
