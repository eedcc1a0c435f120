import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { editingRowInput } from "./schema";

/** Tells whoever has the same draft open which row somebody is in. */
export const tellEditingRow = command({
  name: "agreement.tellEditingRow",
  input: editingRowInput,
  may: "agreement.edit",
  run: async (unit, { draftId, rowId }): Promise<Result<true>> => {
    const { actor, orgId, tx } = unit;
    const isThere = (await tx.authorityRule.count({ where: { orgId, id: rowId, versionId: draftId } })) > 0;
    if (!isThere || actor.kind !== "member") return refuse("not_found", "agreement.rowGone");
    unit.announce({ topic: "editing_row", draftId, rowId, memberId: actor.memberId, name: actor.name });
    return ok(true);
  },
});

export const rowPresenceCommands = { tellEditingRow };
