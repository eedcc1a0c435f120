import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import { covers } from "@/lib/domain/roster";
import { fillWeeks, weeksAhead } from "@/lib/features/roster/commands";
import { command, execute } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notices";
import { byTheClock } from "@/lib/platform/tenancy";
import type { Unit } from "@/lib/platform/unit";
import { shiftWords } from "./queries";

const AT_ONCE = 100;
/** A note that was left longer ago than this is no news any more. */
const NOTE_MS = 14 * 86_400_000;

type Starting = {
  id: string;
  member_id: string;
  channel_id: string | null;
  segment_id: string | null;
  from_at: Date;
  until_at: Date;
};

/** Tells whoever sits down at the buttons, with what the one before left; each turn once. */
const tellStarting = command({
  name: "shifts.tellStarting",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<{ told: number }>> => {
    const { tx, orgId, now } = unit;
    const begun = await tx.$queryRaw<Starting[]>`
      update shift set told_at = ${now} where org_id = ${orgId}::uuid and id in (
        select id from shift where org_id = ${orgId}::uuid and from_at <= ${now} and told_at is null and state = 'planned'
        order by from_at, id limit ${AT_ONCE} for update skip locked)
      returning id, member_id, channel_id, segment_id, from_at, until_at`;
    // What was over before anybody looked needs no word any more.
    const running = begun.filter(({ until_at }) => until_at > now);
    for (const shift of running) await tell(unit, shift);
    if (running.length > 0) unit.announce({ topic: "roster" });
    return ok({ told: running.length });
  },
});

async function tell(unit: Unit, { id, member_id, channel_id, segment_id, from_at, until_at }: Starting): Promise<void> {
  const place = { channelId: channel_id, segmentId: segment_id };
  const note = await noteFor(unit, place, member_id);
  await notify(unit, {
    kind: "shift_starts",
    memberIds: [member_id],
    href: "/roster",
    data: {
      ...(await shiftWords(unit, { ...place, fromAt: from_at, untilAt: until_at })),
      note: note ? "yes" : "no",
      by: note ?? "",
    },
    dedupeKey: `shift_starts:${id}`,
    isUrgent: true,
  });
}

/** Who left a note there that nobody confirmed yet; null when none did. */
async function noteFor(
  { tx, orgId, now }: Unit,
  place: { channelId: string | null; segmentId: string | null },
  memberId: string,
) {
  const notes = await tx.handOver.findMany({
    where: {
      orgId,
      confirmedAt: null,
      writtenAt: { gt: new Date(now.getTime() - NOTE_MS) },
      writtenById: { not: memberId },
    },
    orderBy: { writtenAt: "desc" },
    include: { shift: true, writtenBy: { select: { name: true } } },
    take: AT_ONCE,
  });
  return notes.find(({ shift }) => covers(place, shift))?.writtenBy.name ?? null;
}

/** Keeps the weeks ahead filled with the turns that come back. */
const fillAhead = command({
  name: "roster.fillAhead",
  input: z.object({}),
  may: "system",
  run: async (unit): Promise<Result<{ made: number }>> => ok({ made: await fillWeeks(unit, await weeksAhead(unit)) }),
});

/** Tells of an organisation's turns that begin; may run twice and at the same time as itself. Gives of how many was told. */
export async function tellStartingShifts(orgId: string, now: Date): Promise<number> {
  const result = await execute(tellStarting, { caller: { kind: "system", orgId }, raw: {}, now });
  if (!result.ok) throw new Error(`Telling of shifts was refused: ${result.refusal.message}`);
  return result.value.told;
}

/** Makes what the turns that come back are still short of; may run twice. Gives how many were made. */
export async function fillWeeksAhead(orgId: string, now: Date): Promise<number> {
  const result = await execute(fillAhead, { caller: { kind: "system", orgId }, raw: {}, now });
  if (!result.ok) throw new Error(`Filling the roster was refused: ${result.refusal.message}`);
  return result.value.made;
}

/** Where a turn begins that nobody was told of. */
export async function organisationsWithStartingShifts(now: Date): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`
      select distinct org_id from shift where from_at <= ${now} and told_at is null and state = 'planned'`,
  );
  return rows.map((row) => row.org_id);
}

/** Where turns come back. */
export async function organisationsWithPatterns(): Promise<string[]> {
  const rows = await byTheClock(
    (tx) => tx.$queryRaw<{ org_id: string }[]>`select distinct org_id from shift_pattern where ended_at is null`,
  );
  return rows.map((row) => row.org_id);
}
