import { openConsultation } from "@/lib/features/consultations/commands";
import { addPrecedent } from "@/lib/features/precedents/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must, postBeingWritten, postNow } from "@/tests/support/post";
import { byHand, type CommandCase, LEADS, type StaffTown, WRITERS } from "./town";

/** Something that nobody hands in without talking to the executive first. */
async function aboutACrisis(town: StaffTown) {
  const { itemId } = await postBeingWritten(town.members.wout, byHand(town));
  const { orgId } = town;
  await inOrganisation(orgId, (tx) =>
    tx.item.updateMany({ where: { orgId, id: itemId }, data: { contentKind: "crisis" } }),
  );
  return postNow(orgId, itemId);
}

async function openQuestion(town: StaffTown): Promise<string> {
  const { seen } = await aboutACrisis(town);
  const asked = { ...seen, power: "respond", words: "Mag dit?" };
  return (await must(as(town.members.fatima, openConsultation, asked))).consultationId;
}

async function decided({ members }: StaffTown): Promise<string> {
  const said = { title: "Drones", power: "respond", facts: {}, question: "Mag dit?", outcome: "no" };
  return (await must(as(members.hilde, addPrecedent, said))).precedentId;
}

/** Asking first, and what was decided before. */
export const consultationsCases: Record<string, CommandCase> = {
  "consultations.open": {
    allowed: WRITERS,
    prepare: async (town) => ({ ...(await aboutACrisis(town)).seen, power: "respond", words: "Mag dit?" }),
  },
  // The trekker asks, and the rule names the executive.
  "consultations.answer": {
    allowed: ["executive"],
    prepare: async (town) => ({ consultationId: await openQuestion(town), answer: "yes" }),
  },
  "consultations.withdraw": {
    allowed: ["trekker"],
    prepare: async (town) => ({ consultationId: await openQuestion(town) }),
  },
  "casebook.add": {
    allowed: LEADS,
    isAboutNothing: true,
    prepare: async () => ({ title: "Drones", power: "respond", facts: {}, question: "Mag dit?", outcome: "no" }),
  },
  "casebook.mark": {
    allowed: LEADS,
    prepare: async (town) => ({ precedentId: await decided(town), isBestPractice: true }),
  },
  "casebook.remark": {
    allowed: LEADS,
    prepare: async (town) => ({ precedentId: await decided(town), body: "Bij ons ook." }),
  },
  "casebook.makeRule": { allowed: LEADS, prepare: async (town) => ({ precedentId: await decided(town) }) },
};
