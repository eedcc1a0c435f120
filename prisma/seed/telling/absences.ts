import { appointDeputy } from "@/lib/features/deputies/commands";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { StoryAbsence } from "./story";
import type { Happening } from "./timeline";

/** Somebody says when they are away and who stands in. */
export function happeningsOfAbsence(stage: Stage, absence: StoryAbsence): Happening[] {
  const { who, deputy, at, from, until, words } = absence;
  const raw = {
    deputyId: idOf(stage.story, "member", deputy),
    from: stage.moments.ahead(...from).toISOString(),
    until: stage.moments.ahead(...until).toISOString(),
    words,
  };
  return [{ at, happens: (now) => must(appointDeputy, { caller: stage.as(who), raw, now }) }];
}
