import { actsAs } from "@/lib/domain/deputies";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { notFound, staleItem } from "@/lib/features/items/commands";
import { unfitPerson, unknownPlace } from "@/lib/features/roster/commands";
import { alreadyThere, changeRow, endAsksAbout, fillGap, isTheirs, type Shift } from "@/lib/features/shifts/commands";
import { shiftWords } from "@/lib/features/shifts/queries";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { answerAskInput, askGapInput, askSwapInput, withdrawAskInput } from "./schema";

type Ask = Prisma.ShiftAskGetPayload<object>;

/** Asks a colleague to take a turn of one's own, one for one or for nothing. Nothing moves until they agree. */
export const askSwap = command({
  name: "swaps.ask",
  input: askSwapInput,
  may: "roster.take",
  run: async (unit, { shiftId, otherShiftId, askedOfId, words }): Promise<Result<{ askId: string }>> => {
    const { actor } = unit;
    const shift = await shiftToCome(unit, shiftId);
    if (!shift.ok) return shift;
    if (!isTheirs(unit, shift.value)) return refuse("not_allowed", "roster.notYourShift");
    const unfit = await whoCanBeAsked(unit, askedOfId, shift.value.memberId);
    if (unfit) return unfit;
    const other = otherShiftId ? await shiftToCome(unit, otherShiftId) : null;
    if (other && !other.ok) return other;
    if (other && other.value.memberId !== askedOfId) return invalid("otherShiftId", "fields.unknown");
    if (actor.kind !== "member") return notFound();
    const kind = other ? "swap" : "take_over";
    return put(unit, { kind, askedById: actor.memberId, askedOfId, shiftId, otherShiftId, words });
  },
});

/** Asks a colleague to sit where and when nobody does. */
export const askGap = command({
  name: "swaps.askForGap",
  input: askGapInput,
  may: "roster.take",
  run: async (unit, { from, until, askedOfId, words, ...place }): Promise<Result<{ askId: string }>> => {
    const { actor, now } = unit;
    if (actor.kind !== "member") return notFound();
    const unfit = (await unknownPlace(unit, place)) ?? (await whoCanBeAsked(unit, askedOfId, actor.memberId));
    if (unfit) return unfit;
    if (until <= now) return invalid("until", "fields.inThePast");
    const asked = { kind: "gap", askedById: actor.memberId, askedOfId, ...place, fromAt: from, untilAt: until, words };
    return put(unit, asked);
  },
});

async function whoCanBeAsked(unit: Unit, askedOfId: string, ownerId: string): Promise<Refused | null> {
  if (askedOfId === ownerId || askedOfId === unit.actor.memberId) return invalid("askedOfId", "fields.notYourself");
  return (await unfitPerson(unit, askedOfId)) ? invalid("askedOfId", "fields.unknown") : null;
}

async function put(
  unit: Unit,
  asked: Omit<Prisma.ShiftAskCreateManyInput, "orgId" | "id" | "state" | "askedAt">,
): Promise<Result<{ askId: string }>> {
  const { tx, orgId, now } = unit;
  const id = newId();
  const row = { orgId, id, ...asked, state: "open", askedAt: now };
  // A turn is asked for once at a time: to whom else it goes would depend on who reads their mail first.
  const { count } = await tx.shiftAsk.createMany({ data: row, skipDuplicates: true });
  if (count === 0) return refuse("conflict", "roster.askedAlready");
  unit.journal({ action: "swaps.ask", subject: { kind: "shift_ask", id }, data: toJournal(asked) });
  unit.announce({ topic: "roster" });
  const ask = await tx.shiftAsk.findUniqueOrThrow({ where: { orgId_id: { orgId, id } } });
  await notify(unit, {
    kind: "shift_asked",
    memberIds: [ask.askedOfId],
    href: "/roster",
    data: { by: unit.actor.name, kind: ask.kind, words: ask.words, ...(await wordsOf(unit, ask)) },
    dedupeKey: `shift_asked:${id}`,
  });
  return ok({ askId: id });
}

const toJournal = (asked: object) => JSON.parse(JSON.stringify(asked)) as Prisma.JsonObject;

async function wordsOf(unit: Unit, ask: Ask) {
  const { tx, orgId } = unit;
  const shift = ask.shiftId ? await tx.shift.findUnique({ where: { orgId_id: { orgId, id: ask.shiftId } } }) : null;
  const { channelId, segmentId, fromAt, untilAt } = ask;
  return shiftWords(unit, shift ?? { channelId, segmentId, fromAt: fromAt ?? unit.now, untilAt: untilAt ?? unit.now });
}

/** Says yes or no to what was asked. A yes moves the turns at once, as long as they are what was asked about. */
export const answerAsk = command({
  name: "swaps.answer",
  input: answerAskInput,
  may: "roster.take",
  run: async (unit, { askId, agrees }): Promise<Result<{ agreed: boolean }>> => {
    const { tx, orgId, now, actor } = unit;
    const ask = await tx.shiftAsk.findUnique({ where: { orgId_id: { orgId, id: askId } } });
    if (!ask || actor.kind !== "member") return notFound();
    if (!actsAs(actor).includes(ask.askedOfId)) return refuse("not_allowed", "roster.notAskedOfYou");
    const state = agrees ? "agreed" : "refused";
    const { count } = await tx.shiftAsk.updateMany({
      where: { orgId, id: askId, state: "open" },
      data: { state, answeredAt: now },
    });
    if (count === 0) return refuse("stale", "roster.askOver");
    const moved = agrees ? await moveTurns(unit, ask) : null;
    if (moved && !moved.ok) return moved;
    unit.journal({ action: "swaps.answer", subject: { kind: "shift_ask", id: askId }, data: { agrees } });
    unit.announce({ topic: "roster" });
    await notify(unit, {
      kind: "shift_answered",
      memberIds: [ask.askedById],
      href: "/roster",
      data: { by: actor.name, agrees: agrees ? "yes" : "no", kind: ask.kind, ...(await wordsOf(unit, ask)) },
      dedupeKey: `shift_answered:${askId}`,
    });
    return ok({ agreed: agrees });
  },
});

/** Does what was agreed to. */
async function moveTurns(unit: Unit, ask: Ask): Promise<Result<unknown>> {
  const { askedOfId, shiftId, otherShiftId, channelId, segmentId, fromAt, untilAt } = ask;
  if (!shiftId) {
    if (!fromAt || !untilAt) throw new Error("A gap that was asked about has hours.");
    return fillGap(unit, { channelId, segmentId, from: fromAt, until: untilAt, memberId: askedOfId, words: "" });
  }
  const shift = await shiftToCome(unit, shiftId);
  if (!shift.ok) return shift;
  const other = otherShiftId ? await shiftToCome(unit, otherShiftId) : null;
  if (other && !other.ok) return other;
  if (other && other.value.memberId !== askedOfId) return staleItem(unit, other.value.id);
  const gives = { shift: shift.value, to: askedOfId };
  const swap = other ? [gives, { shift: other.value, to: shift.value.memberId }] : [gives];
  const ids = swap.map((one) => one.shift.id);
  for (const one of swap) {
    const { channelId: channel, segmentId: segment, fromAt: from, untilAt: until } = one.shift;
    const turn = { channelId: channel, segmentId: segment, from, until, memberId: one.to, words: "" };
    const taken = await alreadyThere(unit, turn, ...ids);
    if (taken) return taken;
  }
  for (const one of swap) {
    if (!(await changeRow(unit, one.shift, { memberId: one.to }))) return staleItem(unit, one.shift.id);
    const { fromAt: from } = one.shift;
    unit.journal({
      action: "swaps.move",
      subject: { kind: "shift", id: one.shift.id },
      data: { from: one.shift.memberId, to: one.to, at: from.toISOString() },
    });
  }
  await endAsksAbout(unit, ids);
  return ok(true);
}

/** Takes back what one asked, before it is answered. */
export const withdrawAsk = command({
  name: "swaps.withdraw",
  input: withdrawAskInput,
  may: "roster.take",
  run: async (unit, { askId }): Promise<Result<true>> => {
    const { tx, orgId, actor } = unit;
    const ask = await tx.shiftAsk.findUnique({ where: { orgId_id: { orgId, id: askId } } });
    if (!ask || actor.kind !== "member") return notFound();
    if (!actsAs(actor).includes(ask.askedById)) return refuse("not_allowed", "roster.notYourAsk");
    const where = { orgId, id: askId, state: "open" };
    const { count } = await tx.shiftAsk.updateMany({ where, data: { state: "withdrawn" } });
    if (count === 0) return refuse("stale", "roster.askOver");
    unit.journal({ action: "swaps.withdraw", subject: { kind: "shift_ask", id: askId }, data: {} });
    unit.announce({ topic: "roster" });
    return ok(true);
  },
});

/** A turn that can still change hands: planned, and not begun. */
async function shiftToCome(unit: Unit, shiftId: string): Promise<Result<Shift>> {
  const { tx, orgId, now } = unit;
  const shift = await tx.shift.findUnique({ where: { orgId_id: { orgId, id: shiftId } } });
  if (!shift) return notFound();
  if (shift.state !== "planned") return refuse("wrong_state", "roster.cancelled");
  return shift.fromAt <= now ? refuse("wrong_state", "roster.hasBegun") : ok(shift);
}

export const swapCommands = { askSwap, askGap, answerAsk, withdrawAsk };
