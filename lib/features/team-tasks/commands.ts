import type { z } from "zod";
import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result } from "@/lib/domain/result";
import type { Part } from "@/lib/domain/team";
import { staleItem } from "@/lib/features/items/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { divideTaskInput } from "./schema";

type Divided = z.output<typeof divideTaskInput>;

/** Says who does one of the nine tasks, who answers for it, who is asked and who is told; or that it is not this team's. */
export const divideTask = command({
  name: "team.divideTask",
  input: divideTaskInput,
  may: "team.lead",
  run: async (unit, input): Promise<Result<{ revision: number }>> => {
    const { tx, orgId } = unit;
    const { task, seenRevision, isOurs, words } = input;
    const before = await tx.teamTask.findUnique({
      where: { orgId_task: { orgId, task } },
      include: { parts: { select: { memberId: true, part: true } } },
    });
    const unknown = await unknownPeople(unit, input, before?.parts ?? []);
    if (unknown) return unknown;
    const taskId = before?.id ?? newId();
    const { count } = before
      ? await tx.teamTask.updateMany({
          where: { orgId, id: taskId, revision: seenRevision },
          data: { isOurs, words, revision: { increment: 1 } },
        })
      : await tx.teamTask.createMany({
          data: seenRevision === 0 ? [{ orgId, id: taskId, task, isOurs, words, revision: 1 }] : [],
          skipDuplicates: true,
        });
    if (count === 0) return staleItem(unit, taskId);
    await tx.taskPart.deleteMany({ where: { orgId, taskId } });
    await tx.taskPart.createMany({ data: partsOf(input).map((part) => ({ orgId, id: newId(), taskId, ...part })) });
    const { seenRevision: _, ...said } = input;
    unit.journal({
      action: "team.divideTask",
      subject: { kind: "team_task", id: taskId },
      data: { ...said, before: before ? { isOurs: before.isOurs, parts: before.parts } : null },
    });
    return ok({ revision: seenRevision + 1 });
  },
});

function partsOf({ accountableId, responsibleIds, consultedIds, informedIds }: Divided) {
  const as = (part: Part, ids: readonly string[]) => ids.map((memberId) => ({ part, memberId }));
  return [
    ...as("accountable", accountableId ? [accountableId] : []),
    ...as("responsible", responsibleIds),
    ...as("consulted", consultedIds),
    ...as("informed", informedIds),
  ];
}

/** An adviser never has a part in what is done here. Who has a part already may keep it. */
async function unknownPeople(
  { tx, orgId, now }: Unit,
  input: Divided,
  before: readonly { memberId: string }[],
): Promise<Refused | null> {
  const people = (await colleagues(tx, orgId, now)).filter(({ roles }) => mayTry(roles, "team.belong"));
  const fit = new Set([...people, ...before].map(({ memberId }) => memberId));
  const { accountableId, responsibleIds, consultedIds, informedIds } = input;
  if (accountableId && !fit.has(accountableId)) return invalid("accountableId", "fields.unknown");
  const lists = { responsibleIds, consultedIds, informedIds };
  const wrong = Object.entries(lists).find(([, ids]) => ids.some((one) => !fit.has(one)));
  return wrong ? invalid(wrong[0], "fields.unknown") : null;
}

export const teamTaskCommands = { divideTask };
