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

/** Writes the messages of one unit and gives the wake-ups that will have them sent. */
export async function writeOutbox(unit: Unit, messages: readonly OutboxMessage[]): Promise<WakeUp[]> {
  if (messages.length === 0) return [];
  const rows = messages.map((message) => ({
    orgId: unit.orgId,
    id: newId(),
    kind: message.kind,
    dedupeKey: message.dedupeKey,
    payload: message.payload,
    dueAt: message.dueAt ?? unit.now,
    createdAt: unit.now,
  }));
  await insertRows(unit.tx, "outbox", { rows, skipDuplicates: true });
  return rows.map((row) => ({ queue: "outbox" as const, at: row.dueAt, data: { id: row.id } }));
}
