import { attachToIdea, removeAsset } from "@/lib/features/assets/commands";
import { as } from "@/tests/support/as";
import { assetOf, photo } from "@/tests/support/pictures";
import { must } from "@/tests/support/post";
import { type CommandCase, idea, STAFF_ONLY, type StaffTown, WRITERS } from "./town";

const asset = async ({ members }: StaffTown) => ({ assetId: await assetOf(members.wout, await photo("#aa5500")) });

async function attached(town: StaffTown) {
  const { ideaId } = await idea(town);
  const input = { ideaId, ...(await asset(town)) };
  await must(as(town.members.wout, attachToIdea, input));
  return input;
}

/** Pictures of the library, and with ideas; Wout brought them all. */
export const assetCases: Record<string, CommandCase> = {
  "assets.describe": {
    allowed: WRITERS,
    prepare: async (town) => ({ ...(await asset(town)), title: "De kermis", alt: "Een draaimolen." }),
  },
  "assets.focus": { allowed: WRITERS, prepare: async (town) => ({ ...(await asset(town)), x: 0.2, y: 0.3 }) },
  "assets.remove": { allowed: ["trekker", "member"], prepare: asset },
  "assets.putBack": {
    allowed: STAFF_ONLY,
    prepare: async (town) => {
      const input = await asset(town);
      await must(as(town.members.wout, removeAsset, input));
      return input;
    },
  },
  "assets.attach": {
    allowed: STAFF_ONLY,
    prepare: async (town) => ({ ideaId: (await idea(town)).ideaId, ...(await asset(town)) }),
  },
  "assets.detach": { allowed: ["trekker", "member"], prepare: attached },
};
