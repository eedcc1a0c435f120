import type { Prisma } from "./generated/client";
import { newId } from "./ids";
import type { Unit } from "./unit";
import type { WakeUp } from "./wake-ups";

/** Something that has to leave the building, from a moment on. */
export type OutboxMessage = {
  kind: "mail" | "publish" | "check_links" | "push" | "team_hook" | "webhook";
  dedupeKey: string;
  payload: Prisma.InputJsonObject;
  dueAt?: Date;
};

export type OutboxRow = Prisma.OutboxCreateManyInput & { id: string; dueAt: Date };

/** The messages of one unit as they are kept. */
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

/** What has a message sent at its moment. */
export const wakeUpFor = ({ id, dueAt }: OutboxRow): WakeUp => ({ queue: "outbox", at: dueAt, data: { id } });
