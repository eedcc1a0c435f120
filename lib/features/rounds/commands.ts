import { ok, type Result } from "@/lib/domain/result";
import { staleItem } from "@/lib/features/items/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { changeRoundsInput } from "./schema";

/** What goes round by itself: the mail of the week and the letter of the month, each on which day and at what time. */
export const changeRounds = command({
  name: "rounds.change",
  input: changeRoundsInput,
  may: "reflex.lead",
  run: async (unit, { seenRevision, ...rounds }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId } = unit;
    const revision = seenRevision + 1;
    const row = { orgId, id: newId(), ...rounds, revision };
    const { count } =
      seenRevision === 0
        ? await tx.rounds.createMany({ data: [row], skipDuplicates: true })
        : await tx.rounds.updateMany({ where: { orgId, revision: seenRevision }, data: { ...rounds, revision } });
    if (count === 0) {
      const kept = await tx.rounds.findUnique({ where: { orgId }, select: { id: true } });
      return staleItem(unit, kept?.id ?? orgId);
    }
    const { id } = await tx.rounds.findUniqueOrThrow({ where: { orgId }, select: { id: true } });
    unit.journal({ action: "rounds.change", subject: { kind: "rounds", id }, data: rounds });
    return ok({ revision });
  },
});

export const roundsCommands = { changeRounds };
