import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { readDimensions } from "@/lib/platform/agreement";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { addTestSituationInput, changeTestSituationInput, removeTestSituationInput, SITUATIONS_MAX } from "./schema";

/** Keeps a situation with the answer it must go on giving: a draft that answers otherwise is not proposed unnoticed. */
export const addTestSituation = command({
  name: "agreement.addTestSituation",
  input: addTestSituationInput,
  may: "agreement.edit",
  run: async (unit, input): Promise<Result<{ situationId: string }>> => {
    const { tx, orgId, actor, now } = unit;
    const { name, power, facts, expected } = input;
    const unknown = await whatIsUnknown(unit, facts);
    if (unknown) return unknown;
    const kept = await tx.testSituation.count({ where: { orgId, removedAt: null } });
    if (kept >= SITUATIONS_MAX)
      return refuse("wrong_state", "agreement.tooManySituations", { values: { max: SITUATIONS_MAX } });
    const situationId = input.id ?? newId();
    const { count } = await tx.testSituation.createMany({
      data: [
        { orgId, id: situationId, name, power, facts, expected, createdById: actor.memberId ?? "", createdAt: now },
      ],
      skipDuplicates: true,
    });
    // Sent twice by a line that dropped: it is there, once.
    if (count > 0)
      record(unit, { action: "agreement.addTestSituation", situationId, data: { name, power, facts, expected } });
    return ok({ situationId });
  },
});

/** Another name, or another answer to expect: the situation itself stays what it was. */
export const changeTestSituation = command({
  name: "agreement.changeTestSituation",
  input: changeTestSituationInput,
  may: "agreement.edit",
  run: async (unit, { situationId, ...input }): Promise<Result<{ situationId: string }>> => {
    const { tx, orgId } = unit;
    const changed = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const standing = { orgId, id: situationId, removedAt: null };
    const before = await tx.testSituation.findFirst({ where: standing, select: { name: true, expected: true } });
    if (!before) return refuse("not_found", "notFound");
    await tx.testSituation.updateMany({ where: standing, data: changed });
    record(unit, { action: "agreement.changeTestSituation", situationId, data: { ...changed, before } });
    return ok({ situationId });
  },
});

/** Takes a situation away from beside the matrix; it stays on record. */
export const removeTestSituation = command({
  name: "agreement.removeTestSituation",
  input: removeTestSituationInput,
  may: "agreement.edit",
  run: async (unit, { situationId }): Promise<Result<{ situationId: string }>> => {
    const { tx, orgId, now } = unit;
    const { count } = await tx.testSituation.updateMany({
      where: { orgId, id: situationId, removedAt: null },
      data: { removedAt: now },
    });
    if (count === 0) return refuse("not_found", "notFound");
    record(unit, { action: "agreement.removeTestSituation", situationId, data: {} });
    return ok({ situationId });
  },
});

/** A situation can only be asked about when it says everything, in values that there are. */
async function whatIsUnknown({ tx, orgId }: Unit, facts: Record<string, string>): Promise<Refused | null> {
  const dimensions = await readDimensions(tx, orgId);
  const wrong = Object.entries(dimensions).find(([fact, values]) => !values.includes(facts[fact] ?? ""));
  if (!wrong) return null;
  return refuse("invalid", "invalid", { fields: { [`facts.${wrong[0]}`]: [{ message: "fields.unknown" }] } });
}

function record(
  unit: Unit,
  { action, situationId, data }: { action: string; situationId: string; data: Parameters<Unit["journal"]>[0]["data"] },
): void {
  unit.journal({ action, subject: { kind: "test_situation", id: situationId }, ...(data ? { data } : {}) });
  unit.announce({ topic: "agreement", ids: [situationId] });
}

/** What the command endpoint can run of the test situations. */
export const testSituationCommands = { addTestSituation, changeTestSituation, removeTestSituation };
