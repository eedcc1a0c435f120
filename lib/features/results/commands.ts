import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import { recordEffectInput } from "./schema";

/** Notes what a published idea brought about outside the screen; a later note takes the place of an earlier one. */
export const recordEffect = command({
  name: "results.recordEffect",
  input: recordEffectInput,
  may: "results.lead",
  run: async (unit, { ideaId, seenVersion, effect }): Promise<Result<{ version: number }>> => {
    const { tx, orgId } = unit;
    const idea = await tx.idea.findUnique({
      where: { orgId_id: { orgId, id: ideaId } },
      select: { title: true, pinnedById: true, column: true, effect: true, version: true },
    });
    if (!idea) return refuse("not_found", "notFound");
    if (idea.version !== seenVersion) return refuse("stale", "stale");
    if (idea.column !== "published") return refuse("wrong_state", "results.notPublished");
    const { count } = await tx.idea.updateMany({
      where: { orgId, id: ideaId, column: "published", version: seenVersion },
      data: { effect, version: { increment: 1 } },
    });
    if (count === 0) return refuse("stale", "stale");
    const data = { effect, before: idea.effect };
    unit.journal({ action: "results.recordEffect", subject: { kind: "idea", id: ideaId }, data });
    unit.announce({ topic: "ideas", ids: [ideaId] });
    await notify(unit, {
      kind: "idea_effect",
      memberIds: [idea.pinnedById],
      href: `/board/${ideaId}`,
      data: { title: idea.title, words: effect },
      dedupeKey: `idea_effect:${ideaId}:${seenVersion}`,
    });
    return ok({ version: seenVersion + 1 });
  },
});

/** What the command endpoint can run of the results. */
export const resultsCommands = { recordEffect };
