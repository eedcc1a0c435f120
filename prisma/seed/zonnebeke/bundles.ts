import { ago } from "@/prisma/seed/telling/moments";
import type { StoryBundle, StoryMerge } from "@/prisma/seed/telling/story";

/** Themes in which ideas were brought together; one waits for an answer, one was chosen already. */
export const bundles: StoryBundle[] = [
  {
    key: "winter-op-straat",
    title: "Winter op straat",
    words: "Alles wat inwoners willen weten als het glad wordt. Misschien een reeks, de eerste week van december.",
    by: "fatima",
    at: ago(1, 0, 40),
    ideas: ["gladde-fietspaden", "zandbakken-dijk", "nacht-strooidienst"],
  },
  {
    key: "wie-doet-wat",
    title: "Wie doet wat in onze gemeente?",
    words: "Mensen en plekken die iedereen kent en niemand ooit zag.",
    by: "jan",
    at: ago(2, 4),
    ideas: ["wijkagent", "straatnamen"],
    added: { by: "fatima", at: ago(1, 6), idea: "oudste-boek" },
  },
];

/** Two colleagues saw the same animal. */
export const merges: StoryMerge[] = [{ idea: "zeehond-gezien", into: "zeehond", by: "fatima", at: ago(2, 2) }];
