import { addToBundle, bundleIdeas } from "@/lib/features/bundles/commands";
import { mergeIdea } from "@/lib/features/merging/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { StoryBundle, StoryMerge } from "./story";
import type { Happening } from "./timeline";

/** Ideas stacked under a theme by the one who leads. */
export function happeningsOfBundle(stage: Stage, bundle: StoryBundle): Happening[] {
  const id = idOf(stage.story, "bundle", bundle.key);
  const { title, words, by, at, ideas, added } = bundle;
  const stacking: Happening = {
    at,
    happens: async (now) => {
      const raw = { id, title, words, ideas: await seen(stage, ideas) };
      return must(bundleIdeas, { caller: stage.as(by), raw, now });
    },
  };
  if (!added) return [stacking];
  const adding = async (now: Date) => {
    const raw = { bundleId: id, ideas: await seen(stage, [added.idea]) };
    return must(addToBundle, { caller: stage.as(added.by), raw, now });
  };
  return [stacking, { at: added.at, happens: adding }];
}

/** An idea that says the same as another, put together with it. */
export function happeningsOfMerge(stage: Stage, { idea, into, by, at }: StoryMerge): Happening[] {
  return [
    {
      at,
      happens: async (now) => {
        const [goes] = await seen(stage, [idea]);
        const raw = { ...goes, intoId: idOf(stage.story, "idea", into) };
        return must(mergeIdea, { caller: stage.as(by), raw, now });
      },
    },
  ];
}

async function seen({ story, orgId }: Stage, keys: readonly string[]) {
  const ids = keys.map((key) => idOf(story, "idea", key));
  const rows = await inOrganisation(orgId, (tx) =>
    tx.idea.findMany({ where: { orgId, id: { in: ids } }, select: { id: true, version: true } }),
  );
  return ids.map((ideaId) => ({ ideaId, seenVersion: rows.find(({ id }) => id === ideaId)?.version ?? 0 }));
}
