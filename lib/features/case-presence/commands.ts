import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { readingCaseInput } from "./schema";

/** Tells whoever has the same case open that somebody else has. */
export const tellReading = command({
  name: "cases.tellReading",
  input: readingCaseInput,
  may: "cases.look",
  run: async (unit, { caseId, isNew }): Promise<Result<true>> => {
    const { actor, orgId, tx } = unit;
    const isHere = (await tx.case.count({ where: { orgId, id: caseId } })) > 0;
    if (!isHere || actor.kind !== "member") return refuse("not_found", "notFound");
    unit.announce({ topic: "reading_case", caseId, memberId: actor.memberId, name: actor.name, isNew });
    return ok(true);
  },
});

export const casePresenceCommands = { tellReading };
