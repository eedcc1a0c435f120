import { endCrisis, nameCrisisLead, startCrisis, stateFact } from "@/lib/features/crisis/commands";
import { as } from "@/tests/support/as";
import { must, postAccepted, postNow } from "@/tests/support/post";
import { byHand, type CommandCase, DAY_MS, LEADS, newcomer, type StaffTown } from "./town";

const calmDown = ({ members }: StaffTown) => as(members.hilde, endCrisis, { words: "De dijk houdt." });

/** A post that stood still during a crisis that is over. */
async function held(town: StaffTown) {
  const { wout, fatima, hilde } = town.members;
  await calmDown(town);
  const plannedAt = new Date(Date.now() + DAY_MS);
  const { itemId } = await postAccepted(wout, fatima, { ...byHand(town), plannedAt });
  await must(as(hilde, startCrisis, { reason: "Stormschade aan de dijk" }));
  await must(as(hilde, endCrisis, { words: "De dijk houdt." }));
  return { ...(await postNow(town.orgId, itemId)).seen, decision: "withdrawn", words: "Nu niet meer." };
}

/** A crisis, and what stood still in it. */
export const crisisCases: Record<string, CommandCase> = {
  "crisis.nameLead": { allowed: ["executive"], prepare: async (town) => ({ memberId: await newcomer(town) }) },
  "crisis.endLead": {
    allowed: ["executive"],
    prepare: async (town) => {
      const memberId = await newcomer(town);
      await must(as(town.members.hilde, nameCrisisLead, { memberId }));
      return { memberId };
    },
  },
  "crisis.start": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async (town) => {
      await calmDown(town);
      return { reason: "Stormschade aan de dijk" };
    },
  },
  "crisis.end": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async (town) => {
      await as(town.members.hilde, startCrisis, { reason: "Stormschade aan de dijk" });
      return { words: "De dijk houdt." };
    },
  },
  "crisis.stateFact": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async (town) => {
      await as(town.members.hilde, startCrisis, { reason: "Stormschade aan de dijk" });
      return { words: "De dijk is dicht tussen trap 3 en trap 7." };
    },
  },
  "crisis.strikeFact": {
    allowed: LEADS,
    prepare: async (town) => {
      await as(town.members.hilde, startCrisis, { reason: "Stormschade aan de dijk" });
      const { factId } = await must(as(town.members.hilde, stateFact, { words: "De dijk is dicht." }));
      return { factId, reason: "De dijk is weer open." };
    },
  },
  "crisis.decideHeld": { allowed: ["trekker"], prepare: held },
};
