import { type Column, isAnswerIn } from "@/lib/domain/board";
import {
  type BundleColumn,
  type BundleTarget,
  checkBundleMove,
  columnOfNewBundle,
  columnOutside,
} from "@/lib/domain/board/bundles";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { answerAfter, deedOf, staleIdea, tellAnswered } from "@/lib/features/answers/commands";
import {
  afterLeaving,
  announceStacks,
  hold,
  holdBundle,
  holdSeenBundle,
  LOOSE,
  type OpenBundle,
  stackOnto,
} from "@/lib/features/stacking/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import {
  addToBundleInput,
  type BundleState,
  bundleInput,
  moveBundleInput,
  renameBundleInput,
  restoreBundleInput,
  takeApartInput,
  takeOutInput,
} from "./schema";

export type MovedBundle = BundleState & { column: BundleTarget };

const notFound = (): Refused => refuse("not_found", "notFound");

/** Stacks ideas under a theme. The same id again by the same person is the same bundle, and changes nothing. */
export const bundleIdeas = command({
  name: "bundles.bundle",
  input: bundleInput,
  may: "board.curate",
  run: async (unit, { id = newId(), title, words, ideas }): Promise<Result<BundleState>> => {
    const { tx, orgId, actor, now } = unit;
    const [first] = ideas;
    if (actor.kind !== "member" || !first) return notFound();
    const top = await tx.idea.findUnique({
      where: { orgId_id: { orgId, id: first.ideaId } },
      select: { column: true },
    });
    if (!top) return notFound();
    const known = await tx.bundle.findUnique({ where: { orgId_id: { orgId, id } } });
    if (known && known.createdById !== actor.memberId) return refuse("conflict", "bundles.idTaken");
    if (known) return ok({ bundleId: id, version: known.version });
    const column = columnOfNewBundle(top.column as Column);
    if (!column) return refuse("wrong_state", "bundles.ideaElsewhere");
    const bundle: OpenBundle = { id, title, words, column, version: 0 };
    const made = { orgId, id, title, words, column, createdById: actor.memberId, createdAt: now, movedAt: now };
    const { count } = await tx.bundle.createMany({ data: [made], skipDuplicates: true });
    if (count === 0) return refuse("conflict", "bundles.idTaken");
    const stacked = await stackOnto(unit, bundle, ideas);
    if (!stacked.ok) return stacked;
    const ideaIds = ideas.map(({ ideaId }) => ideaId);
    unit.journal({ action: "bundles.bundle", subject: { kind: "bundle", id }, data: { title, ideaIds } });
    return ok({ bundleId: id, version: 0 });
  },
});

/** Lays more ideas on a stack. */
export const addToBundle = command({
  name: "bundles.add",
  input: addToBundleInput,
  may: "board.curate",
  run: async (unit, { bundleId, ideas }): Promise<Result<BundleState>> => {
    const held = await holdBundle(unit, bundleId);
    if (!held.ok) return held;
    const stacked = await stackOnto(unit, held.value, ideas);
    if (!stacked.ok) return stacked;
    const ideaIds = ideas.map(({ ideaId }) => ideaId);
    unit.journal({ action: "bundles.add", subject: { kind: "bundle", id: bundleId }, data: { ideaIds } });
    return ok(await nextVersion(unit, held.value, {}));
  },
});

/** Takes an idea out of its stack; it hangs by itself where the stack hangs. */
export const takeOutOfBundle = command({
  name: "bundles.takeOut",
  input: takeOutInput,
  may: "board.curate",
  run: async (unit, { ideaId: id, seenVersion }): Promise<Result<BundleState>> => {
    const { tx, orgId } = unit;
    const idea = await tx.idea.findUnique({ where: { orgId_id: { orgId, id } }, select: { bundleId: true } });
    if (!idea) return notFound();
    if (!idea.bundleId) return refuse("wrong_state", "bundles.notInBundle");
    const held = await holdBundle(unit, idea.bundleId);
    if (!held.ok) return held;
    const taken = await takeOut(unit, held.value, { id, version: seenVersion });
    if (!taken.ok) return taken;
    if (taken.value.length === 0) return staleIdea(unit, id);
    await afterLeaving(unit, [held.value.id]);
    return ok({ bundleId: held.value.id, version: held.value.version + 1 });
  },
});

/** Takes a stack apart: its ideas hang by themselves again, where the stack hung. */
export const takeBundleApart = command({
  name: "bundles.takeApart",
  input: takeApartInput,
  may: "board.curate",
  run: async (unit, input): Promise<Result<BundleState>> => {
    const held = await holdSeenBundle(unit, input);
    if (!held.ok) return held;
    const taken = await takeOut(unit, held.value, {});
    if (!taken.ok) return taken;
    return ok(await nextVersion(unit, held.value, { endedAt: unit.now }));
  },
});

/** The ideas of a stack that is held, made loose; the ids of those that were. */
async function takeOut(
  unit: Unit,
  bundle: OpenBundle,
  only: { id?: string; version?: number },
): Promise<Result<string[]>> {
  const { tx, orgId, now } = unit;
  const column = columnOutside(bundle.column);
  if (!column) return refuse("wrong_state", "bundles.atWork");
  const taken = await tx.idea.updateManyAndReturn({
    where: { orgId, bundleId: bundle.id, ...only },
    data: { ...LOOSE, column, movedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
  const ideaIds = taken.map(({ id }) => id);
  const data = { bundleId: bundle.id, theme: bundle.title };
  for (const id of ideaIds) unit.journal({ action: "bundles.takeOut", subject: { kind: "idea", id }, data });
  unit.journal({ action: "bundles.letGo", subject: { kind: "bundle", id: bundle.id }, data: { ideaIds } });
  unit.announce({ topic: "ideas", ids: ideaIds });
  return ok(ideaIds);
}

/** Makes a stack whole again: what was last taken out of it is laid back, as far as it still hangs by itself there. */
export const restoreBundle = command({
  name: "bundles.restore",
  input: restoreBundleInput,
  may: "board.curate",
  run: async (unit, { bundleId: id }): Promise<Result<BundleState>> => {
    const { tx, orgId } = unit;
    await hold(unit, { bundleIds: [id] });
    const bundle = await tx.bundle.findUnique({ where: { orgId_id: { orgId, id } } });
    if (!bundle) return notFound();
    const { title, words, version } = bundle;
    const open: OpenBundle = { id, title, words, version, column: bundle.column as BundleColumn };
    const loose = await tx.idea.findMany({
      where: {
        orgId,
        id: { in: await lastLetGo(unit, id) },
        bundleId: null,
        column: columnOutside(open.column) ?? "gone",
      },
      select: { id: true, version: true },
    });
    if (loose.length === 0) return refuse("wrong_state", "bundles.nothingToRestore");
    const back = loose.map((idea) => ({ ideaId: idea.id, seenVersion: idea.version }));
    const stacked = await stackOnto(unit, open, back);
    if (!stacked.ok) return stacked;
    const ideaIds = loose.map((idea) => idea.id);
    unit.journal({ action: "bundles.restore", subject: { kind: "bundle", id }, data: { ideaIds } });
    return ok(await nextVersion(unit, open, { endedAt: null }));
  },
});

async function lastLetGo({ tx, orgId }: Unit, bundleId: string): Promise<string[]> {
  const last = await tx.journalEntry.findFirst({
    where: { orgId, subjectId: bundleId, action: "bundles.letGo" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { data: true },
  });
  const data = last?.data;
  const ids = data !== null && typeof data === "object" && !Array.isArray(data) ? data?.ideaIds : null;
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === "string") : [];
}

/** Gives a stack another theme, with a word on what it is about. */
export const renameBundle = command({
  name: "bundles.rename",
  input: renameBundleInput,
  may: "board.curate",
  run: async (unit, { title, words, ...seen }): Promise<Result<BundleState>> => {
    const held = await holdSeenBundle(unit, seen);
    if (!held.ok) return held;
    const before = { title: held.value.title, words: held.value.words };
    const subject = { kind: "bundle", id: held.value.id };
    unit.journal({ action: "bundles.rename", subject, data: { title, words, before } });
    return ok(await nextVersion(unit, held.value, { title, words }));
  },
});

/** A move is on record as what it means. */
const DEEDS = { bundled: "bundles.bringBack", selected: "bundles.select", parked: "bundles.park" } as const;

/** Moves a stack with every idea in it: chosen or parked they are answered, put back they wait again. */
export const moveBundle = command({
  name: "bundles.move",
  input: moveBundleInput,
  may: "board.curate",
  run: async (unit, { to, words, ...seen }): Promise<Result<MovedBundle>> => {
    if (to === "parked" && words === "")
      return refuse("invalid", "invalid", { fields: { words: [{ message: "fields.required" }] } });
    const held = await holdSeenBundle(unit, seen);
    if (!held.ok) return held;
    const allowed = checkBundleMove(held.value.column, to);
    if (!allowed.ok) return allowed;
    const said = isAnswerIn(to) ? words : "";
    await moveIdeas(unit, held.value, { to, words: said });
    const subject = { kind: "bundle", id: held.value.id };
    unit.journal({ action: DEEDS[to], subject, data: { from: held.value.column, to, words: said } });
    const moved = await nextVersion(unit, held.value, { column: to, movedAt: unit.now });
    return ok({ ...moved, column: to });
  },
});

async function moveIdeas(unit: Unit, bundle: OpenBundle, step: { to: BundleTarget; words: string }): Promise<void> {
  const { tx, orgId, now } = unit;
  const lying = await tx.idea.findMany({ where: { orgId, bundleId: bundle.id }, select: { id: true } });
  await hold(unit, { ideaIds: lying.map(({ id }) => id) });
  const ideas = await tx.idea.findMany({ where: { orgId, bundleId: bundle.id } });
  for (const idea of ideas) {
    await tx.idea.updateMany({
      where: { orgId, id: idea.id },
      data: { column: step.to, movedAt: now, version: { increment: 1 }, ...(await answerAfter(unit, idea, step)) },
    });
    const data = { from: bundle.column, ...step, bundleId: bundle.id };
    unit.journal({ action: deedOf(step.to), subject: { kind: "idea", id: idea.id }, data });
    await tellAnswered(unit, idea, step);
  }
}

type Change = { title?: string; words?: string; column?: BundleTarget; movedAt?: Date; endedAt?: Date | null };

async function nextVersion(unit: Unit, { id }: OpenBundle, change: Change): Promise<BundleState> {
  const { tx, orgId } = unit;
  const { version } = await tx.bundle.update({
    where: { orgId_id: { orgId, id } },
    data: { ...change, version: { increment: 1 } },
    select: { version: true },
  });
  await announceStacks(unit, [id]);
  return { bundleId: id, version };
}

/** What the command endpoint can run of bundles. */
export const bundleCommands = {
  bundleIdeas,
  addToBundle,
  takeOutOfBundle,
  takeBundleApart,
  restoreBundle,
  renameBundle,
  moveBundle,
};
