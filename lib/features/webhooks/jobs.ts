import { z } from "zod";
import { clock } from "@/lib/platform/clock";
import { execute } from "@/lib/platform/command";
import type { Sending } from "@/lib/platform/outbox-sending";
import { fetchOutside, type OutsideLimits, OutsideRefused } from "@/lib/platform/outside";
import { unseal } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";
import { signatureOf } from "@/lib/platform/webhooks";
import { recordTry } from "./commands";
import { DELIVERIES_KEPT_DAYS, webhookAbout } from "./schema";

const ANSWER_MAX = 300;
const DAY_MS = 86_400_000;

const tryPayload = z.object({ deliveryId: z.uuid(), attempt: z.int().min(1) });
type Try = z.output<typeof tryPayload>;

/** Makes one try of one message. Always settled: the next try is a message of its own, at its own moment. */
export async function sendWebhook({ orgId, payload }: Pick<Sending, "orgId" | "payload">): Promise<boolean> {
  await tryDelivery(orgId, tryPayload.parse(payload), {});
  return true;
}

/** @param limits how the outside is reached; tests have an outside of their own. */
export async function tryDelivery(orgId: string, { deliveryId, attempt }: Try, limits: OutsideLimits): Promise<void> {
  const delivery = await inOrganisation(orgId, (tx) =>
    tx.webhookDelivery.findUnique({
      where: { orgId_id: { orgId, id: deliveryId }, state: "waiting", tries: attempt - 1, webhook: { endedAt: null } },
      include: { webhook: { select: { id: true, url: true, sealedSecret: true } } },
    }),
  );
  if (!delivery) return;
  const { webhook, body, event } = delivery;
  const secret = unseal(webhook.sealedSecret, webhookAbout(orgId, webhook.id));
  const headers = {
    "content-type": "application/json",
    "user-agent": "Trekker",
    "trekker-event": event,
    "trekker-delivery": deliveryId,
    "trekker-signature": signatureOf(secret, body, clock.now()),
  };
  const outcome = await post(webhook.url, { headers, body }, limits);
  await execute(recordTry, { caller: { kind: "system", orgId }, raw: { deliveryId, attempt, ...outcome } });
}

/** No redirect is followed: what is signed for one address is not handed to another. */
async function post(url: string, sent: { headers: Record<string, string>; body: string }, limits: OutsideLimits) {
  try {
    const own: OutsideLimits = { ...limits, redirectsMax: 0, bytesMax: ANSWER_MAX, whenLonger: "cut" };
    const answer = await fetchOutside(url, { method: "POST", ...sent }, own);
    return { status: answer.status, answer: await answer.text() };
  } catch (fault) {
    return { status: null, answer: fault instanceof OutsideRefused ? "refused" : "unreachable" };
  }
}

/** Takes away messages that nobody looks back at; gives how many. */
export async function forgetDeliveries(orgId: string, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DELIVERIES_KEPT_DAYS * DAY_MS);
  const where = { orgId, createdAt: { lt: before } };
  return (await inOrganisation(orgId, (tx) => tx.webhookDelivery.deleteMany({ where }))).count;
}
