import { type CaseMove, checkCaseMove } from "@/lib/domain/cases";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { isLeaving, lockItem, notFound } from "@/lib/features/items/commands";
import { judgeService } from "@/lib/features/service-levels/commands";
import { closeStage, openStage } from "@/lib/features/stages/commands";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { insertRows } from "@/lib/platform/rows";
import type { Unit } from "@/lib/platform/unit";
import { type CaseFile, findCase, lastHeard, whoAnswersFor } from "./queries";

type Seen = { caseId: string; seenVersion: number };

/**
 * A case with the answer being worked on, both held until the end of the transaction: the item first and the case after
 * it, in the order in which the flow holds them. Null: there is no such case, or another answer was begun meanwhile.
 */
export async function holdFile(unit: Unit, caseId: string): Promise<CaseFile | null> {
  const { tx, orgId } = unit;
  const where = { orgId_id: { orgId, id: caseId } };
  const before = await tx.case.findUnique({ where, select: { itemId: true } });
  if (!before) return null;
  if (before.itemId) await lockItem(unit, before.itemId);
  await tx.$queryRaw`select 1 from case_file where org_id = ${orgId}::uuid and id = ${caseId}::uuid for update`;
  const file = await findCase(tx, orgId, caseId);
  if (file && file.itemId !== before.itemId && file.itemId) await lockItem(unit, file.itemId);
  return file;
}

/** The case as the person saw it, where the step can be taken. */
export async function holdSeen(unit: Unit, seen: Seen, move: CaseMove): Promise<Result<CaseFile>> {
  const file = await holdFile(unit, seen.caseId);
  if (!file) return notFound();
  if (file.version !== seen.seenVersion) return staleCase(unit, file);
  const possible = checkCaseMove(file, move);
  return possible.ok ? ok(file) : possible;
}

/** Somebody was first: who and when, from the journal. */
export async function staleCase(unit: Unit, { id, itemId }: Pick<CaseFile, "id" | "itemId">): Promise<Refused> {
  const last = await unit.tx.journalEntry.findFirst({
    where: { orgId: unit.orgId, subjectId: { in: itemId ? [id, itemId] : [id] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorName: true, at: true },
  });
  const values = last ? { name: last.actorName, at: last.at.toISOString() } : {};
  return refuse("stale", last ? "staleBy" : "stale", { values });
}

type Step = {
  action: string;
  data: Prisma.CaseUncheckedUpdateManyInput;
  /** What the journal keeps of it. */
  note?: Prisma.InputJsonObject;
};

/** Changes a case that is held, on record and told to every open screen; gives its new version. */
export async function changeCase(
  unit: Unit,
  file: CaseFile,
  { action, data, note }: Step,
): Promise<{ version: number }> {
  const { tx, orgId } = unit;
  const where = { orgId, id: file.id, version: file.version };
  await tx.case.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  unit.journal({ action, subject: { kind: "case", id: file.id }, data: { title: file.title, ...note } });
  unit.announce({ topic: "cases", ids: [file.id] });
  return { version: file.version + 1 };
}

/**
 * Sees to it that a case that is talked about and open has an answer in the works: at `notice` until somebody judged
 * what it is and somebody has it, then at `respond`. Expects the case to be held and as it is stored.
 */
export async function workOnAnswer(unit: Unit, caseId: string): Promise<void> {
  const { tx, orgId } = unit;
  const file = await findCase(tx, orgId, caseId);
  if (file?.state !== "open" || file.mode !== "talking") return;
  const itemId = file.itemId ?? (await beginAnswer(unit, file));
  if (!file.triagedAt || !file.holderId) return;
  const item = await findFlowItem(tx, orgId, itemId);
  if (item?.stage !== "notice") return;
  const noticed = await closeStage(unit, item, { outcome: "noticed" });
  const version = item.version + 1;
  const moved = { stage: "respond", authorId: file.holderId };
  await tx.item.updateMany({ where: { orgId, id: item.id, version: item.version }, data: { ...moved, version } });
  unit.announce({ topic: "items", ids: [item.id] });
  await openStage(unit, { item: { ...noticed, ...moved, version }, stage: "respond" });
}

/** Whoever has it writes; what is nobody's is the trekker's, and what is asked first is whoever's who asks. */
async function authorOf(unit: Unit, { holderId, mode, segmentId }: CaseFile): Promise<string> {
  const asker = mode === "listening" ? unit.actor.memberId : null;
  return holderId ?? asker ?? whoAnswersFor(unit, segmentId);
}

/** An answer to a case that has none, to ask something about or to begin with. */
export const beginAnswer = async (unit: Unit, file: CaseFile): Promise<string> =>
  openAnswer(unit, file, await authorOf(unit, file));

type Answered = Pick<
  CaseFile,
  "id" | "title" | "priority" | "risk" | "contentKind" | "authorKind" | "topicId" | "segmentId" | "channelId"
>;

/** An answer to a case: a work item of its own, that begins with what was judged about the case. Gives its id. */
export async function openAnswer(unit: Unit, file: Answered, authorId: string): Promise<string> {
  const { tx, orgId, now } = unit;
  const id = newId();
  const { title, priority, risk, contentKind, authorKind, topicId, segmentId, channelId } = file;
  const row = {
    ...{ title, priority, risk, contentKind, authorKind, topicId, segmentId, authorId },
    ...{ orgId, id, caseId: file.id, createdAt: now },
    ...{ kind: "case", state: "open", stage: "notice", contentStatus: "soft", audience: "for_community" },
  };
  await insertRows(tx, "item", { rows: [row] });
  if (channelId) await addAnswerText(unit, { itemId: id, channelId, authorId });
  await tx.$executeRaw`
    update case_file set item_id = ${id}::uuid where org_id = ${orgId}::uuid and id = ${file.id}::uuid`;
  unit.announce({ topic: "items", ids: [id] });
  await openStage(unit, { item: { id, kind: "case", priority, stageRuns: [] }, stage: "notice" });
  return id;
}

type AnswerText = { itemId: string; channelId: string; authorId: string };

/** An empty text for the channel it is answered on. */
export async function addAnswerText(unit: Unit, { itemId, channelId, authorId }: AnswerText): Promise<void> {
  const { tx, orgId, now } = unit;
  const text = { body: "", followsBase: true, editedById: authorId, editedAt: now };
  await insertRows(tx, "variant", { rows: [{ ...text, orgId, id: newId(), itemId, channelId }] });
}

/** Ends the answer being worked on, with the reason or ""; its text stays. Refused when it is on its way out. */
export async function endAnswer(unit: Unit, file: CaseFile, reason: string): Promise<Result<true>> {
  const { tx, orgId, now } = unit;
  const item = file.itemId ? await findFlowItem(tx, orgId, file.itemId) : null;
  if (!item) return ok(true);
  if (await isLeaving(unit, item.id)) return refuse("wrong_state", "flow.alreadyLeaving");
  await tx.item.updateMany({
    where: { orgId, id: item.id, state: "open" },
    data: { state: "archived", closedAt: now, closedReason: reason || null, version: { increment: 1 } },
  });
  await tx.acceptance.updateMany({
    where: { orgId, itemId: item.id, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnReason: "withdrawn" },
  });
  await tx.publication.updateMany({
    where: { orgId, itemId: item.id, state: { in: ["planned", "by_hand", "failed"] } },
    data: { state: "cancelled", version: { increment: 1 } },
  });
  await closeStage(unit, item, { outcome: "archived", words: reason });
  await tx.case.updateMany({ where: { orgId, id: file.id }, data: { itemId: null } });
  unit.journal({ action: "cases.endAnswer", subject: { kind: "item", id: item.id }, data: { words: reason } });
  unit.announce({ topic: "items", ids: [item.id] });
  return ok(true);
}

/** What somebody who leaves had is nobody's again, and its answer the trekker's, until somebody takes it. */
export async function releaseCases(unit: Unit, memberId: string): Promise<void> {
  const { tx, orgId } = unit;
  const where = { orgId, holderId: memberId, state: { not: "closed" } };
  const held = await tx.case.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of held) {
    const file = await holdFile(unit, id);
    if (file?.holderId === memberId) await handOver(unit, file, { memberId: null, words: "" });
  }
}

/** Whose it is from now on: who has it, and in whose name its answer is written; gives its new version. */
export async function handOver(
  unit: Unit,
  file: CaseFile,
  { memberId, words }: { memberId: string | null; words: string },
): Promise<{ version: number }> {
  const { tx, orgId, now, actor } = unit;
  if (file.itemId) {
    const authorId = memberId ?? (await whoAnswersFor(unit, file.segmentId));
    const data = { authorId, version: { increment: 1 } };
    await tx.item.updateMany({ where: { orgId, id: file.itemId, state: "open" }, data });
    unit.announce({ topic: "items", ids: [file.itemId] });
  }
  const changed = await changeCase(unit, file, {
    action: memberId && memberId === actor.memberId ? "cases.take" : "cases.passTo",
    data: { holderId: memberId, heldSince: memberId ? now : null },
    note: { memberId, words },
  });
  await workOnAnswer(unit, file.id);
  return changed;
}

/** What went out stands in the conversation from now on, and it is the other side's turn. */
export async function answerWentOut(unit: Unit, item: FlowItem): Promise<void> {
  const { tx, orgId, now } = unit;
  if (item.caseId === null) return;
  const file = await holdFile(unit, item.caseId);
  const sent = item.publications.find(({ state }) => state === "sent");
  const variant = item.variants.find(({ channelId }) => channelId === sent?.channelId);
  if (!file || !sent || !variant) return;
  const { network } = variant.channel;
  const said = sent.uri ?? sent.url ?? sent.id;
  // By hand somebody may record the address of what was answered: what came in keeps its key.
  const isTaken = (await tx.caseMessage.count({ where: { orgId, network, remoteKey: said } })) > 0;
  await tx.caseMessage.create({
    data: {
      ...{ orgId, id: newId(), caseId: file.id, direction: "out", memberId: item.authorId, itemId: item.id, network },
      ...{
        remoteKey: isTaken ? sent.id : said,
        url: sent.url,
        body: sent.body,
        extras: [],
        sentAt: now,
        noticedAt: now,
      },
      parentKey: (await lastHeard(tx, orgId, file.id))?.remoteKey ?? null,
    },
  });
  await judgeService(unit, file, "first_answer");
  await changeCase(unit, file, {
    action: "cases.answered",
    data: {
      ...(file.state === "closed" ? {} : { state: "waiting" }),
      ...{ itemId: null, lastAt: now, snoozedUntil: null, snoozedById: null },
      firstAnsweredAt: file.firstAnsweredAt ?? now,
    },
    note: { itemId: item.id, url: sent.url },
  });
}

/** Whoever was asked said that we do not begin to talk: the case is watched on, and nothing waits any more. */
export async function talkDeclined(unit: Unit, item: FlowItem, words: string): Promise<void> {
  const file = item.caseId === null ? null : await holdFile(unit, item.caseId);
  if (file?.itemId !== item.id || file.mode !== "listening") return;
  await endAnswer(unit, file, words);
  await changeCase(unit, file, { action: "cases.talkDeclined", data: { itemId: null }, note: { words } });
}

/** An answer that left the flow by itself: the case is nobody's again until somebody takes it. */
export async function answerLapsed(unit: Unit, item: FlowItem): Promise<void> {
  const file = item.caseId === null ? null : await holdFile(unit, item.caseId);
  if (file?.itemId !== item.id) return;
  await changeCase(unit, file, { action: "cases.lapsed", data: { itemId: null, holderId: null, heldSince: null } });
}
