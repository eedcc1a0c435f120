import { addPrecedent, markPrecedent, remarkOnPrecedent } from "@/lib/features/precedents/commands";
import { storyId } from "./ids";
import { must } from "./must";
import type { Stage } from "./stage";
import type { StoryPrecedent } from "./story";
import type { Happening } from "./timeline";

/** A decision of before the casebook, and what was said about it since. */
export function happeningsOfPrecedent(stage: Stage, precedent: StoryPrecedent): Happening[] {
  const { key, by, at, isBestPractice = false, remarks = [], ...raw } = precedent;
  let precedentId = "";
  const adding: Happening = {
    at,
    happens: async (now) => {
      ({ precedentId } = await must(addPrecedent, { caller: stage.as(by), raw, now }));
      const mark = { precedentId, isBestPractice };
      if (isBestPractice) await must(markPrecedent, { caller: stage.as(by), raw: mark, now });
    },
  };
  const remarking = remarks.map(({ by: who, at: moment, words }): Happening => {
    const id = storyId(`precedent ${key} remark ${who} ${moment}`);
    return {
      at: moment,
      happens: (now) => must(remarkOnPrecedent, { caller: stage.as(who), raw: { precedentId, id, body: words }, now }),
    };
  });
  return [adding, ...remarking];
}
