import { makePreviewLink } from "@/lib/features/preview-links/commands";
import { remarkOnItem } from "@/lib/features/remarks/commands";
import { as } from "@/tests/support/as";
import { must, postBeingWritten } from "@/tests/support/post";
import { byHand, type CommandCase, EVERYBODY, WRITERS } from "./town";

/** Talking about a post, and showing it to somebody outside. */
export const remarksCases: Record<string, CommandCase> = {
  "remarks.remarkOnItem": {
    allowed: EVERYBODY,
    prepare: async (town) => ({
      itemId: (await postBeingWritten(town.members.wout, byHand(town))).itemId,
      body: "Mooi.",
    }),
  },
  "remarks.settle": {
    allowed: EVERYBODY,
    prepare: async (town) => {
      const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
      const { remarkId } = await must(as(town.members.wout, remarkOnItem, { itemId, body: "Klopt dit uur?" }));
      return { remarkId, isSettled: true };
    },
  },
  "previewLinks.make": {
    allowed: WRITERS,
    prepare: async (town) => ({
      itemId: (await postBeingWritten(town.members.wout, byHand(town))).itemId,
      forWhom: "Jan van de drukker",
      days: 3,
    }),
  },
  "previewLinks.end": {
    allowed: WRITERS,
    prepare: async (town) => {
      const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
      const asked = { itemId, forWhom: "Jan van de drukker", days: 3 };
      return { linkId: (await must(as(town.members.wout, makePreviewLink, asked))).linkId };
    },
  },
  "remarks.tellEditing": {
    allowed: WRITERS,
    prepare: async (town) => ({
      itemId: (await postBeingWritten(town.members.wout, byHand(town))).itemId,
      channelId: null,
    }),
  },
};
