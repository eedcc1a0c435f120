import type { Column } from "@/lib/domain/board";
import { type BundleColumn, columnOutside } from "@/lib/domain/board/bundles";
import { checkMerge, votersToAdd } from "@/lib/domain/board/merging";
import { ATTACHMENTS_MAX } from "@/lib/domain/media";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { ideaHref, staleIdea } from "@/lib/features/answers/commands";
import { afterLeaving, announceStacks, hold, LOOSE } from "@/lib/features/stacking/commands";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { mergeInput, undoMergeInput } from "./schema";

type Merged = { ideaId: string; intoId: string };
type Idea = Prisma.IdeaGetPayload<object>;

const notFound = (): Refused => refuse("not_found", "notFound");

/** Lets an idea go up in another that says the same: with its votes, remarks, thanks, labels and pictures. */
export const mergeIdea = command({
  name: "merging.merge",
  input: mergeInput,
  may: "board.curate",
  run: async (unit, { ideaId, seenVersion, intoId }): Promise<Result<Merged>> => {
    const { tx, orgId } = unit;
    const lying = await tx.idea.findUnique({ where: { orgId_id: { orgId, id: ideaId } }, select: { bundleId: true } });
    await hold(unit, { bundleIds: lying?.bundleId ? [lying.bundleId] : [], ideaIds: [ideaId, intoId] });
    const [idea, into] = [await find(unit, ideaId), await find(unit, intoId)];
    if (!idea || !into) return notFound();
    if (idea.version !== seenVersion) return staleIdea(unit, ideaId);
    const may = checkMerge(
      { id: idea.id, column: idea.column as Column },
      { id: into.id, column: into.column as Column },
    );
    if (!may.ok) return may;
    const taken = await takeAlong(unit, ideaId, into);
    await leave(unit, idea, intoId);
    await count(unit, into, { votes: taken.voteIds.length, comments: taken.remarkIds.length });
    await count(unit, idea, { votes: 0, comments: -taken.remarkIds.length });
    const subject = { kind: "idea", id: ideaId };
    unit.journal({
      action: "merging.merge",
      subject,
      data: { intoId, theme: into.title, taken, before: asKept(idea) },
    });
    const other = { kind: "idea", id: intoId };
    unit.journal({ action: "merging.joined", subject: other, data: { fromId: ideaId, theme: idea.title } });
    unit.announce({ topic: "ideas", ids: [ideaId, intoId] });
    await afterLeaving(unit, [idea.bundleId]);
    await tellBoth(unit, idea, into);
    return ok({ ideaId, intoId });
  },
});

const find = ({ tx, orgId }: Unit, id: string): Promise<Idea | null> =>
  tx.idea.findUnique({ where: { orgId_id: { orgId, id } } });

/** Off the board and out of its stack; going up in another answers it, if nothing did before. */
async function leave({ tx, orgId, now, actor }: Unit, idea: Idea, intoId: string): Promise<void> {
  const answered = idea.answeredAt ? {} : { answeredAt: now, answeredById: actor.memberId };
  await tx.idea.updateMany({
    where: { orgId, id: idea.id },
    data: {
      ...LOOSE,
      ...answered,
      column: "gone",
      goneAt: now,
      mergedIntoId: intoId,
      movedAt: now,
      version: { increment: 1 },
    },
  });
}

type Taken = Record<"voteIds" | "remarkIds" | "thanksIds" | "labelIds" | "pictureIds", string[]>;

/**
 * What goes along. Votes, labels and pictures are laid down once more and kept where they were; what somebody wrote is
 * there once, so it moves; but nobody comes to thank for an idea of their own. The ids are what an undo takes back.
 */
async function takeAlong(unit: Unit, fromId: string, into: Idea): Promise<Taken> {
  const intoId = into.id;
  const voteIds = await addVotes(unit, fromId, intoId);
  const labelIds = await addLabels(unit, fromId, intoId);
  const pictureIds = await addPictures(unit, fromId, intoId);
  const { tx, orgId } = unit;
  const select = { id: true } as const;
  const moved = { data: { ideaId: intoId }, select };
  const remarks = await tx.comment.updateManyAndReturn({ where: { orgId, ideaId: fromId }, ...moved });
  const said = await tx.thanks.findMany({ where: { orgId, ideaId: intoId }, select: { memberId: true } });
  const thanks = await tx.thanks.updateManyAndReturn({
    where: { orgId, ideaId: fromId, memberId: { notIn: [...said.map(({ memberId }) => memberId), into.pinnedById] } },
    ...moved,
  });
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  return { voteIds, labelIds, pictureIds, remarkIds: idsOf(remarks), thanksIds: idsOf(thanks) };
}

async function addVotes({ tx, orgId, now }: Unit, fromId: string, ideaId: string): Promise<string[]> {
  const voters = async (id: string) =>
    (await tx.ideaVote.findMany({ where: { orgId, ideaId: id }, select: { memberId: true } })).map(
      (row) => row.memberId,
    );
  const added = votersToAdd(await voters(ideaId), await voters(fromId));
  const rows = added.map((memberId) => ({ orgId, id: newId(), ideaId, memberId, votedAt: now }));
  await tx.ideaVote.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

async function addLabels({ tx, orgId }: Unit, fromId: string, ideaId: string): Promise<string[]> {
  const there = await tx.ideaLabel.findMany({ where: { orgId, ideaId }, select: { labelId: true } });
  const coming = await tx.ideaLabel.findMany({
    where: { orgId, ideaId: fromId, labelId: { notIn: there.map(({ labelId }) => labelId) } },
    select: { labelId: true },
  });
  const rows = coming.map(({ labelId }) => ({ orgId, id: newId(), ideaId, labelId }));
  await tx.ideaLabel.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

async function addPictures({ tx, orgId }: Unit, fromId: string, ideaId: string): Promise<string[]> {
  const there = await tx.ideaAsset.findMany({ where: { orgId, ideaId }, select: { assetId: true, position: true } });
  const coming = await tx.ideaAsset.findMany({
    where: { orgId, ideaId: fromId, assetId: { notIn: there.map(({ assetId }) => assetId) } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: Math.max(0, ATTACHMENTS_MAX - there.length),
    select: { assetId: true },
  });
  const after = Math.max(-1, ...there.map(({ position }) => position)) + 1;
  const rows = coming.map(({ assetId }, index) => ({ orgId, id: newId(), ideaId, assetId, position: after + index }));
  await tx.ideaAsset.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

type Counted = { votes: number; comments: number };

/** The counters move by what was laid down, so they are right whatever happens at the same time. */
async function count(unit: Unit, { id, bundleId }: Idea, { votes, comments }: Counted): Promise<void> {
  await unit.tx.idea.updateMany({
    where: { orgId: unit.orgId, id },
    data: { votes: { increment: votes }, comments: { increment: comments } },
  });
  if (bundleId) await announceStacks(unit, [bundleId]);
}

/** How the idea was, for whoever takes it back. */
function asKept({ column, bundleId, bundledAt, movedAt, answeredAt, answeredById, answer }: Idea) {
  const iso = (moment: Date | null) => moment?.toISOString() ?? null;
  const moments = { bundledAt: iso(bundledAt), movedAt: movedAt.toISOString(), answeredAt: iso(answeredAt) };
  return { column, bundleId, answeredById, answer, ...moments };
}

async function tellBoth(unit: Unit, idea: Idea, into: Idea): Promise<void> {
  const by = unit.actor.name;
  const told = { href: ideaHref(into.id), isQuiet: true };
  const names = await unit.tx.member.findMany({
    where: { orgId: unit.orgId, id: { in: [idea.pinnedById, into.pinnedById] } },
    select: { id: true, name: true },
  });
  const nameOf = (memberId: string) => names.find(({ id }) => id === memberId)?.name ?? "";
  const isOwn = idea.pinnedById === into.pinnedById;
  await notify(unit, {
    ...told,
    kind: "idea_merged",
    memberIds: [idea.pinnedById],
    data: { title: idea.title, into: into.title, pinner: nameOf(into.pinnedById), by },
    dedupeKey: `idea_merged:${idea.id}:${idea.version}`,
    isQuiet: false,
  });
  if (isOwn) return;
  await notify(unit, {
    ...told,
    kind: "idea_gained",
    memberIds: [into.pinnedById],
    data: { title: into.title, from: idea.title, pinner: nameOf(idea.pinnedById), by },
    dedupeKey: `idea_gained:${idea.id}:${idea.version}`,
  });
}

/** Takes an idea back out of the one it went up in, for as long as nothing else happened to either of them. */
export const undoMerge = command({
  name: "merging.undo",
  input: undoMergeInput,
  may: "board.curate",
  run: async (unit, { ideaId }): Promise<Result<Merged>> => {
    const { tx, orgId } = unit;
    const merged = await tx.idea.findUnique({
      where: { orgId_id: { orgId, id: ideaId } },
      select: { mergedIntoId: true },
    });
    if (!merged) return notFound();
    const intoId = merged.mergedIntoId;
    if (!intoId) return refuse("wrong_state", "merging.notMerged");
    const stackId = (await lastMerge(unit, ideaId, intoId))?.before.bundleId;
    await hold(unit, { bundleIds: stackId ? [stackId] : [], ideaIds: [ideaId, intoId] });
    const [idea, into] = [await find(unit, ideaId), await find(unit, intoId)];
    const kept = await lastMerge(unit, ideaId, intoId);
    if (!idea || !into || idea.mergedIntoId !== intoId || !kept) return refuse("wrong_state", "merging.tooLate");
    await giveBack(unit, kept.taken, ideaId);
    const { voteIds, remarkIds } = kept.taken;
    await count(unit, into, { votes: -voteIds.length, comments: -remarkIds.length });
    await count(unit, idea, { votes: 0, comments: remarkIds.length });
    await hangAgain(unit, idea, kept.before);
    const data = { intoId, theme: into.title };
    unit.journal({ action: "merging.undo", subject: { kind: "idea", id: ideaId }, data });
    unit.journal({ action: "merging.parted", subject: { kind: "idea", id: intoId }, data: { theme: idea.title } });
    unit.announce({ topic: "ideas", ids: [ideaId, intoId] });
    await notify(unit, {
      kind: "idea_unmerged",
      memberIds: [idea.pinnedById],
      href: ideaHref(ideaId),
      data: { title: idea.title, by: unit.actor.name },
      dedupeKey: `idea_unmerged:${ideaId}:${idea.version}`,
      isQuiet: true,
    });
    return ok({ ideaId, intoId });
  },
});

type Kept = { taken: Taken; before: ReturnType<typeof asKept> };

/** What the merge took along, from the journal; null when something happened to either idea since. */
async function lastMerge({ tx, orgId }: Unit, ideaId: string, intoId: string): Promise<Kept | null> {
  const merge = await tx.journalEntry.findFirst({
    where: { orgId, subjectId: ideaId, action: "merging.merge" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true, data: true },
  });
  if (!merge) return null;
  const since = await tx.journalEntry.count({
    where: { orgId, subjectId: { in: [ideaId, intoId] }, id: { gt: merge.id } },
  });
  // The other idea's own line about the merge, and nothing after it.
  return since === 1 ? (merge.data as unknown as Kept) : null;
}

async function giveBack({ tx, orgId }: Unit, taken: Taken, ideaId: string): Promise<void> {
  const only = (ids: readonly string[]) => ({ where: { orgId, id: { in: [...ids] } } });
  await tx.ideaVote.deleteMany(only(taken.voteIds));
  await tx.ideaLabel.deleteMany(only(taken.labelIds));
  await tx.ideaAsset.deleteMany(only(taken.pictureIds));
  await tx.comment.updateMany({ ...only(taken.remarkIds), data: { ideaId } });
  await tx.thanks.updateMany({ ...only(taken.thanksIds), data: { ideaId } });
}

/** Back where it hung, on its stack as long as that hangs there too; its answer is what it was. */
async function hangAgain(unit: Unit, { id }: { id: string }, before: Kept["before"]): Promise<void> {
  const { tx, orgId } = unit;
  const { column, bundleId, bundledAt, movedAt, answeredAt, answeredById, answer } = before;
  const stack = bundleId ? await tx.bundle.findFirst({ where: { orgId, id: bundleId, column, endedAt: null } }) : null;
  const place = stack && bundledAt ? { column, bundleId, bundledAt: new Date(bundledAt) } : loosely(column);
  await tx.idea.updateMany({
    where: { orgId, id },
    data: {
      ...place,
      movedAt: new Date(movedAt),
      answeredAt: answeredAt ? new Date(answeredAt) : null,
      answeredById,
      answer,
      goneAt: null,
      mergedIntoId: null,
      version: { increment: 1 },
    },
  });
  await afterLeaving(unit, [stack?.id ?? null]);
}

const loosely = (column: string) => ({ ...LOOSE, column: columnOutside(column as BundleColumn) ?? column });

/** What the command endpoint can run of merging. */
export const mergingCommands = { mergeIdea, undoMerge };
