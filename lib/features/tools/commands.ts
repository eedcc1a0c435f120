import type { z } from "zod";
import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { staleItem } from "@/lib/features/items/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { addToolInput, changeToolInput } from "./schema";

type Described = Omit<z.output<typeof addToolInput>, "id">;

/** Software the team works with, or looks at. */
export const addTool = command({
  name: "tools.add",
  input: addToolInput,
  may: "tools.lead",
  run: async (unit, { id = newId(), ...described }): Promise<Result<{ toolId: string }>> => {
    const { tx, orgId, now } = unit;
    const unknown = await unknownOwner(unit, described.ownerId);
    if (unknown) return unknown;
    const row = { orgId, id, ...columnsOf(described), createdAt: now };
    const { count } = await tx.tool.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return ok({ toolId: id });
    unit.journal({ action: "tools.add", subject: { kind: "tool", id }, data: described });
    return ok({ toolId: id });
  },
});

/** Says it otherwise: in use or under review, whose, what it costs, when it renews. Another day is told of anew. */
export const changeTool = command({
  name: "tools.change",
  input: changeToolInput,
  may: "tools.lead",
  run: async (unit, { toolId: id, seenRevision, ...described }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId } = unit;
    const before = await tx.tool.findUnique({ where: { orgId_id: { orgId, id } } });
    if (!before) return refuse("not_found", "notFound");
    const unknown = described.ownerId === before.ownerId ? null : await unknownOwner(unit, described.ownerId);
    if (unknown) return unknown;
    const { count } = await tx.tool.updateMany({
      where: { orgId, id, revision: seenRevision },
      data: { ...columnsOf(described), revision: { increment: 1 } },
    });
    if (count === 0) return staleItem(unit, id);
    unit.journal({ action: "tools.change", subject: { kind: "tool", id }, data: described });
    return ok({ revision: seenRevision + 1 });
  },
});

const columnsOf = ({ name, purpose, state, ownerId, yearCostCents, renewsOn, noticeDays }: Described) => {
  return { name, purpose, state, ownerId, yearCostCents, renewsOn, noticeDays };
};

async function unknownOwner({ tx, orgId, now }: Unit, ownerId: string): Promise<Refused | null> {
  const people = await colleagues(tx, orgId, now);
  const isFit = people.some(({ memberId, roles }) => memberId === ownerId && mayTry(roles, "team.belong"));
  return isFit ? null : invalid("ownerId", "fields.unknown");
}

export const toolCommands = { addTool, changeTool };
