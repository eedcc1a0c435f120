import { addToBundle, bundleIdeas, takeBundleApart } from "@/lib/features/bundles/commands";
import { mergeIdea } from "@/lib/features/merging/commands";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, idea, type StaffTown } from "./town";

async function bundle(town: StaffTown) {
  const ideas = [await idea(town), await idea(town)];
  const { bundleId } = await must(as(town.members.fatima, bundleIdeas, { title: "Winter op straat", ideas }));
  return { bundleId, seenVersion: 0 };
}

async function twoIdeas(town: StaffTown) {
  const [seen, { ideaId: intoId }] = [await idea(town), await idea(town)];
  return { ...seen, intoId };
}

/** Ideas laid together: under a theme, or one going up in another. */
export const bundlesCases: Record<string, CommandCase> = {
  "bundles.bundle": {
    allowed: ["trekker"],
    prepare: async (town) => ({ title: "Winter op straat", ideas: [await idea(town), await idea(town)] }),
  },
  "bundles.add": {
    allowed: ["trekker"],
    prepare: async (town) => ({ bundleId: (await bundle(town)).bundleId, ideas: [await idea(town)] }),
  },
  "bundles.takeOut": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const [{ bundleId }, seen] = [await bundle(town), await idea(town)];
      await must(as(town.members.fatima, addToBundle, { bundleId, ideas: [seen] }));
      return { ideaId: seen.ideaId, seenVersion: 1 };
    },
  },
  "bundles.takeApart": { allowed: ["trekker"], prepare: (town) => bundle(town) },
  "bundles.restore": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const seen = await bundle(town);
      await must(as(town.members.fatima, takeBundleApart, seen));
      return { bundleId: seen.bundleId };
    },
  },
  "bundles.rename": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await bundle(town)), title: "Winter", words: "" }),
  },
  "bundles.move": { allowed: ["trekker"], prepare: async (town) => ({ ...(await bundle(town)), to: "selected" }) },
  "merging.merge": { allowed: ["trekker"], prepare: (town) => twoIdeas(town) },
  "merging.undo": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const merged = await must(as(town.members.fatima, mergeIdea, await twoIdeas(town)));
      return { ideaId: merged.ideaId };
    },
  },
};
