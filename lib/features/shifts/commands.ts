import type { z } from "zod";
import { actsAs, ownRoles } from "@/lib/domain/deputies";
import { mayTry } from "@/lib/domain/permissions";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { covers, type Place, type Stretch, without } from "@/lib/domain/roster";
import { notFound, staleItem } from "@/lib/features/items/commands";
import { holdPlace, unfitPerson, unknownPlace } from "@/lib/features/roster/commands";
import { stintsBetween } from "@/lib/features/roster/queries";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { shiftWords } from "./queries";
import { addShiftInput, cancelShiftInput, changeShiftInput, takeGapInput } from "./schema";

export type Shift = Prisma.ShiftGetPayload<object>;
type Turn = Place & { memberId: string; from: Date; until: Date; words: string };

/** Puts somebody at the buttons beside the turns that come back: oneself, or a colleague by whoever leads the roster. */
export const addShift = command({
  name: "shifts.add",
  input: addShiftInput,
  may: "roster.take",
  run: async (unit, { memberId = unit.actor.memberId ?? "", ...rest }): Promise<Result<{ shiftId: string }>> => {
    const turn = { ...rest, memberId };
    if (memberId !== unit.actor.memberId && !leads(unit)) return refuse("not_allowed", "notYourRole");
    const unfit =
      (await unknownPlace(unit, turn)) ?? (await unfitPerson(unit, memberId)) ?? inThePast(unit, turn.until);
    if (unfit) return unfit;
    const taken = await alreadyThere(unit, turn);
    if (taken) return taken;
    const shiftId = await makeShift(unit, turn, "shifts.add");
    await tellChanged(unit, { shiftId, memberIds: [memberId], change: "added" });
    return ok({ shiftId });
  },
});

/** Moves a turn that has not begun, or gives it to somebody else; of one that has begun only the end. */
export const changeShift = command({
  name: "shifts.change",
  input: changeShiftInput,
  may: "roster.lead",
  run: async (unit, { shiftId, seenRevision, ...turn }): Promise<Result<{ revision: number }>> => {
    const found = await findShift(unit, { shiftId, seenRevision });
    if (!found.ok) return found;
    const shift = found.value;
    const { channelId, segmentId, fromAt } = shift;
    const hasBegun = fromAt < unit.now;
    const movesWhatWas = hasBegun && (turn.memberId !== shift.memberId || turn.from.getTime() !== fromAt.getTime());
    if (movesWhatWas) return refuse("wrong_state", "roster.hasBegun");
    const isMoved = !hasBegun && turn.from < unit.now;
    const unfit = inThePast(unit, isMoved ? turn.from : turn.until) ?? (await unfitPerson(unit, turn.memberId));
    if (unfit) return unfit;
    const taken = await alreadyThere(unit, { channelId, segmentId, ...turn }, shiftId);
    if (taken) return taken;
    const { memberId, from, until, words } = turn;
    const changed = await changeRow(unit, shift, { memberId, fromAt: from, untilAt: until, words });
    if (!changed) return staleItem(unit, shiftId);
    await endAsksAbout(unit, [shiftId]);
    unit.journal({
      action: "shifts.change",
      subject: { kind: "shift", id: shiftId },
      data: { memberId, from: from.toISOString(), until: until.toISOString(), words },
    });
    await tellChanged(unit, { shiftId, memberIds: [shift.memberId, memberId], change: "changed" });
    return ok({ revision: seenRevision + 1 });
  },
});

/** Takes a turn away; one that has begun ends now, and what was of it stays. */
export const cancelShift = command({
  name: "shifts.cancel",
  input: cancelShiftInput,
  may: "roster.lead",
  run: async (unit, { words, ...seen }): Promise<Result<{ revision: number }>> => {
    const found = await findShift(unit, seen);
    if (!found.ok) return found;
    const shift = found.value;
    const ends = shift.fromAt < unit.now ? { untilAt: unit.now } : { state: "cancelled" };
    if (!(await changeRow(unit, shift, { ...ends, words }))) return staleItem(unit, shift.id);
    await endAsksAbout(unit, [shift.id]);
    unit.journal({ action: "shifts.cancel", subject: { kind: "shift", id: shift.id }, data: { words } });
    await tellChanged(unit, { shiftId: shift.id, memberIds: [shift.memberId], change: "cancelled" });
    return ok({ revision: seen.seenRevision + 1 });
  },
});

/** "Ik neem het": sits where and when nobody does. Of two who take the same hours the second hears who was first. */
export const takeGap = command({
  name: "shifts.takeGap",
  input: takeGapInput,
  may: "roster.take",
  run: async (unit, { from, until, ...place }): Promise<Result<{ shiftIds: string[] }>> => {
    const { actor } = unit;
    const unfit = (await unknownPlace(unit, place)) ?? inThePast(unit, until);
    if (unfit) return unfit;
    if (actor.kind !== "member") return notFound();
    return fillGap(unit, { ...place, from, until, memberId: actor.memberId, words: "" });
  },
});

/** Puts somebody where and when nobody is, as far as that is still so. */
export async function fillGap(unit: Unit, turn: Turn): Promise<Result<{ shiftIds: string[] }>> {
  await holdPlace(unit, turn);
  const from = new Date(Math.max(turn.from.getTime(), unit.now.getTime()));
  const stints = await stintsBetween(unit.tx, unit.orgId, { from, until: turn.until });
  const there = stints.filter((stint) => covers(stint, turn));
  const left = without([{ from: from.getTime(), until: turn.until.getTime() }], there);
  if (left.length === 0) return gapTaken(unit, there.at(-1)?.memberId ?? "");
  const shiftIds: string[] = [];
  for (const part of left) shiftIds.push(await makeShift(unit, { ...turn, ...datesOf(part) }, "shifts.takeGap"));
  return ok({ shiftIds });
}

const datesOf = ({ from, until }: Stretch) => ({ from: new Date(from), until: new Date(until) });

async function gapTaken({ tx, orgId }: Unit, id: string): Promise<Refused> {
  const member = await tx.member.findFirst({ where: { orgId, id }, select: { name: true } });
  return refuse("stale", "roster.gapTaken", { values: { name: member?.name ?? "" } });
}

async function makeShift(unit: Unit, turn: Turn, action: string): Promise<string> {
  const { tx, orgId, now, actor } = unit;
  const { from, until, ...rest } = turn;
  const id = newId();
  const changed = { changedById: actor.memberId, changedAt: now };
  await tx.shift.create({ data: { orgId, id, ...rest, fromAt: from, untilAt: until, state: "planned", ...changed } });
  unit.journal({
    action,
    subject: { kind: "shift", id },
    data: { ...rest, from: from.toISOString(), until: until.toISOString() },
  });
  unit.announce({ topic: "roster" });
  return id;
}

/** The shift as somebody saw it, not past and not taken away. */
async function findShift(
  unit: Unit,
  { shiftId, seenRevision }: Pick<z.output<typeof cancelShiftInput>, "shiftId" | "seenRevision">,
): Promise<Result<Shift>> {
  const { tx, orgId, now } = unit;
  const shift = await tx.shift.findUnique({ where: { orgId_id: { orgId, id: shiftId } } });
  if (!shift) return notFound();
  if (shift.revision !== seenRevision) return staleItem(unit, shiftId);
  if (shift.state !== "planned") return refuse("wrong_state", "roster.cancelled");
  return shift.untilAt <= now ? refuse("wrong_state", "roster.past") : ok(shift);
}

/** Changes a shift that is still what it was seen as and not past; false when somebody, or the clock, was first. */
export async function changeRow(unit: Unit, shift: Shift, data: Prisma.ShiftUncheckedUpdateManyInput) {
  const { tx, orgId, now, actor } = unit;
  const { count } = await tx.shift.updateMany({
    where: { orgId, id: shift.id, state: "planned", revision: shift.revision, untilAt: { gt: now } },
    data: { ...data, changedAt: now, changedById: actor.memberId, revision: { increment: 1 } },
  });
  unit.announce({ topic: "roster" });
  return count > 0;
}

/** What was asked about shifts that are not what they were is asked no more. */
export async function endAsksAbout({ tx, orgId }: Unit, shiftIds: readonly string[]): Promise<void> {
  const about = { in: [...shiftIds] };
  await tx.shiftAsk.updateMany({
    where: { orgId, state: "open", OR: [{ shiftId: about }, { otherShiftId: about }] },
    data: { state: "withdrawn" },
  });
}

/** Somebody sits at one place once at a time. */
export async function alreadyThere(unit: Unit, turn: Turn, ...exceptIds: string[]): Promise<Refused | null> {
  const { tx, orgId } = unit;
  const { memberId, channelId, segmentId, from, until } = turn;
  await tx.$queryRaw`select 1 from member where org_id = ${orgId}::uuid and id = ${memberId}::uuid for update`;
  const span = { state: "planned", untilAt: { gt: from }, fromAt: { lt: until }, id: { notIn: exceptIds } };
  const count = await tx.shift.count({ where: { orgId, memberId, channelId, segmentId, ...span } });
  return count > 0 ? refuse("conflict", "roster.alreadyThere") : null;
}

const inThePast = ({ now }: Unit, at: Date): Refused | null =>
  at <= now ? refuse("invalid", "invalid", { fields: { from: [{ message: "fields.inThePast" }] } }) : null;

const leads = ({ actor }: Unit): boolean => actor.kind === "system" || mayTry(ownRoles(actor.roles), "roster.lead");

/** Whether a shift is somebody's to give away: their own, or that of whoever they stand in for. */
export const isTheirs = ({ actor }: Unit, shift: Shift): boolean =>
  actor.kind === "member" && actsAs(actor).includes(shift.memberId);

type Changed = { shiftId: string; memberIds: string[]; change: "added" | "changed" | "cancelled" };

async function tellChanged(unit: Unit, { shiftId, memberIds, change }: Changed): Promise<void> {
  const shift = await unit.tx.shift.findUniqueOrThrow({ where: { orgId_id: { orgId: unit.orgId, id: shiftId } } });
  await notify(unit, {
    kind: "shift_changed",
    memberIds: [...new Set(memberIds)],
    href: "/roster",
    data: { by: unit.actor.name, change, ...(await shiftWords(unit, shift)) },
    dedupeKey: `shift_changed:${shiftId}:${shift.revision}`,
  });
}

export const shiftCommands = { addShift, changeShift, cancelShift, takeGap };
