import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { OutsideRefused } from "@/lib/platform/outside";
import { webAddress } from "@/lib/platform/outside/guard";
import { seal, sha256 } from "@/lib/platform/secrets";
import type { Unit } from "@/lib/platform/unit";
import { DEVICES_MAX, deviceAbout, endDeviceInput, recordPushInput, subscribeInput } from "./schema";

/**
 * This browser shows somebody's notices from now on, also when Trekker is closed. A browser that showed somebody else's
 * before shows only theirs: whoever asked last is who sits there.
 */
export const subscribeDevice = command({
  name: "webPush.subscribe",
  input: subscribeInput,
  may: "self.keep",
  run: async (unit, { endpoint, p256dh, auth, device }): Promise<Result<{ deviceId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    if (!isOutside(endpoint))
      return refuse("invalid", "invalid", { fields: { endpoint: [{ message: "fields.outside" }] } });
    const { memberId } = actor;
    if ((await tx.pushSubscription.count({ where: { orgId, memberId, endedAt: null } })) >= DEVICES_MAX)
      return refuse("conflict", "webPush.tooMany", { values: { max: DEVICES_MAX } });
    const endpointHash = sha256(endpoint);
    const known = await tx.pushSubscription.findUnique({ where: { orgId_endpointHash: { orgId, endpointHash } } });
    const deviceId = known?.id ?? newId();
    const sealed = seal(JSON.stringify({ endpoint, p256dh, auth }), deviceAbout(orgId, deviceId));
    await tx.pushSubscription.upsert({
      where: { orgId_endpointHash: { orgId, endpointHash } },
      create: { orgId, id: deviceId, memberId, endpointHash, sealed, device, createdAt: now },
      update: { memberId, sealed, device, createdAt: now, lastAt: null, endedAt: null },
    });
    unit.journal({ action: "webPush.subscribe", subject: { kind: "device", id: deviceId }, data: { device } });
    return ok({ deviceId });
  },
});

function isOutside(endpoint: string): boolean {
  try {
    webAddress(endpoint, { allowLoopback: env().TREKKER_ALLOW_LOOPBACK });
    return true;
  } catch (fault) {
    if (fault instanceof OutsideRefused) return false;
    throw fault;
  }
}

/** One's own device shows nothing any more. */
export const endDevice = command({
  name: "webPush.end",
  input: endDeviceInput,
  may: "self.keep",
  run: async (unit, { deviceId }): Promise<Result<{ deviceId: string }>> => {
    if (!(await end(unit, { id: deviceId, memberId: unit.actor.memberId ?? "" })))
      return refuse("not_found", "notFound");
    unit.journal({ action: "webPush.end", subject: { kind: "device", id: deviceId }, data: {} });
    return ok({ deviceId });
  },
});

/** What a device's network answered: a device that is gone is not written to again. */
export const recordPush = command({
  name: "webPush.record",
  input: recordPushInput,
  may: "system",
  run: async (unit, { deviceId: id, isGone }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    if (!isGone) await tx.pushSubscription.updateMany({ where: { orgId, id }, data: { lastAt: now } });
    else if (await end(unit, { id }))
      unit.journal({ action: "webPush.record", subject: { kind: "device", id }, data: { isGone } });
    return ok(true);
  },
});

async function end({ tx, orgId, now }: Unit, which: { id: string; memberId?: string }): Promise<boolean> {
  const where = { orgId, ...which, endedAt: null };
  return (await tx.pushSubscription.updateMany({ where, data: { endedAt: now } })).count === 1;
}

export const webPushCommands = { subscribeDevice, endDevice, recordPush };
