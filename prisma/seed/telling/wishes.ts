import { chooseTimes, chooseWays } from "@/lib/features/notice-settings/commands";
import { must } from "./must";
import type { Stage } from "./stage";
import type { StoryWishes } from "./story";
import type { Happening } from "./timeline";

/** Somebody says how they want to hear of things. */
export function happeningsOfWishes(stage: Stage, { who, at, ways, ...times }: StoryWishes): Happening[] {
  const caller = stage.as(who);
  return [
    { at, happens: (now) => must(chooseTimes, { caller, raw: times, now }) },
    ...ways.map((raw): Happening => ({ at, happens: (now) => must(chooseWays, { caller, raw, now }) })),
  ];
}
