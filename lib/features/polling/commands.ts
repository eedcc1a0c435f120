import { canFetchMentions, type NetworkName } from "@/lib/connectors";
import { SIGNALS_AT_ONCE } from "@/lib/domain/cases/limits";
import { LOOK_EVERY_MS, nextLook } from "@/lib/domain/incoming";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { noticeSignals } from "@/lib/features/cases/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { arrangeLooksInput, keepLookInput, missLookInput } from "./schema";

/**
 * Keeps what a look brought, and how far it looked, together or not at all: a worker that dies before this brings the
 * same again, and one that dies after it does not. Of two looks that began at the same place the second one is refused.
 */
export const keepLook = command({
  name: "polling.keep",
  input: keepLookInput,
  may: "system",
  run: async (unit, { channelId, seen, cursor, signals }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const nextAt = new Date(now.getTime() + LOOK_EVERY_MS);
    const { count } = await tx.channelPoll.updateMany({
      where: { orgId, channelId, cursor: seen },
      data: { cursor, polledAt: now, nextAt, failures: 0, lastError: null },
    });
    if (count === 0) return refuse("conflict", "polling.somebodyWasFirst");
    for (let at = 0; at < signals.length; at += SIGNALS_AT_ONCE) {
      const noticed = await noticeSignals.run(unit, { signals: signals.slice(at, at + SIGNALS_AT_ONCE) });
      if (!noticed.ok) return noticed;
    }
    return ok(true);
  },
});

/** Keeps that a look failed and when the next one is; nothing moves, so that nothing is missed. */
export const missLook = command({
  name: "polling.miss",
  input: missLookInput,
  may: "system",
  run: async ({ tx, orgId, now }, { channelId, code, retryAt }): Promise<Result<true>> => {
    const key = { orgId_channelId: { orgId, channelId } };
    const row = await tx.channelPoll.findUnique({ where: key, select: { failures: true } });
    if (!row) return ok(true);
    const failures = row.failures + 1;
    await tx.channelPoll.update({
      where: key,
      data: { failures, lastError: code, nextAt: nextLook(failures, now, retryAt) },
    });
    return ok(true);
  },
});

/** Sees to it that exactly the channels that can be read are: what was connected or left otherwise is caught up with. */
export const arrangeLooks = command({
  name: "polling.arrange",
  input: arrangeLooksInput,
  may: "system",
  run: async ({ tx, orgId, now }): Promise<Result<true>> => {
    const channels = await tx.channel.findMany({
      where: { orgId, archivedAt: null, sealedSecret: { not: null } },
      select: { id: true, network: true },
    });
    const ids = channels.flatMap(({ id, network }) => (canFetchMentions(network as NetworkName) ? [id] : []));
    await tx.channelPoll.deleteMany({ where: { orgId, channelId: { notIn: ids } } });
    const rows = ids.map((channelId) => ({ orgId, id: newId(), channelId, nextAt: now }));
    await tx.channelPoll.createMany({ data: rows, skipDuplicates: true });
    return ok(true);
  },
});
