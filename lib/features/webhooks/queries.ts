import { TEST_EVENT, WEBHOOK_EVENTS } from "@/lib/domain/webhooks";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import { DELIVERIES_SHOWN, DELIVERY_STATES, type DeliveryView, type WebhookView } from "./schema";

/** The addresses that are told what happens here, with the last messages of each; of their secrets nothing. */
export async function webhooksOf(tx: Tx, orgId: string): Promise<WebhookView[]> {
  const rows = await tx.webhook.findMany({
    where: { orgId, OR: [{ endedAt: null }, { endedBecause: "failures" }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: {
      deliveries: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: DELIVERIES_SHOWN },
    },
  });
  return rows.map(({ id, name, url, events, endedAt, deliveries }) => ({
    id,
    name,
    url,
    events: WEBHOOK_EVENTS.filter((event) => events.includes(event)),
    isStopped: endedAt !== null,
    deliveries: deliveries.map(viewOf),
  }));
}

type Row = Prisma.WebhookDeliveryGetPayload<object>;

const viewOf = ({ id, event, state, tries, status, answer, createdAt, lastAt, nextAt }: Row): DeliveryView => ({
  id,
  event: WEBHOOK_EVENTS.find((one) => one === event) ?? TEST_EVENT,
  state: DELIVERY_STATES.find((one) => one === state) ?? "waiting",
  tries,
  status,
  answer,
  at: (lastAt ?? createdAt).toISOString(),
  nextAt: nextAt?.toISOString() ?? null,
});
