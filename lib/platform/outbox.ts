import type { Prisma } from "./generated/client";
import { newId } from "./ids";
import { insertRows } from "./rows";
import type { Unit } from "./unit";
import type { WakeUp } from "./wake-ups";

/** Something that has to leave the building, from a moment on. */
export type OutboxMessage = {
  kind: "mail" | "publish";
  dedupeKey: string;
  payload: Prisma.InputJsonObject;
  dueAt?: Date;
};

type OutboxRow = Omit<OutboxMessage, "dueAt"> & { orgId: string; id: string; dueAt: Date; createdAt: Date };

/** The messages of one unit as they are stored. */
export const outboxRows = (unit: Unit, messages: readonly OutboxMessage[]): OutboxRow[] =>
  messages.map((message) => ({
    orgId: unit.orgId,
    id: newId(),
    kind: message.kind,
    dedupeKey: message.dedupeKey,
    payload: message.payload,
    dueAt: message.dueAt ?? unit.now,
    createdAt: unit.now,
  }));

/** The wake-up that has a message sent. */
export const wakeUpOf = ({ id, dueAt }: OutboxRow): WakeUp => ({ queue: "outbox", at: dueAt, data: { id } });

export async function writeOutbox({ tx }: Unit, rows: readonly OutboxRow[]): Promise<void> {
  await insertRows(tx, "outbox", { rows, skipDuplicates: true });
}
