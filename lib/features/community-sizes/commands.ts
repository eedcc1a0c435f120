import { canFetchSize, type NetworkName } from "@/lib/connectors";
import type { CommunityState } from "@/lib/domain/communities";
import { nextLook } from "@/lib/domain/incoming";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { notedCommunity, notTheirs } from "@/lib/features/communities/commands";
import { standingSize } from "@/lib/features/communities/queries";
import { todayOf } from "@/lib/features/goal-course/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { arrangeSizesInput, askSizeInput, keepSizeInput, missSizeInput } from "./schema";

/** A little under a day, so that the round of the same time tomorrow finds it. */
const AGAIN_AFTER_MS = 23 * 3_600_000 + 55 * 60_000;
const LIVING: CommunityState[] = ["known", "followed"];
const tomorrow = (now: Date) => new Date(now.getTime() + AGAIN_AFTER_MS);

/** Asks a community's network now instead of tomorrow: within a minute it is known. */
export const askSize = command({
  name: "communities.askSize",
  input: askSizeInput,
  may: "communities.follow",
  run: async (unit, { communityId }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const hindered = await notTheirs(unit, communityId);
    if (hindered) return hindered;
    const { count } = await tx.communityFetch.updateMany({ where: { orgId, communityId }, data: { nextAt: now } });
    if (count === 0) return refuse("wrong_state", "communities.notAsked");
    notedCommunity(unit, "communities.askSize", { communityId });
    unit.wake({ queue: "figures", at: now });
    return ok(true);
  },
});

/**
 * Keeps how many follow a community's profile, beside what people counted and never over it, and when it is asked again.
 * What is as it was leaves nothing; an answer about a profile that is another one by now is dropped.
 */
export const keepSize = command({
  name: "communities.keepSize",
  input: keepSizeInput,
  may: "system",
  run: async (unit, { communityId, profile, channelId, network, size }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const { count } = await tx.communityFetch.updateMany({
      where: { orgId, communityId, community: { profile, channelId } },
      data: { lastAt: now, nextAt: tomorrow(now), failures: 0, code: null },
    });
    if (count === 0) return ok(true);
    unit.announce({ topic: "communities" });
    const standing = await standingSize(tx, orgId, communityId);
    if (standing?.size !== size) await writeSize(unit, { communityId, profile, network, size });
    return ok(true);
  },
});

type Size = { communityId: string; profile: string; network: string; size: number };

/** One a day: what the network says later on that day is truer. */
async function writeSize(unit: Unit, { communityId, ...said }: Size): Promise<void> {
  const { tx, orgId, now } = unit;
  const onDay = await todayOf(tx, { orgId, now });
  const key = { orgId, communityId, onDay };
  const before = await tx.communitySize.findFirst({ where: key });
  if (before?.size === said.size && before.profile === said.profile) return;
  await tx.communitySize.upsert({
    where: { orgId_communityId_onDay: key },
    create: { ...key, id: newId(), ...said, fetchedAt: now },
    update: { ...said, fetchedAt: now },
  });
  const noted = before ? { before: { size: before.size, profile: before.profile } } : {};
  notedCommunity(unit, "communities.keepSize", { communityId, onDay, ...said, ...noted });
}

/** Keeps that a network told nothing and when it is asked again. Whoever is not there is asked tomorrow. */
export const missSize = command({
  name: "communities.missSize",
  input: missSizeInput,
  may: "system",
  run: async (unit, { communityId, code, retryAt }): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const row = await tx.communityFetch.findFirst({ where: { orgId, communityId }, select: { failures: true } });
    if (!row) return ok(true);
    const failures = row.failures + 1;
    const passes = code === "unreachable" || code === "fault";
    const nextAt = passes ? nextLook(failures, now, retryAt) : tomorrow(now);
    await tx.communityFetch.updateMany({ where: { orgId, communityId }, data: { failures, code, nextAt } });
    unit.announce({ topic: "communities" });
    return ok(true);
  },
});

/** Sees to it that exactly the communities are asked that are in view and whose channel is connected. */
export const arrangeSizes = command({
  name: "communities.arrangeSizes",
  input: arrangeSizesInput,
  may: "system",
  run: async ({ tx, orgId, now }): Promise<Result<true>> => {
    const named = await tx.community.findMany({
      where: { orgId, state: { in: LIVING }, channel: { archivedAt: null, sealedSecret: { not: null } } },
      select: { id: true, channel: { select: { network: true } } },
    });
    const ids = named.flatMap(({ id, channel }) => (canFetchSize(channel?.network as NetworkName) ? [id] : []));
    await tx.communityFetch.deleteMany({ where: { orgId, communityId: { notIn: ids } } });
    const rows = ids.map((communityId) => ({ orgId, id: newId(), communityId, nextAt: now }));
    await tx.communityFetch.createMany({ data: rows, skipDuplicates: true });
    return ok(true);
  },
});

/** What the command endpoint can run of sizes. */
export const communitySizeCommands = { askSize };
