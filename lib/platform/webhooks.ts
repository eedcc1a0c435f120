import { createHmac } from "node:crypto";
import type { TEST_EVENT, WebhookEvent } from "@/lib/domain/webhooks";
import { env } from "./env";
import { newId } from "./ids";
import type { Tx } from "./tenancy";
import type { Unit } from "./unit";

/** Something another program may want to know. No names and no words of people outside: those are looked up here. */
export type Happening = {
  event: WebhookEvent;
  /** The page where more of it stands. */
  href: string;
  data: Record<string, string | number | boolean | null>;
  /** The same key twice is told once. */
  dedupeKey: string;
};

type Hook = { id: string; events: string[] };
const looks = new WeakMap<Tx, Promise<Hook[]>>();

/** Files a message for every address that is to hear of this; free where there is none. */
export async function tellWebhooks(unit: Unit, happening: Happening): Promise<void> {
  const { tx, orgId } = unit;
  const known =
    looks.get(tx) ?? tx.webhook.findMany({ where: { orgId, endedAt: null }, select: { id: true, events: true } });
  looks.set(tx, known);
  const following = (await known).filter(({ events }) => events.includes(happening.event));
  for (const { id } of following) await fileDelivery(unit, id, happening);
}

type Filed = Omit<Happening, "event"> & { event: WebhookEvent | typeof TEST_EVENT };

/** Keeps one message and orders its first try; gives its id, or null when it was filed before. */
export async function fileDelivery(unit: Unit, webhookId: string, filed: Filed): Promise<string | null> {
  const { tx, orgId, now } = unit;
  const { event, dedupeKey } = filed;
  const id = newId();
  const { count } = await tx.webhookDelivery.createMany({
    data: [
      {
        orgId,
        id,
        webhookId,
        event,
        dedupeKey,
        body: bodyOf(unit, id, filed),
        state: "waiting",
        createdAt: now,
        nextAt: now,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  orderTry(unit, { deliveryId: id, attempt: 1, at: now });
  return id;
}

/** Each try is a message of the outbox of its own, so that its moment is exact and no two are made at once. */
export function orderTry(
  unit: Unit,
  { deliveryId, attempt, at }: { deliveryId: string; attempt: number; at: Date },
): void {
  const dedupeKey = `webhook:${deliveryId}:${attempt}`;
  unit.post({ kind: "webhook", dedupeKey, payload: { deliveryId, attempt }, dueAt: at });
}

/** Written once: every try sends these very bytes, so that whoever checks a signature later has what was signed. */
function bodyOf({ orgId, now }: Unit, id: string, { event, href, data }: Filed): string {
  const url = `${env().NEXTAUTH_URL}/switch/${orgId}?to=${encodeURIComponent(href)}`;
  return JSON.stringify({ id, event, at: now.toISOString(), organisation: orgId, url, data });
}

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 over `<seconds>.<body>`, so that an old message cannot be played again unseen. */
export function signatureOf(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}
