import { ok, type Result, refuse } from "@/lib/domain/result";
import { notFound } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { createFeedInput, endFeedInput, FEEDS_MAX, feedPath } from "./schema";

/** A secret address for a calendar program. Given this once: what is kept of it only recognises it. */
export const createFeed = command({
  name: "feeds.create",
  input: createFeedInput,
  may: "feeds.keep",
  run: async (unit, { kind, channelId }): Promise<Result<{ feedId: string; path: string }>> => {
    const { tx, orgId, actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const { memberId } = actor;
    if (channelId && (await tx.channel.count({ where: { orgId, id: channelId, archivedAt: null } })) === 0)
      return refuse("invalid", "invalid", { fields: { channelId: [{ message: "fields.unknown" }] } });
    if ((await tx.calendarFeed.count({ where: { orgId, memberId, endedAt: null } })) >= FEEDS_MAX)
      return refuse("conflict", "feeds.tooMany", { values: { max: FEEDS_MAX } });
    const [feedId, token] = [newId(), newToken()];
    await tx.calendarFeed.create({
      data: { orgId, id: feedId, memberId, kind, channelId, tokenHash: hashToken(token), createdAt: now },
    });
    unit.journal({ action: "feeds.create", subject: { kind: "calendar_feed", id: feedId }, data: { kind, channelId } });
    return ok({ feedId, path: feedPath(orgId, token) });
  },
});

/** Ends one's own address: from then on it is not there. */
export const endFeed = command({
  name: "feeds.end",
  input: endFeedInput,
  may: "feeds.keep",
  run: async (unit, { feedId }): Promise<Result<{ feedId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const where = { orgId, id: feedId, memberId: actor.memberId ?? "", endedAt: null };
    const { count } = await tx.calendarFeed.updateMany({ where, data: { endedAt: now } });
    if (count === 0) return notFound();
    unit.journal({ action: "feeds.end", subject: { kind: "calendar_feed", id: feedId }, data: {} });
    return ok({ feedId });
  },
});

export const feedCommands = { createFeed, endFeed };
