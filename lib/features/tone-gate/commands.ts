import { ok, type Result, refuse } from "@/lib/domain/result";
import type { FlowScene } from "@/lib/features/judging/queries";
import { toneErrorsOf } from "@/lib/features/tone/queries";
import type { Overrule, ToneOverruled } from "@/lib/features/tone/schema";
import type { Unit } from "@/lib/platform/unit";

/**
 * Asks the tone guide before a text is accepted, while the item is held: null where it has nothing serious against it, and
 * else what was let pass and why. Without a reason, or with one that was given for other findings, the text stays.
 */
export async function passTone(
  unit: Unit,
  scene: FlowScene,
  overrule: Overrule | undefined,
): Promise<Result<ToneOverruled | null>> {
  const errors = await toneErrorsOf(unit.tx, scene);
  const count = errors.length;
  if (count === 0) return ok(null);
  if (!overrule) return refuse("demands_unmet", "tone.stopped", { values: { count } });
  if (overrule.count !== count) return refuse("stale", "tone.otherErrors", { values: { count } });
  unit.journal({
    action: "tone.overrule",
    subject: { kind: "item", id: scene.item.id },
    data: { words: overrule.reason, count, errors },
  });
  return ok({ errors, reason: overrule.reason });
}
