import { POWERS, type Power } from "@/lib/domain/authority";
import { gathered, type PrecedentFacts, rowFromPrecedent } from "@/lib/domain/casebook";
import type { Answer, CaseFacts } from "@/lib/domain/consultations";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { addRow, startDraft } from "@/lib/features/drafts/commands";
import { rowContent } from "@/lib/features/drafts/schema";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { readDimensions } from "@/lib/platform/agreement";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { addPrecedentInput, makeRuleInput, markPrecedentInput, remarkOnPrecedentInput } from "./schema";

type Decided = {
  item: FlowItem;
  consultation: { id: string; power: string; facts: unknown; question: string; openedById: string };
  answer: Answer;
  words: string;
};

/** Puts what was just decided in the casebook: whoever meets the like of it finds it. */
export async function recordPrecedent(unit: Unit, { item, consultation, answer, words }: Decided): Promise<string> {
  const { id: consultationId, power, question, openedById: askedById } = consultation;
  return putInCasebook(unit, {
    title: item.title,
    facts: gathered(consultation.facts as CaseFacts),
    ...{ power, question, askedById, consultationId, itemId: item.id, reasoning: words, outcome: answer },
  });
}

type Written = {
  title: string;
  power: string;
  facts: Record<string, string[]>;
  question: string;
  reasoning: string;
  outcome: Answer;
  askedById?: string;
  consultationId?: string;
  itemId?: string;
};

/** Puts a decision in the casebook that was made of no consultation about an item. */
export async function putInCasebook({ tx, orgId, now, actor }: Unit, written: Written): Promise<string> {
  const id = newId();
  const decided = { decidedById: actor.memberId ?? "", decidedAt: now };
  await tx.precedent.create({ data: { ...written, ...decided, orgId, id } });
  return id;
}

/** Something that was decided outside Trekker, so that it is found too. */
export const addPrecedent = command({
  name: "casebook.add",
  input: addPrecedentInput,
  may: "agreement.edit",
  run: async (unit, input): Promise<Result<{ precedentId: string }>> => {
    const dimensions = await readDimensions(unit.tx, unit.orgId);
    const facts = input.facts as Record<string, string[]>;
    const stray = Object.entries(facts).find(([fact, values]) =>
      values.some((value) => !dimensions[fact]?.includes(value)),
    );
    if (stray)
      return refuse("invalid", "invalid", { fields: { [`facts.${stray[0]}`]: [{ message: "fields.unknown" }] } });
    const precedentId = await putInCasebook(unit, { ...input, facts });
    note(unit, precedentId, { action: "casebook.add", data: { title: input.title, outcome: input.outcome } });
    return ok({ precedentId });
  },
});

type Noted = { action: string; data: NonNullable<Parameters<Unit["journal"]>[0]["data"]> };

const note = (unit: Unit, id: string, { action, data }: Noted): void =>
  unit.journal({ action, subject: { kind: "precedent", id }, data });

/** Says that this is how it is done here, or no longer. */
export const markPrecedent = command({
  name: "casebook.mark",
  input: markPrecedentInput,
  may: "agreement.edit",
  run: async (unit, { precedentId, isBestPractice }): Promise<Result<{ isBestPractice: boolean }>> => {
    const { tx, orgId } = unit;
    const { count } = await tx.precedent.updateMany({ where: { orgId, id: precedentId }, data: { isBestPractice } });
    if (count === 0) return refuse("not_found", "notFound");
    note(unit, precedentId, { action: "casebook.mark", data: { isBestPractice } });
    return ok({ isBestPractice });
  },
});

/** What the managers of other segments have to say about it: trekkers and executives. */
export const remarkOnPrecedent = command({
  name: "casebook.remark",
  input: remarkOnPrecedentInput,
  may: "agreement.edit",
  run: async (unit, { precedentId, id = newId(), body }): Promise<Result<{ id: string }>> => {
    const { tx, orgId, now, actor } = unit;
    if ((await tx.precedent.count({ where: { orgId, id: precedentId } })) === 0) return refuse("not_found", "notFound");
    const said = { orgId, id, precedentId, memberId: actor.memberId ?? "", body, saidAt: now };
    // The same remark sent twice, over a line that fell away, is said once.
    const { count } = await tx.precedentRemark.createMany({ data: [said], skipDuplicates: true });
    if (count === 1) note(unit, precedentId, { action: "casebook.remark", data: { remarkId: id, body } });
    return ok({ id });
  },
});

/**
 * Makes a row of the draft of what was decided, prefilled from its facts; starts a draft where there is none. Once it
 * stands in the draft, asking again leads to the same row.
 */
export const makeRule = command({
  name: "casebook.makeRule",
  input: makeRuleInput,
  may: "agreement.edit",
  run: async (unit, { precedentId }): Promise<Result<{ draftId: string; rowId: string }>> => {
    const { tx, orgId } = unit;
    await tx.$queryRaw`select 1 from precedent where org_id = ${orgId}::uuid and id = ${precedentId}::uuid for update`;
    const precedent = await tx.precedent.findUnique({ where: { orgId_id: { orgId, id: precedentId } } });
    if (!precedent) return refuse("not_found", "notFound");
    const started = await startDraft.run(unit, {});
    if (!started.ok) return started;
    const { draftId } = started.value;
    const { proposedRowId } = precedent;
    if (proposedRowId && (await isIn(unit, draftId, proposedRowId))) return ok({ draftId, rowId: proposedRowId });
    const row = rowContent.parse(
      rowFromPrecedent({
        power: POWERS.find((power) => power === precedent.power) as Power,
        facts: precedent.facts as PrecedentFacts,
        outcome: precedent.outcome as Answer,
        question: precedent.question,
        reasoning: precedent.reasoning,
      }),
    );
    const rowId = newId();
    const added = await addRow.run(unit, { draftId, id: rowId, row });
    if (!added.ok) return added;
    await tx.precedent.updateMany({ where: { orgId, id: precedentId }, data: { proposedRowId: rowId } });
    note(unit, precedentId, { action: "casebook.makeRule", data: { draftId, rowId } });
    return ok({ draftId, rowId });
  },
});

const isIn = async ({ tx, orgId }: Unit, versionId: string, id: string): Promise<boolean> =>
  (await tx.authorityRule.count({ where: { orgId, id, versionId } })) > 0;

export const precedentCommands = { addPrecedent, markPrecedent, remarkOnPrecedent, makeRule };
