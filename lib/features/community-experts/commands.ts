import { invalid, ok, type Result } from "@/lib/domain/result";
import { mayFollow, notedCommunity, notTheirs, tellJoined } from "@/lib/features/communities/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { expertInput } from "./schema";

type Named = { communityId: string; memberId: string };

/** Asks a colleague to help in a community with what they know, and tells them. */
export const involveExpert = command({
  name: "communities.involve",
  input: expertInput,
  may: "communities.follow",
  run: async (unit, { communityId, memberId }): Promise<Result<Named>> => {
    const { tx, orgId } = unit;
    const hindered = await notTheirs(unit, communityId);
    if (hindered) return hindered;
    if (!(await mayFollow(unit, memberId))) return invalid("memberId", "fields.unknown");
    const row = { orgId, id: newId(), communityId, memberId };
    const { count } = await tx.communityExpert.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return ok({ communityId, memberId });
    notedCommunity(unit, "communities.involve", { communityId, memberId });
    await tellJoined(unit, { communityId, memberId, task: "expert" });
    return ok({ communityId, memberId });
  },
});

/** Asks somebody no longer. */
export const releaseExpert = command({
  name: "communities.release",
  input: expertInput,
  may: "communities.follow",
  run: async (unit, { communityId, memberId }): Promise<Result<Named>> => {
    const hindered = await notTheirs(unit, communityId);
    if (hindered) return hindered;
    const { count } = await unit.tx.communityExpert.deleteMany({ where: { orgId: unit.orgId, communityId, memberId } });
    if (count > 0) notedCommunity(unit, "communities.release", { communityId, memberId });
    return ok({ communityId, memberId });
  },
});

/** What the command endpoint can run of experts in communities. */
export const communityExpertCommands = { involveExpert, releaseExpert };
