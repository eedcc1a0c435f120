import { inReadingOrder, renumbered } from "@/lib/domain/agreement/editing";
import { dimensionsOf } from "@/lib/domain/authority";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { draftRows } from "./queries";
import {
  addRowInput,
  changeRowInput,
  discardDraftInput,
  moveRowInput,
  ROWS_MAX,
  type RowContent,
  removeRowInput,
  renameDraftInput,
  startDraftInput,
} from "./schema";

type Changed = { revision: number };

/** A draft of the next version: a copy of the one in force. There is one, and everybody who may writes in it. */
export const startDraft = command({
  name: "agreement.startDraft",
  input: startDraftInput,
  may: "agreement.edit",
  run: async (unit): Promise<Result<{ draftId: string }>> => {
    const { tx, orgId, now } = unit;
    const agreement = await unit.agreement();
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`draft:${orgId}`}, 0))`;
    const known = await tx.agreementVersion.findFirst({ where: { orgId, state: "draft" }, select: { id: true } });
    if (known) return ok({ draftId: known.id });
    const draftId = newId();
    const basis = await tx.agreementVersion.findUniqueOrThrow({
      where: { orgId_id: { orgId, id: agreement.versionId } },
      select: { title: true, rules: true, terms: true },
    });
    const last = await tx.agreementVersion.aggregate({ where: { orgId }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    const { title } = basis;
    const version = {
      orgId,
      id: draftId,
      number,
      title,
      state: "draft",
      basedOnId: agreement.versionId,
      createdAt: now,
    };
    await tx.agreementVersion.create({ data: version });
    await tx.authorityRule.createMany({
      data: basis.rules.map(({ id, conditions, obligations, ...rule }) => ({
        ...rule,
        id: newId(),
        versionId: draftId,
        originId: id,
        conditions: conditions ?? {},
        obligations: obligations ?? [],
        revision: 0,
        editedById: null,
        editedAt: null,
      })),
    });
    await tx.workflowTerm.createMany({
      data: basis.terms.map(({ escalation, ...term }) => {
        return { ...term, id: newId(), versionId: draftId, escalation: escalation ?? [] };
      }),
    });
    unit.journal({
      action: "agreement.startDraft",
      subject: { kind: "agreement_version", id: draftId },
      data: { number, basedOnId: agreement.versionId },
    });
    unit.announce({ topic: "agreement", ids: [draftId] });
    return ok({ draftId });
  },
});

/** Holds the draft, so that two who write in it follow each other, and counts the change. Refused when it is a draft no more. */
export async function touchDraft({ tx, orgId }: Unit, draftId: string): Promise<Result<Changed>> {
  const [row] = await tx.$queryRaw<Changed[]>`
    update agreement_version set revision = revision + 1
    where org_id = ${orgId}::uuid and id = ${draftId}::uuid and state = 'draft' returning revision`;
  if (row) return ok(row);
  const known = await tx.agreementVersion.count({ where: { orgId, id: draftId } });
  return known > 0 ? refuse("wrong_state", "agreement.noDraft") : refuse("not_found", "notFound");
}

/** Puts a change of the draft on record and tells whoever has it open. */
export function recordDraftChange(
  unit: Unit,
  { draftId, action, data }: { draftId: string; action: string; data: Parameters<Unit["journal"]>[0]["data"] },
): void {
  unit.journal({ action, subject: { kind: "agreement_version", id: draftId }, ...(data ? { data } : {}) });
  unit.announce({ topic: "agreement", ids: [draftId] });
}

export const renameDraft = command({
  name: "agreement.renameDraft",
  input: renameDraftInput,
  may: "agreement.edit",
  run: async (unit, { draftId, title }): Promise<Result<Changed>> => {
    const touched = await touchDraft(unit, draftId);
    if (!touched.ok) return touched;
    await unit.tx.agreementVersion.updateMany({ where: { orgId: unit.orgId, id: draftId }, data: { title } });
    recordDraftChange(unit, { draftId, action: "agreement.renameDraft", data: { title } });
    return touched;
  },
});

/** Puts the draft away; what stood in it stays on record and a new one starts from the version in force. */
export const discardDraft = command({
  name: "agreement.discardDraft",
  input: discardDraftInput,
  may: "agreement.edit",
  run: async (unit, { draftId, words }): Promise<Result<Changed>> => {
    const touched = await touchDraft(unit, draftId);
    if (!touched.ok) return touched;
    await unit.tx.agreementVersion.updateMany({
      where: { orgId: unit.orgId, id: draftId, state: "draft" },
      data: { state: "ended", endedAt: unit.now, endedById: unit.actor.memberId, endedWords: words },
    });
    recordDraftChange(unit, { draftId, action: "agreement.discardDraft", data: { words } });
    return touched;
  },
});

/** A new row, where the person wants to read it; order never decides anything. With an `id` it can be put back. */
export const addRow = command({
  name: "agreement.addRow",
  input: addRowInput,
  may: "agreement.edit",
  run: async (unit, input): Promise<Result<Changed & { rowId: string; number: number }>> => {
    const { tx, orgId } = unit;
    const { draftId, row, after } = input;
    const unknown = await whatIsUnknown(unit, row);
    if (unknown) return unknown;
    const touched = await touchDraft(unit, draftId);
    if (!touched.ok) return touched;
    const rows = await draftRows(tx, orgId, draftId);
    if (rows.length >= ROWS_MAX) return refuse("wrong_state", "agreement.tooManyRows", { values: { max: ROWS_MAX } });
    const rowId = input.id ?? newId();
    if (input.id && (await tx.authorityRule.count({ where: { orgId, id: input.id } })) > 0)
      return refuse("conflict", "agreement.rowThere");
    const number = Math.max(0, ...rows.map((one) => one.number)) + 1;
    await tx.authorityRule.create({
      data: { orgId, id: rowId, versionId: draftId, number, ...contentOf(row), ...editedBy(unit) },
    });
    const last = inReadingOrder(rows).findLast(({ question }) => question === row.question);
    const place = after === undefined ? (last?.id ?? null) : after;
    const all = [...rows, { id: rowId, question: row.question, number }];
    const numbers = await renumber(unit, { draftId, rows: all, moved: { id: rowId, after: place } });
    recordDraftChange(unit, { draftId, action: "agreement.addRow", data: { rowId, row } });
    return ok({ ...touched.value, rowId, number: numbers.get(rowId) ?? number });
  },
});

/** Changes what a row says; somebody who changed it meanwhile is named, and nothing is overwritten. */
export const changeRow = command({
  name: "agreement.changeRow",
  input: changeRowInput,
  may: "agreement.edit",
  run: async (unit, { draftId, rowId, seenRevision, row }): Promise<Result<Changed & { rowRevision: number }>> => {
    const { tx, orgId } = unit;
    const unknown = await whatIsUnknown(unit, row);
    if (unknown) return unknown;
    const touched = await touchDraft(unit, draftId);
    if (!touched.ok) return touched;
    const before = (await draftRows(tx, orgId, draftId)).find(({ id }) => id === rowId);
    if (!before) return refuse("not_found", "agreement.rowGone");
    if (before.revision !== seenRevision) return staleRow(unit, before);
    await tx.authorityRule.updateMany({
      where: { orgId, id: rowId, versionId: draftId, revision: seenRevision },
      data: { ...contentOf(row), ...editedBy(unit), revision: { increment: 1 } },
    });
    if (before.question !== row.question) {
      const rows = (await draftRows(tx, orgId, draftId)).map(({ id, question, number }) => ({ id, question, number }));
      await renumber(unit, { draftId, rows });
    }
    const { question, power, when, verdict, obligations, binding, note } = before;
    const was = { question, power, when, verdict, obligations: obligations ?? [], binding: binding ?? false, note };
    recordDraftChange(unit, { draftId, action: "agreement.changeRow", data: { rowId, row, before: was } });
    return ok({ ...touched.value, rowRevision: seenRevision + 1 });
  },
});

export const removeRow = command({
  name: "agreement.removeRow",
  input: removeRowInput,
  may: "agreement.edit",
  run: async (unit, { draftId, rowId, seenRevision }): Promise<Result<Changed>> => {
    const { tx, orgId } = unit;
    const touched = await touchDraft(unit, draftId);
    if (!touched.ok) return touched;
    const rows = await draftRows(tx, orgId, draftId);
    const row = rows.find(({ id }) => id === rowId);
    if (!row) return refuse("not_found", "agreement.rowGone");
    if (row.revision !== seenRevision) return staleRow(unit, row);
    await tx.authorityRule.deleteMany({ where: { orgId, id: rowId, versionId: draftId } });
    await renumber(unit, { draftId, rows: rows.filter(({ id }) => id !== rowId) });
    const { question, power, when, verdict, obligations, binding, note } = row;
    const was = { question, power, when, verdict, obligations: obligations ?? [], binding: binding ?? false, note };
    recordDraftChange(unit, { draftId, action: "agreement.removeRow", data: { rowId, row: was } });
    return touched;
  },
});

/** Another place to be read in, within its question. */
export const moveRow = command({
  name: "agreement.moveRow",
  input: moveRowInput,
  may: "agreement.edit",
  run: async (unit, { draftId, rowId, after }): Promise<Result<Changed>> => {
    const { tx, orgId } = unit;
    const touched = await touchDraft(unit, draftId);
    if (!touched.ok) return touched;
    const rows = await draftRows(tx, orgId, draftId);
    if (!rows.some(({ id }) => id === rowId)) return refuse("not_found", "agreement.rowGone");
    await renumber(unit, { draftId, rows, moved: { id: rowId, after } });
    recordDraftChange(unit, { draftId, action: "agreement.moveRow", data: { rowId, after } });
    return touched;
  },
});

const contentOf = ({ question, power, when, verdict, obligations, binding, note }: RowContent) => {
  return { question, power, conditions: when, verdict, obligations, isBinding: binding, note };
};

const editedBy = ({ actor, now }: Unit) => ({ editedById: actor.memberId, editedAt: now });

/** Numbers the rows from 1 as they are read, in one statement: the numbers are unique at its end. */
async function renumber(
  { tx, orgId }: Unit,
  {
    draftId,
    rows,
    moved,
  }: { draftId: string; rows: Parameters<typeof renumbered>[0]; moved?: { id: string; after: string | null } },
): Promise<Map<string, number>> {
  const numbers = renumbered(rows, moved);
  if (numbers.size === 0) return numbers;
  await tx.$executeRaw`
    update authority_rule r set number = n.number
    from unnest(${[...numbers.keys()]}::uuid[], ${[...numbers.values()]}::int[]) as n(id, number)
    where r.org_id = ${orgId}::uuid and r.version_id = ${draftId}::uuid and r.id = n.id`;
  return numbers;
}

async function staleRow({ tx, orgId }: Unit, row: { editedById: string | null; editedAt: string | null }) {
  const editor = row.editedById
    ? await tx.member.findUnique({ where: { orgId_id: { orgId, id: row.editedById } }, select: { name: true } })
    : null;
  if (!editor || !row.editedAt) return refuse("stale", "stale");
  return refuse("stale", "staleBy", { values: { name: editor.name, at: row.editedAt } });
}

/** A row may only speak of what there is: values of the facts, and topics, segments, roles and people in its obligations. */
async function whatIsUnknown({ tx, orgId }: Unit, row: RowContent): Promise<Refused | null> {
  const keys = { where: { orgId }, select: { key: true } } as const;
  const [topics, segments, channels] = [
    (await tx.topic.findMany(keys)).map(({ key }) => key),
    (await tx.segment.findMany(keys)).map(({ key }) => key),
    (await tx.channel.findMany(keys)).map(({ key }) => key),
  ];
  const dimensions = dimensionsOf({ topics, segments, channels });
  const fact = Object.entries(row.when).find(([name, values]) =>
    values.some((one) => !dimensions[name]?.includes(one)),
  );
  if (fact) return unknownAt(`row.when.${fact[0]}`);
  for (const [index, { kind, with: whom }] of row.obligations.entries()) {
    if (whom === undefined) continue;
    const isKnown =
      (kind === "expert" && (whom === "topic" || topics.includes(whom))) ||
      (kind === "coordinate" && (whom === "segments" || segments.includes(whom))) ||
      (kind === "acceptor" && (dimensions.role?.includes(whom) || (await isMember({ tx, orgId }, whom))));
    if (!isKnown) return unknownAt(`row.obligations.${index}.with`);
  }
  return null;
}

const unknownAt = (field: string): Refused =>
  refuse("invalid", "invalid", { fields: { [field]: [{ message: "fields.unknown" }] } });

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

async function isMember({ tx, orgId }: Pick<Unit, "tx" | "orgId">, whom: string): Promise<boolean> {
  return UUID.test(whom) && (await tx.member.count({ where: { orgId, id: whom, removedAt: null } })) > 0;
}

/** What the command endpoint can run of the draft. */
export const draftCommands = { startDraft, renameDraft, discardDraft, addRow, changeRow, removeRow, moveRow };
