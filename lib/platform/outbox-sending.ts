import { clock } from "./clock";
import type { Prisma } from "./generated/client";
import type { OutboxMessage } from "./outbox";
import { QUEUES } from "./queues";
import { byTheClock, inOrganisation } from "./tenancy";

/** One message on its way out, and whether anybody tries again after this. */
export type Sending = { orgId: string; id: string; payload: Prisma.JsonValue; isLast: boolean };

/** Sends a message of one kind; false: try again later. A throw counts as false and is logged. */
export type OutboxHandlers = Record<OutboxMessage["kind"], (sending: Sending) => Promise<boolean>>;

export type MessageRef = { orgId: string; id: string };

const ATTEMPTS_MAX = QUEUES.outbox.retryLimit + 1;
/** The wake-up of a message gets this long before the minute's round looks after it. */
const GRACE_MS = 30_000;

/**
 * Sends one message and keeps what came of it; gives whether it is settled. Sending comes before marking, so a worker
 * that dies in between sends again: what a handler sends must find its own first time.
 */
export async function sendOutboxMessage({ orgId, id }: MessageRef, handlers: OutboxHandlers): Promise<boolean> {
  const row = await claim({ orgId, id });
  if (!row) return true;
  const isLast = row.attempts >= ATTEMPTS_MAX;
  const outcome = await handlers[row.kind as OutboxMessage["kind"]]({ orgId, id, payload: row.payload, isLast }).then(
    (isDone) => ({ isDone, fault: null }),
    (fault: unknown) => ({ isDone: false, fault }),
  );
  await settle({ orgId, id }, { ...outcome, isLast, attempts: row.attempts });
  if (outcome.fault) throw outcome.fault;
  return outcome.isDone || isLast;
}

/** Counts the attempt before it is made, so that one that kills the worker every time also comes to an end. */
function claim({ orgId, id }: MessageRef) {
  return inOrganisation(orgId, async (tx) => {
    const [row] = await tx.outbox.updateManyAndReturn({
      where: { orgId, id, doneAt: null, failedAt: null, dueAt: { lte: clock.now() } },
      data: { attempts: { increment: 1 } },
      select: { kind: true, payload: true, attempts: true },
    });
    return row ?? null;
  });
}

type End = { isDone: boolean; isLast: boolean; attempts: number; fault: unknown };

/** Only the newest attempt may give a message up: another may still be under way. */
function settle({ orgId, id }: MessageRef, end: End) {
  const now = clock.now();
  const lastError = end.fault instanceof Error ? end.fault.message.slice(0, 500) : null;
  const mark = end.isDone ? { doneAt: now } : end.isLast ? { failedAt: now } : {};
  return inOrganisation(orgId, (tx) =>
    tx.outbox.updateMany({
      where: { orgId, id, doneAt: null, failedAt: null, ...(end.isDone ? {} : { attempts: end.attempts }) },
      data: { ...mark, lastError },
    }),
  );
}

/** Messages whose wake-up was lost: due for a while and neither sent nor given up. */
export async function waitingMessages(now: Date): Promise<MessageRef[]> {
  const since = new Date(now.getTime() - GRACE_MS);
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string; id: string }[]>`
      select org_id, id from outbox where done_at is null and failed_at is null and due_at <= ${since}
      order by due_at limit 500`,
  );
  return rows.map((row) => ({ orgId: row.org_id, id: row.id }));
}
