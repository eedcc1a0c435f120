import { jobSender, type QueueName } from "./queues";
import type { Unit } from "./unit";

/** A job for the worker, filed in the transaction that makes it necessary. */
export type WakeUp = { queue: Exclude<QueueName, "minute">; at: Date; data?: Record<string, string> };

/** Files the wake-ups of one unit, one statement per queue. */
export async function writeWakeUps(unit: Unit, wakeUps: readonly WakeUp[]): Promise<void> {
  if (wakeUps.length === 0) return;
  const sender = await jobSender();
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await unit.tx.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
  for (const queue of new Set(wakeUps.map((wakeUp) => wakeUp.queue))) {
    const jobs = wakeUps
      .filter((wakeUp) => wakeUp.queue === queue)
      .map(({ at, data }) => ({
        data: { orgId: unit.orgId, ...data },
        ...(at > unit.now ? { startAfter: at.toISOString() } : {}),
      }));
    await sender.insert(queue, jobs, { db });
  }
}
