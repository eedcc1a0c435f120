import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { endFirstStepsInput } from "./schema";

/** Puts the list of first steps away for good, also when not all of it was arranged. */
export const endFirstSteps = command({
  name: "firstSteps.end",
  input: endFirstStepsInput,
  may: "firstSteps.lead",
  run: async (unit): Promise<Result<true>> => {
    const { tx, orgId, now } = unit;
    const { count } = await tx.organisation.updateMany({
      where: { id: orgId, firstStepsEndedAt: null },
      data: { firstStepsEndedAt: now },
    });
    if (count === 0) return refuse("wrong_state", "organisation.alreadySo");
    unit.journal({ action: "firstSteps.end", subject: { kind: "organisation", id: orgId }, data: {} });
    return ok(true);
  },
});

export const firstStepsCommands = { endFirstSteps };
