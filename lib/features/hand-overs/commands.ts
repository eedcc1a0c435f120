import { ok, type Result, refuse } from "@/lib/domain/result";
import { covers } from "@/lib/domain/roster";
import { notFound, staleItem } from "@/lib/features/items/commands";
import { onDutyAt } from "@/lib/features/roster/queries";
import { isTheirs, type Shift } from "@/lib/features/shifts/commands";
import { shiftWords } from "@/lib/features/shifts/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { nextOne } from "./queries";
import { confirmHandOverInput, writeHandOverInput } from "./schema";

/** Leaves word for the next one at the buttons; until they confirm it, it can be said otherwise. */
export const writeHandOver = command({
  name: "handOvers.write",
  input: writeHandOverInput,
  may: "roster.take",
  run: async (unit, { shiftId, words }): Promise<Result<{ handOverId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    const shift = await tx.shift.findUnique({ where: { orgId_id: { orgId, id: shiftId } } });
    if (!shift || actor.kind !== "member" || shift.state !== "planned") return notFound();
    if (!isTheirs(unit, shift)) return refuse("not_allowed", "roster.notYourShift");
    if (shift.fromAt > now) return refuse("wrong_state", "roster.notBegun");
    const said = { words, writtenById: actor.memberId, writtenAt: now };
    const fresh = await tx.handOver.createMany({
      data: { orgId, id: newId(), shiftId, ...said },
      skipDuplicates: true,
    });
    const again = { where: { orgId, shiftId, confirmedAt: null }, data: { ...said, revision: { increment: 1 } } };
    if (fresh.count === 0 && (await tx.handOver.updateMany(again)).count === 0)
      return refuse("wrong_state", "roster.handOverRead");
    const left = await tx.handOver.findUniqueOrThrow({ where: { orgId_shiftId: { orgId, shiftId } } });
    unit.journal({ action: "handOvers.write", subject: { kind: "hand_over", id: left.id }, data: { shiftId, words } });
    unit.announce({ topic: "roster" });
    await tellNext(unit, shift, left);
    return ok({ handOverId: left.id });
  },
});

/** Whoever sits there already hears it at once; the others hear it when their turn begins. */
async function tellNext(unit: Unit, shift: Shift, left: { id: string; revision: number }): Promise<void> {
  const { tx, orgId, now, actor } = unit;
  const next = await nextOne(tx, orgId, { ...stretchOf(shift), writtenById: actor.memberId ?? "" });
  if (!next || next.from > now.getTime()) return;
  await notify(unit, {
    kind: "hand_over_left",
    memberIds: [next.memberId],
    href: "/roster",
    data: { by: actor.name, ...(await shiftWords(unit, shift)) },
    dedupeKey: `hand_over_left:${left.id}:${left.revision}`,
  });
}

/** Says to have read what was left: the next one does, or whoever sits there now. */
export const confirmHandOver = command({
  name: "handOvers.confirm",
  input: confirmHandOverInput,
  may: "roster.take",
  run: async (unit, { handOverId, seenRevision }): Promise<Result<true>> => {
    const { tx, orgId, now, actor } = unit;
    const left = await tx.handOver.findUnique({
      where: { orgId_id: { orgId, id: handOverId } },
      include: { shift: true },
    });
    if (!left || actor.kind !== "member") return notFound();
    if (left.writtenById === actor.memberId) return refuse("not_allowed", "roster.notYourHandOver");
    const next = await nextOne(tx, orgId, { ...stretchOf(left.shift), writtenById: left.writtenById });
    const onDuty = (await onDutyAt(tx, orgId, now)).filter((duty) => covers(duty, left.shift));
    const may = [next?.memberId, ...onDuty.map(({ memberId }) => memberId)];
    if (!may.includes(actor.memberId)) return refuse("not_allowed", "roster.notYourHandOver");
    const { count } = await tx.handOver.updateMany({
      where: { orgId, id: handOverId, revision: seenRevision, confirmedAt: null },
      data: { confirmedAt: now, confirmedById: actor.memberId, revision: { increment: 1 } },
    });
    if (count === 0) return staleItem(unit, handOverId);
    unit.journal({ action: "handOvers.confirm", subject: { kind: "hand_over", id: handOverId }, data: {} });
    unit.announce({ topic: "roster" });
    return ok(true);
  },
});

const stretchOf = ({ channelId, segmentId, fromAt, untilAt }: Shift) => ({
  channelId,
  segmentId,
  from: fromAt.getTime(),
  until: untilAt.getTime(),
});

export const handOverCommands = { writeHandOver, confirmHandOver };
