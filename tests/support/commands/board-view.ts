import { addGoal, endGoal } from "@/lib/features/goals/commands";
import { addLabel, endLabel, putLabel } from "@/lib/features/labels/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, EVERYBODY, idea, newcomer, now, type StaffTown } from "./town";

/** Words that differ from case to case: two goals or labels of one name are refused. */
const named = (words: string) => `${words} ${newId().slice(-6)}`;
const label = () => ({ name: named("Winter"), colour: "ink" as const });
const goal = () => ({ name: named("Meer jongeren"), objective: "energising" as const });

const labelIn = ({ members }: StaffTown) => must(as(members.fatima, addLabel, label()));
const goalIn = ({ members }: StaffTown) => must(as(members.fatima, addGoal, goal()));

async function carrying(town: StaffTown) {
  const { labelId } = await labelIn(town);
  const { ideaId } = await idea(town);
  await must(as(town.members.wout, putLabel, { ideaId, labelId }));
  return { ideaId, labelId };
}

/** An idea of somebody who is none of the staff, so that each of them could thank for it. */
async function ideaOfNewcomer(town: StaffTown): Promise<{ ideaId: string }> {
  const [pinnedById, ideaId] = [await newcomer(town), newId()];
  const moments = { pinnedAt: now(), movedAt: now(), answerDueAt: now() };
  const row = { orgId: town.orgId, id: ideaId, title: "De zeehond is terug", column: "pinned", pinnedById, ...moments };
  await inOrganisation(town.orgId, (tx) => tx.idea.create({ data: row }));
  return { ideaId };
}

/** What ideas are found by, made for and thanked for. */
export const boardViewCases: Record<string, CommandCase> = {
  "labels.add": { allowed: ["trekker"], isAboutNothing: true, prepare: async () => label() },
  "labels.change": { allowed: ["trekker"], prepare: async (town) => ({ ...(await labelIn(town)), ...label() }) },
  "labels.end": { allowed: ["trekker"], prepare: labelIn },
  "labels.resume": {
    allowed: ["trekker"],
    prepare: async (town) => must(as(town.members.fatima, endLabel, await labelIn(town))),
  },
  "labels.put": {
    allowed: ["trekker", "member"],
    prepare: async (town) => ({ ...(await labelIn(town)), ideaId: (await idea(town)).ideaId }),
  },
  "labels.take": { allowed: ["trekker", "member"], prepare: carrying },
  "goals.add": { allowed: ["trekker"], isAboutNothing: true, prepare: async () => goal() },
  "goals.change": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await goalIn(town)), seenRevision: 0, ...goal() }),
  },
  "goals.end": { allowed: ["trekker"], prepare: goalIn },
  "goals.resume": {
    allowed: ["trekker"],
    prepare: async (town) => must(as(town.members.fatima, endGoal, await goalIn(town))),
  },
  "goals.setOfIdea": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await idea(town)), ...(await goalIn(town)) }),
  },
  "thanks.say": {
    allowed: EVERYBODY,
    prepare: async (town) => ({ ...(await ideaOfNewcomer(town)), words: "Dank je wel!" }),
  },
  "thanks.takeBack": { allowed: EVERYBODY, prepare: ideaOfNewcomer },
};
