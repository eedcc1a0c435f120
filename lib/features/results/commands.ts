import { ok, type Result, refuse } from "@/lib/domain/result";
import { tellEffectOfIdea } from "@/lib/features/effects/commands";
import { command } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { recordEffectInput } from "./schema";

/**
 * Notes what a published idea brought about outside the screen; a later note takes the place of an earlier one. What was
 * made of a whole stack, each idea of the stack brought about.
 */
export const recordEffect = command({
  name: "results.recordEffect",
  input: recordEffectInput,
  may: "results.lead",
  run: async (unit, { ideaId, seenVersion, effect }): Promise<Result<{ version: number }>> => {
    const { tx, orgId } = unit;
    const idea = await tx.idea.findUnique({
      where: { orgId_id: { orgId, id: ideaId } },
      select: { ...TOLD, bundleId: true },
    });
    if (!idea) return refuse("not_found", "notFound");
    if (idea.version !== seenVersion) return refuse("stale", "stale");
    if (idea.column !== "published") return refuse("wrong_state", "results.notPublished");
    const { count } = await tx.idea.updateMany({
      where: { orgId, id: ideaId, column: "published", version: seenVersion },
      data: { effect, version: { increment: 1 } },
    });
    if (count === 0) return refuse("stale", "stale");
    await tell(unit, idea, effect);
    if (!idea.bundleId) return ok({ version: seenVersion + 1 });
    const beside = { orgId, bundleId: idea.bundleId, column: "published", id: { not: ideaId } };
    const others = await tx.idea.findMany({ where: beside, select: TOLD });
    await tx.idea.updateMany({ where: beside, data: { effect, version: { increment: 1 } } });
    for (const other of others) await tell(unit, other, effect);
    return ok({ version: seenVersion + 1 });
  },
});

const TOLD = { id: true, title: true, pinnedById: true, column: true, effect: true, version: true } as const;
type Told = { id: string; title: string; pinnedById: string; effect: string | null; version: number };

/** On record, on every screen, and to whoever pinned it. */
async function tell(
  unit: Unit,
  { id, title, pinnedById, effect: before, version }: Told,
  effect: string,
): Promise<void> {
  unit.journal({ action: "results.recordEffect", subject: { kind: "idea", id }, data: { effect, before } });
  unit.announce({ topic: "ideas", ids: [id] });
  await tellEffectOfIdea(unit, { ideaId: id, words: effect, before });
  await notify(unit, {
    kind: "idea_effect",
    memberIds: [pinnedById],
    href: `/board/${id}`,
    data: { title, words: effect },
    dedupeKey: `idea_effect:${id}:${version}`,
  });
}

/** What the command endpoint can run of the results. */
export const resultsCommands = { recordEffect };
