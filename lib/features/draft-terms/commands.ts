import type { StageTerm } from "@/lib/domain/agreement";
import { type Refused, type Result, refuse } from "@/lib/domain/result";
import { recordDraftChange, touchDraft } from "@/lib/features/drafts/commands";
import { toTerm } from "@/lib/platform/agreement";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { changeTermInput, contentOf, removeTermInput, type SeenTerm } from "./schema";

type Changed = { revision: number };
type Place = { draftId: string } & Pick<StageTerm, "workKind" | "priority" | "stage">;

/**
 * Says a term of the draft anew, or gives an urgent stage one of its own; somebody who changed it meanwhile is named,
 * and nothing is overwritten.
 */
export const changeTerm = command({
  name: "agreement.changeTerm",
  input: changeTermInput,
  may: "agreement.edit",
  run: async (unit, { seen, term, ...place }): Promise<Result<Changed>> => {
    const { tx, orgId } = unit;
    const { draftId, ...key } = place;
    const touched = await touchDraft(unit, draftId);
    if (!touched.ok) return touched;
    const before = await termAt(unit, place);
    if (!isSame(before, seen)) return whoWasFirst(unit, place);
    const where = { orgId, versionId: draftId, ...key };
    if (before) await tx.workflowTerm.updateMany({ where, data: term });
    else await tx.workflowTerm.create({ data: { ...where, id: newId(), ...term } });
    recordDraftChange(unit, { draftId, action: "agreement.changeTerm", data: { ...key, term, before } });
    return touched;
  },
});

/** Takes an urgent term away: that stage then follows the normal one, which always stays. */
export const removeTerm = command({
  name: "agreement.removeTerm",
  input: removeTermInput,
  may: "agreement.edit",
  run: async (unit, { seen, ...place }): Promise<Result<Changed>> => {
    const { tx, orgId } = unit;
    const { draftId, ...key } = place;
    if (key.priority !== "urgent") return refuse("wrong_state", "agreement.termStays");
    const touched = await touchDraft(unit, draftId);
    if (!touched.ok) return touched;
    const before = await termAt(unit, place);
    if (!before || !isSame(before, seen)) return whoWasFirst(unit, place);
    await tx.workflowTerm.deleteMany({ where: { orgId, versionId: draftId, ...key } });
    recordDraftChange(unit, { draftId, action: "agreement.removeTerm", data: { ...key, before } });
    return touched;
  },
});

async function termAt({ tx, orgId }: Unit, { draftId, ...key }: Place): Promise<SeenTerm | null> {
  const row = await tx.workflowTerm.findFirst({ where: { orgId, versionId: draftId, ...key } });
  return row ? contentOf(toTerm(row)) : null;
}

function isSame(a: SeenTerm | null, b: SeenTerm | null): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

const inOrder = (term: SeenTerm | null) =>
  term && [
    term.amountMinutes,
    term.clock,
    term.remindPercent,
    term.afterwards,
    ...term.escalation.map(({ afterMinutes, toRole }) => [afterMinutes, toRole]),
  ];

/** A term holds no name; the last who changed this one is on record. */
async function whoWasFirst({ tx, orgId }: Unit, { draftId, ...key }: Place): Promise<Refused> {
  const last = await tx.journalEntry.findFirst({
    where: {
      orgId,
      subjectId: draftId,
      action: { in: ["agreement.changeTerm", "agreement.removeTerm"] },
      AND: Object.entries(key).map(([name, value]) => ({ data: { path: [name], equals: value } })),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorName: true, at: true },
  });
  if (!last) return refuse("stale", "stale");
  return refuse("stale", "staleBy", { values: { name: last.actorName, at: last.at.toISOString() } });
}

/** What the command endpoint can run of the terms. */
export const draftTermCommands = { changeTerm, removeTerm };
