import { ok, type Result, refuse } from "@/lib/domain/result";
import { FAILURES_MAX, hasArrived, nextTry, TEST_EVENT } from "@/lib/domain/webhooks";
import { trekkersOf } from "@/lib/features/scenes/queries";
import { refuseInside } from "@/lib/features/team-hooks/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { newToken, seal } from "@/lib/platform/secrets";
import type { Unit } from "@/lib/platform/unit";
import { fileDelivery, orderTry } from "@/lib/platform/webhooks";
import {
  addWebhookInput,
  changeWebhookInput,
  recordTryInput,
  WEBHOOKS_MAX,
  webhookAbout,
  webhookInput,
} from "./schema";

const subjectOf = (id: string) => ({ kind: "webhook", id });

/** An address is told of these events from now on. The secret it checks signatures with is given this once. */
export const addWebhook = command({
  name: "webhooks.add",
  input: addWebhookInput,
  may: "outside.lead",
  run: async (unit, { name, url, events }): Promise<Result<{ webhookId: string; secret: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const inside = refuseInside(url);
    if (inside) return inside;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    if ((await tx.webhook.count({ where: { orgId, endedAt: null } })) >= WEBHOOKS_MAX)
      return refuse("conflict", "outside.tooMany", { values: { max: WEBHOOKS_MAX } });
    const [webhookId, secret] = [newId(), `whsec_${newToken()}`];
    const sealedSecret = seal(secret, webhookAbout(orgId, webhookId));
    const made = { createdById: actor.memberId, createdAt: now };
    await tx.webhook.create({ data: { orgId, id: webhookId, name, url, sealedSecret, events, ...made } });
    unit.journal({ action: "webhooks.add", subject: subjectOf(webhookId), data: { name, url, events } });
    return ok({ webhookId, secret });
  },
});

/** Another name, address or choice of events; the secret stays. */
export const changeWebhook = command({
  name: "webhooks.change",
  input: changeWebhookInput,
  may: "outside.lead",
  run: async (unit, { webhookId: id, name, url, events }): Promise<Result<{ webhookId: string }>> => {
    const { tx, orgId } = unit;
    const inside = refuseInside(url);
    if (inside) return inside;
    const { count } = await tx.webhook.updateMany({
      where: { orgId, id, endedAt: null },
      data: { name, url, events, revision: { increment: 1 } },
    });
    if (count === 0) return refuse("not_found", "notFound");
    unit.journal({ action: "webhooks.change", subject: subjectOf(id), data: { name, url, events } });
    return ok({ webhookId: id });
  },
});

/** The address is told nothing any more, and what was waiting for it is not sent. One that stopped by itself goes too. */
export const endWebhook = command({
  name: "webhooks.end",
  input: webhookInput,
  may: "outside.lead",
  run: async (unit, { webhookId: id }): Promise<Result<{ webhookId: string }>> => {
    const { tx, orgId, now } = unit;
    const { count } = await tx.webhook.updateMany({
      where: { orgId, id, OR: [{ endedAt: null }, { endedBecause: "failures" }] },
      data: { endedAt: now, endedBecause: "by_hand" },
    });
    if (count === 0) return refuse("not_found", "notFound");
    unit.journal({ action: "webhooks.end", subject: subjectOf(id), data: {} });
    return ok({ webhookId: id });
  },
});

/** Takes up an address that stopped by itself; what was not sent meanwhile stays unsent. */
export const resumeWebhook = command({
  name: "webhooks.resume",
  input: webhookInput,
  may: "outside.lead",
  run: async (unit, { webhookId: id }): Promise<Result<{ webhookId: string }>> => {
    const { tx, orgId } = unit;
    const { count } = await tx.webhook.updateMany({
      where: { orgId, id, endedBecause: "failures" },
      data: { endedAt: null, endedBecause: null, failures: 0, revision: { increment: 1 } },
    });
    if (count === 0) return refuse("not_found", "notFound");
    unit.journal({ action: "webhooks.resume", subject: subjectOf(id), data: {} });
    return ok({ webhookId: id });
  },
});

/** Sends a message that says what it is; what was answered stands in the list a moment later. */
export const testWebhook = command({
  name: "webhooks.test",
  input: webhookInput,
  may: "outside.lead",
  run: async (unit, { webhookId: id }): Promise<Result<{ webhookId: string }>> => {
    const { tx, orgId, actor } = unit;
    if ((await tx.webhook.count({ where: { orgId, id, endedAt: null } })) === 0) return refuse("not_found", "notFound");
    const data = { by: actor.name };
    await fileDelivery(unit, id, { event: TEST_EVENT, href: "/settings/outside", data, dedupeKey: `test:${newId()}` });
    unit.journal({ action: "webhooks.test", subject: subjectOf(id), data: {} });
    return ok({ webhookId: id });
  },
});

/** What came of one try: it arrived, is tried again at its moment, or is given up. A test is tried once. */
export const recordTry = command({
  name: "webhooks.record",
  input: recordTryInput,
  may: "system",
  run: async (unit, { deliveryId, attempt, status, answer }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const delivery = await tx.webhookDelivery.findUnique({ where: { orgId_id: { orgId, id: deliveryId } } });
    if (!delivery) return ok(true);
    const isThere = hasArrived(status);
    const nextAt = isThere || delivery.event === TEST_EVENT ? null : nextTry(attempt, now);
    const state = isThere ? "arrived" : nextAt ? "waiting" : "given_up";
    const { count } = await tx.webhookDelivery.updateMany({
      where: { orgId, id: deliveryId, state: "waiting", tries: attempt - 1 },
      data: { state, tries: attempt, status, answer, lastAt: now, nextAt },
    });
    // Another worker made this very try at the same time and was first to say so.
    if (count === 0) return ok(true);
    if (nextAt) orderTry(unit, { deliveryId, attempt: attempt + 1, at: nextAt });
    unit.announce({ topic: "outside" });
    await countOutcome(unit, delivery.webhookId, isThere);
    return ok(true);
  },
});

/** Counts what did not arrive in a row; where that is too often, the address ends and the trekkers are told. */
async function countOutcome(unit: Unit, id: string, isThere: boolean): Promise<void> {
  const { tx, orgId, now } = unit;
  const [hook] = await tx.webhook.updateManyAndReturn({
    where: { orgId, id, endedAt: null },
    data: { failures: isThere ? 0 : { increment: 1 } },
    select: { name: true, failures: true, revision: true },
  });
  if (!hook || hook.failures < FAILURES_MAX) return;
  const { count } = await tx.webhook.updateMany({
    where: { orgId, id, endedAt: null },
    data: { endedAt: now, endedBecause: "failures" },
  });
  if (count === 0) return;
  unit.journal({ action: "webhooks.record", subject: subjectOf(id), data: { failures: hook.failures } });
  await notify(unit, {
    kind: "outside_ended",
    memberIds: await trekkersOf(tx, orgId, null),
    href: "/settings/outside",
    data: { name: hook.name, failures: hook.failures },
    dedupeKey: `outside_ended:${id}:${hook.revision}`,
  });
}

export const webhookCommands = {
  addWebhook,
  changeWebhook,
  endWebhook,
  resumeWebhook,
  testWebhook,
  recordTry,
};
