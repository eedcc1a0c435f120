import type { Column } from "@/lib/domain/board";
import { BUNDLE_IDEAS_MAX, type BundleColumn, changesAnswer, checkStacking } from "@/lib/domain/board/bundles";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { type Answering, answerAfter, staleIdea, tellAnswered } from "@/lib/features/answers/commands";
import type { Unit } from "@/lib/platform/unit";

/*
 * What lies on which stack: the part that bundles, single ideas and their posts have in common. A stack's ideas always
 * hang in the column of the stack; whoever moves one by itself takes it out of its stack.
 */

export type OpenBundle = { id: string; title: string; words: string; column: BundleColumn; version: number };
type Seen = { ideaId: string; seenVersion: number };

/** What an idea says that lies on no stack. */
export const LOOSE = { bundleId: null, bundledAt: null } as const;

/** Holds stacks and then ideas until the end of the transaction, each in the order of their ids. */
export async function hold(
  { tx, orgId }: Unit,
  { bundleIds = [], ideaIds = [] }: { bundleIds?: readonly string[]; ideaIds?: readonly string[] },
): Promise<void> {
  if (bundleIds.length > 0)
    await tx.$queryRaw`select 1 from bundle
      where org_id = ${orgId}::uuid and id = any(${bundleIds}::uuid[]) order by id for update`;
  if (ideaIds.length > 0)
    await tx.$queryRaw`select 1 from idea
      where org_id = ${orgId}::uuid and id = any(${ideaIds}::uuid[]) order by id for update`;
}

/** A stack that is still one, held until the end of the transaction. */
export async function holdBundle(unit: Unit, bundleId: string): Promise<Result<OpenBundle>> {
  const { tx, orgId } = unit;
  await hold(unit, { bundleIds: [bundleId] });
  const bundle = await tx.bundle.findUnique({ where: { orgId_id: { orgId, id: bundleId } } });
  if (!bundle) return refuse("not_found", "notFound");
  if (bundle.endedAt) return refuse("wrong_state", "bundles.ended");
  const { id, title, words, version } = bundle;
  return ok({ id, title, words, version, column: bundle.column as BundleColumn });
}

/** The same, as it was on screen; with a later version the step is `stale`, naming who was first. */
export async function holdSeenBundle(
  unit: Unit,
  { bundleId, seenVersion }: { bundleId: string; seenVersion: number },
): Promise<Result<OpenBundle>> {
  const held = await holdBundle(unit, bundleId);
  if (!held.ok || held.value.version === seenVersion) return held;
  return staleBundle(unit, bundleId);
}

async function staleBundle({ tx, orgId }: Unit, bundleId: string): Promise<Refused> {
  const last = await tx.journalEntry.findFirst({
    where: { orgId, subjectId: bundleId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorName: true, at: true },
  });
  const values = last ? { name: last.actorName, at: last.at.toISOString() } : {};
  return refuse("stale", last ? "staleBy" : "stale", { values });
}

/** Lays ideas on a stack that is held, in this order under what lies there; those from elsewhere come as by a move. */
export async function stackOnto(unit: Unit, bundle: OpenBundle, wanted: readonly Seen[]): Promise<Result<true>> {
  const { tx, orgId } = unit;
  const ideaIds = [...new Set(wanted.map(({ ideaId }) => ideaId))];
  const where = { orgId, id: { in: ideaIds } };
  const left = (await tx.idea.findMany({ where, select: { bundleId: true } })).flatMap(
    ({ bundleId }) => bundleId ?? [],
  );
  await hold(unit, { bundleIds: left, ideaIds });
  const ideas = new Map((await tx.idea.findMany({ where })).map((idea) => [idea.id, idea]));
  const lying = await tx.idea.count({ where: { orgId, bundleId: bundle.id, id: { notIn: ideaIds } } });
  if (lying + ideaIds.length > BUNDLE_IDEAS_MAX)
    return refuse("too_many", "bundles.full", { values: { most: BUNDLE_IDEAS_MAX } });
  for (const [index, { ideaId, seenVersion }] of wanted.entries()) {
    const idea = ideas.get(ideaId);
    if (!idea) return refuse("not_found", "notFound");
    if (idea.bundleId === bundle.id) continue;
    if (idea.version !== seenVersion) return staleIdea(unit, ideaId);
    const laid = await lay(unit, bundle, { ...idea, index });
    if (!laid.ok) return laid;
  }
  await afterLeaving(
    unit,
    left.filter((id) => id !== bundle.id),
  );
  await announceStacks(unit, [bundle.id]);
  return ok(true);
}

type LaidIdea = {
  id: string;
  title: string;
  column: string;
  pinnedById: string;
  answerDueAt: Date;
  version: number;
  index: number;
};

async function lay(unit: Unit, bundle: OpenBundle, idea: LaidIdea): Promise<Result<true>> {
  const { tx, orgId, now } = unit;
  const from = idea.column as Column;
  const may = checkStacking(from, bundle.column);
  if (!may.ok) return may;
  const step: Answering = { to: bundle.column, words: "" };
  const isAnswerChanged = changesAnswer(from, bundle.column);
  await tx.idea.updateMany({
    where: { orgId, id: idea.id, version: idea.version },
    data: {
      bundleId: bundle.id,
      // Those that come together keep the order in which they were given.
      bundledAt: new Date(now.getTime() + idea.index),
      version: { increment: 1 },
      ...(from === bundle.column ? {} : { column: bundle.column, movedAt: now }),
      ...(isAnswerChanged ? await answerAfter(unit, idea, step) : {}),
    },
  });
  const data = { bundleId: bundle.id, theme: bundle.title, from, to: bundle.column };
  unit.journal({ action: "bundles.stack", subject: { kind: "idea", id: idea.id }, data });
  if (isAnswerChanged) await tellAnswered(unit, idea, step);
  return ok(true);
}

/** Stacks that ideas were taken from: what is left is told of, and one without ideas is a stack no more. */
export async function afterLeaving(unit: Unit, bundleIds: readonly (string | null)[]): Promise<void> {
  const { tx, orgId, now } = unit;
  const left = [...new Set(bundleIds.flatMap((id) => id ?? []))];
  if (left.length === 0) return;
  const where = { orgId, id: { in: left }, endedAt: null };
  await tx.bundle.updateMany({ where, data: { version: { increment: 1 } } });
  await tx.bundle.updateMany({ where: { ...where, ideas: { none: {} } }, data: { endedAt: now } });
  await announceStacks(unit, left);
}

/** Tells every open screen of the ideas of these stacks, the top ones with which a stack is drawn among them. */
export async function announceStacks(unit: Unit, bundleIds: readonly string[]): Promise<void> {
  const { tx, orgId } = unit;
  const ideas = await tx.idea.findMany({ where: { orgId, bundleId: { in: [...bundleIds] } }, select: { id: true } });
  if (ideas.length > 0) unit.announce({ topic: "ideas", ids: ideas.map(({ id }) => id) });
}
