import { clock } from "./clock";
import { Prisma } from "./generated/client";
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
  const outcome = await handlers[row.kind]({ orgId, id, payload: row.payload, isLast }).then(
    (isDone) => ({ isDone, fault: null }),
    (fault: unknown) => ({ isDone: false, fault }),
  );
  await settle({ orgId, id }, { ...outcome, isLast, attempts: row.attempts });
  if (outcome.fault) throw outcome.fault;
  return outcome.isDone || isLast;
}

type Claimed = { kind: OutboxMessage["kind"]; payload: Prisma.JsonValue; attempts: number };

/** Counts the attempt before it is made, so that one that kills the worker every time also comes to an end. */
async function claim({ orgId, id }: MessageRef): Promise<Claimed | undefined> {
  const [row] = await inOrganisation(
    orgId,
    (tx) => tx.$queryRaw<Claimed[]>`
      update outbox set attempts = attempts + 1
      where org_id = ${orgId}::uuid and id = ${id}::uuid and done_at is null and failed_at is null
        and due_at <= ${clock.now()}
      returning kind, payload, attempts`,
  );
  return row;
}

type End = { isDone: boolean; isLast: boolean; attempts: number; fault: unknown };

/** Only the newest attempt may give a message up: another may still be under way. */
function settle({ orgId, id }: MessageRef, { isDone, isLast, attempts, fault }: End): Promise<void> {
  const now = clock.now();
  const lastError = fault instanceof Error ? fault.message.slice(0, 500) : null;
  const statement = Prisma.sql`
    update outbox set done_at = ${isDone ? now : null}, failed_at = ${!isDone && isLast ? now : null},
      last_error = ${lastError}
    where org_id = ${orgId}::uuid and id = ${id}::uuid and done_at is null and failed_at is null
      and (${isDone} or attempts = ${attempts})`;
  return inOrganisation(orgId, (_, last) => last(statement));
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
