import { LABELS_MAX, LABELS_PER_IDEA } from "@/lib/domain/board/labels";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { addLabelInput, changeLabelInput, labelInput, onIdeaInput } from "./schema";

type Named = { labelId: string };
const notFound = (): Refused => refuse("not_found", "notFound");
/** Boards that are open hear of so many cards at most; the others look right the next time they are loaded. */
const TOLD_AT_ONCE = 500;

/** Makes a label. The same id again is the same label. */
export const addLabel = command({
  name: "labels.add",
  input: addLabelInput,
  may: "board.curate",
  run: async (unit, { id: labelId = newId(), name, colour }): Promise<Result<Named>> => {
    const { tx, orgId } = unit;
    const hindered = (await nameTaken(unit, { labelId, name })) ?? (await tooMany(unit));
    if (hindered) return hindered;
    const label = { orgId, id: labelId, name, colour };
    const { count } = await tx.label.createMany({ data: [label], skipDuplicates: true });
    if (count === 0) return ok({ labelId });
    unit.journal({ action: "labels.add", subject: { kind: "label", id: labelId }, data: { name, colour } });
    return ok({ labelId });
  },
});

/** Gives a label another name or colour, on every card that carries it. */
export const changeLabel = command({
  name: "labels.change",
  input: changeLabelInput,
  may: "board.curate",
  run: async (unit, { labelId, name, colour }): Promise<Result<Named>> => {
    const { tx, orgId } = unit;
    const before = await tx.label.findFirst({ where: { orgId, id: labelId }, select: { name: true, colour: true } });
    if (!before) return notFound();
    const taken = await nameTaken(unit, { labelId, name });
    if (taken) return taken;
    await tx.label.updateMany({ where: { orgId, id: labelId }, data: { name, colour } });
    unit.journal({ action: "labels.change", subject: { kind: "label", id: labelId }, data: { name, colour, before } });
    await tellBoards(unit, labelId);
    return ok({ labelId });
  },
});

/** Ends a label: off every card and no longer offered. Taken up again, it is back on the cards that had it. */
export const endLabel = command({
  name: "labels.end",
  input: labelInput,
  may: "board.curate",
  run: (unit, input) => setEnd(unit, input.labelId, unit.now),
});

export const resumeLabel = command({
  name: "labels.resume",
  input: labelInput,
  may: "board.curate",
  run: async (unit, { labelId }): Promise<Result<Named>> => {
    const label = await unit.tx.label.findFirst({ where: { orgId: unit.orgId, id: labelId }, select: { name: true } });
    if (!label) return notFound();
    return (await nameTaken(unit, { labelId, name: label.name })) ?? setEnd(unit, labelId, null);
  },
});

async function setEnd(unit: Unit, labelId: string, endedAt: Date | null): Promise<Result<Named>> {
  const { tx, orgId } = unit;
  const where = { orgId, id: labelId };
  const { count } = await tx.label.updateMany({
    where: { ...where, endedAt: endedAt ? null : { not: null } },
    data: { endedAt },
  });
  if (count === 0) return (await tx.label.count({ where })) > 0 ? ok({ labelId }) : notFound();
  unit.journal({ action: endedAt ? "labels.end" : "labels.resume", subject: { kind: "label", id: labelId } });
  await tellBoards(unit, labelId);
  return ok({ labelId });
}

/** A label says something about an idea: put on by whoever pinned it, or by the trekker. */
export const putLabel = command({
  name: "labels.put",
  input: onIdeaInput,
  may: "board.pin",
  run: async (unit, { ideaId, labelId }): Promise<Result<true>> => {
    const { tx, orgId } = unit;
    const hindered = await notTheirs(unit, ideaId);
    if (hindered) return hindered;
    if ((await tx.label.count({ where: { orgId, id: labelId, endedAt: null } })) === 0) return notFound();
    const carries = await tx.ideaLabel.count({ where: { orgId, ideaId, label: { endedAt: null } } });
    if (carries >= LABELS_PER_IDEA)
      return refuse("wrong_state", "labels.ideaFull", { values: { max: LABELS_PER_IDEA } });
    const row = { orgId, id: newId(), ideaId, labelId };
    const { count } = await tx.ideaLabel.createMany({ data: [row], skipDuplicates: true });
    return count === 0 ? ok(true) : noted(unit, "labels.put", { ideaId, labelId });
  },
});

export const takeLabel = command({
  name: "labels.take",
  input: onIdeaInput,
  may: "board.pin",
  run: async (unit, { ideaId, labelId }): Promise<Result<true>> => {
    const hindered = await notTheirs(unit, ideaId);
    if (hindered) return hindered;
    const { count } = await unit.tx.ideaLabel.deleteMany({ where: { orgId: unit.orgId, ideaId, labelId } });
    return count === 0 ? ok(true) : noted(unit, "labels.take", { ideaId, labelId });
  },
});

/** The idea is held until the end: two who put on the last label that fits do not both get it on. */
async function notTheirs({ tx, orgId, actor }: Unit, ideaId: string): Promise<Refused | null> {
  const [idea] = await tx.$queryRaw<{ pinned_by_id: string }[]>`
    select pinned_by_id from idea
    where org_id = ${orgId}::uuid and id = ${ideaId}::uuid and gone_at is null for update`;
  if (!idea) return notFound();
  const isTheirs = idea.pinned_by_id === actor.memberId || mayTry(actor.roles, "board.curate");
  return isTheirs ? null : refuse("not_allowed", "board.notYourIdea");
}

type OnIdea = { ideaId: string; labelId: string };

function noted(unit: Unit, action: "labels.put" | "labels.take", { ideaId, labelId }: OnIdea): Result<true> {
  unit.journal({ action, subject: { kind: "idea", id: ideaId }, data: { labelId } });
  unit.announce({ topic: "ideas", ids: [ideaId] });
  return ok(true);
}

/** Two labels of one name would look the same on every card. Letter by letter: a per cent sign is a sign like any other. */
async function nameTaken({ tx, orgId }: Unit, { labelId, name }: Named & { name: string }): Promise<Refused | null> {
  const same = await tx.$queryRaw<unknown[]>`
    select 1 from label where org_id = ${orgId}::uuid and ended_at is null and id <> ${labelId}::uuid
      and lower(name) = lower(${name}) limit 1`;
  return same.length === 0 ? null : refuse("conflict", "invalid", { fields: { name: [{ message: "fields.taken" }] } });
}

async function tooMany({ tx, orgId }: Unit): Promise<Refused | null> {
  const running = await tx.label.count({ where: { orgId, endedAt: null } });
  return running < LABELS_MAX ? null : refuse("conflict", "labels.tooMany", { values: { max: LABELS_MAX } });
}

async function tellBoards(unit: Unit, labelId: string): Promise<void> {
  const carrying = await unit.tx.ideaLabel.findMany({
    where: { orgId: unit.orgId, labelId, idea: { goneAt: null } },
    orderBy: { idea: { movedAt: "desc" } },
    select: { ideaId: true },
    take: TOLD_AT_ONCE,
  });
  if (carrying.length > 0) unit.announce({ topic: "ideas", ids: carrying.map(({ ideaId }) => ideaId) });
}

/** What the command endpoint can run of labels. */
export const labelCommands = { addLabel, changeLabel, endLabel, resumeLabel, putLabel, takeLabel };
