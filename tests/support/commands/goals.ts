import { addReading, removeReading } from "@/lib/features/goal-readings/commands";
import { addGoal } from "@/lib/features/goals/commands";
import { newId } from "@/lib/platform/ids";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import type { CommandCase, StaffTown } from "./town";

const READING = { onDay: "2026-01-05", value: 12.5, note: "" };

/** A goal that is measured by hand and owned by nobody but the trekker who set it. */
async function goalIn({ members }: StaffTown): Promise<{ goalId: string }> {
  const raw = { name: `Meten ${newId().slice(-6)}`, objective: "listening" as const, measure: "by_hand" as const };
  return must(as(members.fatima, addGoal, raw));
}

async function readingIn(town: StaffTown) {
  const { goalId } = await goalIn(town);
  const { readingId, revision } = await must(as(town.members.fatima, addReading, { goalId, ...READING }));
  return { readingId, seenRevision: revision };
}

/** How goals stand, as it is written down by hand. */
export const goalCases: Record<string, CommandCase> = {
  "goals.read": { allowed: ["trekker"], prepare: async (town) => ({ ...(await goalIn(town)), ...READING }) },
  "goals.changeReading": {
    allowed: ["trekker"],
    prepare: async (town) => ({ ...(await readingIn(town)), ...READING, value: 13 }),
  },
  "goals.removeReading": { allowed: ["trekker"], prepare: readingIn },
  "goals.restoreReading": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const reading = await readingIn(town);
      await must(as(town.members.fatima, removeReading, reading));
      return { readingId: reading.readingId };
    },
  },
};
