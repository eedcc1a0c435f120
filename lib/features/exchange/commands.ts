import { inReadingOrder } from "@/lib/domain/agreement/editing";
import { type MergedRow, mergedRows, type SheetRow } from "@/lib/domain/agreement/exchange";
import { dimensionsOf, type Power } from "@/lib/domain/authority";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { recordDraftChange, touchDraft } from "@/lib/features/drafts/commands";
import { draftRows } from "@/lib/features/drafts/queries";
import { ROWS_MAX } from "@/lib/features/drafts/schema";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { type ImportRowsInput, importRowsInput } from "./schema";

type Imported = { revision: number; added: number; changed: number; removed: number };

/** Puts the rows of a file in the draft: all of them, in the place of what is there or beside it, or none. */
export const importRows = command({
  name: "agreement.importRows",
  input: importRowsInput,
  may: "agreement.edit",
  run: async (unit, { draftId, seenRevision, mode, rows }): Promise<Result<Imported>> => {
    const { tx, orgId } = unit;
    const unknown = await whatIsUnknown(unit, rows);
    if (unknown) return unknown;
    const touched = await touchDraft(unit, draftId);
    if (!touched.ok) return touched;
    const existing = await draftRows(tx, orgId, draftId);
    if (touched.value.revision !== seenRevision + 1) return staleDraft(unit, existing);
    const merged = mergedRows(existing.map(placedRow), rows, mode);
    if (merged.length > ROWS_MAX) return refuse("wrong_state", "agreement.tooManyRows", { values: { max: ROWS_MAX } });
    const removed = existing.filter(({ id }) => !merged.some((row) => row.id === id)).map(({ id }) => id);
    await write(unit, { draftId, merged, removed, lastNumber: Math.max(0, ...existing.map(({ number }) => number)) });
    const counts = {
      added: merged.filter(({ id }) => id === null).length,
      changed: merged.filter(({ isChanged }) => isChanged).length,
      removed: removed.length,
    };
    recordDraftChange(unit, { draftId, action: "agreement.importRows", data: { mode, ...counts, before: existing } });
    return ok({ ...touched.value, ...counts });
  },
});

type Stored = Awaited<ReturnType<typeof draftRows>>[number];

const placedRow = ({ id, number, question, power, when, verdict, obligations = [], binding = false, note }: Stored) => {
  const content = { question, power: power as Power, when, verdict, binding, note };
  return { id, number, ...content, obligations: obligations as SheetRow["obligations"] };
};

type Writing = { draftId: string; merged: readonly MergedRow[]; removed: string[]; lastNumber: number };

async function write(unit: Unit, { draftId, merged, removed, lastNumber }: Writing): Promise<void> {
  const { tx, orgId } = unit;
  const edited = { editedById: unit.actor.memberId, editedAt: unit.now };
  await tx.authorityRule.deleteMany({ where: { orgId, versionId: draftId, id: { in: removed } } });
  const placed = merged.map(({ id, content, isChanged }, index) => {
    return { id: id ?? newId(), isNew: id === null, isChanged, content, number: lastNumber + 1 + index };
  });
  for (const { id, content } of placed.filter((row) => row.isChanged)) {
    const data = { ...storedOf(content), ...edited, revision: { increment: 1 } };
    await tx.authorityRule.updateMany({ where: { orgId, id, versionId: draftId }, data });
  }
  await tx.authorityRule.createMany({
    data: placed
      .filter(({ isNew }) => isNew)
      .map(({ id, number, content }) => ({ orgId, id, versionId: draftId, number, ...storedOf(content), ...edited })),
  });
  const ordered = inReadingOrder(placed.map(({ id, number, content }) => ({ id, number, question: content.question })));
  await tx.$executeRaw`
    update authority_rule r set number = n.number
    from unnest(${ordered.map(({ id }) => id)}::uuid[], ${ordered.map((_, index) => index + 1)}::int[]) as n(id, number)
    where r.org_id = ${orgId}::uuid and r.version_id = ${draftId}::uuid and r.id = n.id and r.number <> n.number`;
}

const storedOf = ({ question, power, when, verdict, obligations, binding, note }: MergedRow["content"]) => {
  return { question, power, conditions: when, verdict, obligations, isBinding: binding, note };
};

/** Somebody wrote in the draft after the file was compared with it: what was shown is no longer what would happen. */
async function staleDraft(
  { tx, orgId }: Unit,
  rows: readonly { editedById: string | null; editedAt: string | null }[],
): Promise<Refused> {
  const last = rows.toSorted((a, b) => ((a.editedAt ?? "") < (b.editedAt ?? "") ? 1 : -1))[0];
  if (!last?.editedById || !last.editedAt) return refuse("stale", "stale");
  const where = { orgId_id: { orgId, id: last.editedById } };
  const editor = await tx.member.findUnique({ where, select: { name: true } });
  if (!editor) return refuse("stale", "stale");
  return refuse("stale", "staleBy", { values: { name: editor.name, at: last.editedAt } });
}

/** Rows may only speak of what there is; the first that does not is named by its place. */
async function whatIsUnknown({ tx, orgId }: Unit, rows: ImportRowsInput["rows"]): Promise<Refused | null> {
  const keys = { where: { orgId }, select: { key: true } } as const;
  const own = {
    topics: (await tx.topic.findMany(keys)).map(({ key }) => key),
    segments: (await tx.segment.findMany(keys)).map(({ key }) => key),
    channels: (await tx.channel.findMany(keys)).map(({ key }) => key),
  };
  const members = await tx.member.findMany({ where: { orgId, removedAt: null }, select: { id: true } });
  const dimensions = dimensionsOf(own);
  const known: Record<string, ReadonlySet<string>> = {
    expert: new Set(["topic", ...own.topics]),
    coordinate: new Set(["segments", ...own.segments]),
    acceptor: new Set([...(dimensions.role ?? []), ...members.map(({ id }) => id)]),
  };
  for (const [index, { when, obligations }] of rows.entries()) {
    const fact = Object.entries(when).find(([name, values]) => values.some((one) => !dimensions[name]?.includes(one)));
    if (fact) return unknownAt(`rows.${index}.when.${fact[0]}`);
    const place = obligations.findIndex(({ kind, with: whom }) => whom !== undefined && !known[kind]?.has(whom));
    if (place >= 0) return unknownAt(`rows.${index}.obligations.${place}.with`);
  }
  return null;
}

const unknownAt = (field: string): Refused =>
  refuse("invalid", "invalid", { fields: { [field]: [{ message: "fields.unknown" }] } });

/** What the command endpoint can run of files. */
export const exchangeCommands = { importRows };
