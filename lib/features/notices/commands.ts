import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { markReadInput } from "./schema";

/**
 * Marks somebody's own notices as seen; those of others are not theirs to mark, and are left out without a word.
 * Looking at one's notices decides nothing, so it is not on record in the journal.
 */
export const markNoticesRead = command({
  name: "notices.markRead",
  input: markReadInput,
  may: "self.keep",
  run: async ({ tx, orgId, actor, now, announce }, { ids }): Promise<Result<{ read: number }>> => {
    if (actor.kind !== "member") return refuse("not_found", "notFound");
    const { memberId } = actor;
    const { count } = await tx.notification.updateMany({
      where: { orgId, memberId, id: { in: ids }, readAt: null },
      data: { readAt: now },
    });
    if (count > 0) announce({ topic: "notices", memberIds: [memberId] });
    return ok({ read: count });
  },
});

/** What the command endpoint can run of the notices. */
export const noticeCommands = { markNoticesRead };
