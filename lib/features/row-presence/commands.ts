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
    // Not whether the row is there: one that is being added may still be on its way.
    const isDraft = (await tx.agreementVersion.count({ where: { orgId, id: draftId, state: "draft" } })) > 0;
    if (!isDraft || actor.kind !== "member") return refuse("not_found", "notFound");
    unit.announce({ topic: "editing_row", draftId, rowId, memberId: actor.memberId, name: actor.name });
    return ok(true);
  },
});

export const rowPresenceCommands = { tellEditingRow };
