import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import type { Place } from "@/lib/domain/roster";
import type { Tx } from "@/lib/platform/tenancy";
import type { AskView } from "./schema";

const person = { select: { id: true, name: true } } as const;
const ref = ({ id, name }: { id: string; name: string }) => ({ memberId: id, name });

type Looking = { tx: Tx; viewer: MemberActor; now: Date; placeName: (place: Place) => string };

/** What is asked of the viewer, and what they asked themselves, as long as it has not begun; soonest first. */
export async function asksFor({ tx, viewer, now, placeName }: Looking): Promise<AskView[]> {
  const ids = actsAs(viewer);
  const rows = await tx.shiftAsk.findMany({
    where: {
      orgId: viewer.orgId,
      state: "open",
      OR: [{ askedOfId: { in: ids } }, { askedById: { in: ids } }],
    },
    include: { askedBy: person, askedOf: person, shift: true, otherShift: true },
    orderBy: { askedAt: "asc" },
  });
  const asks = rows.flatMap((row): (AskView & { fromAt: Date })[] => {
    const turn = row.shift ?? row;
    const { fromAt, untilAt } = turn;
    if (!fromAt || !untilAt || (row.shift ? fromAt : untilAt) <= now) return [];
    const { otherShift } = row;
    if (otherShift && otherShift.fromAt <= now) return [];
    const spanOf = (from: Date, until: Date) => ({ from: from.toISOString(), until: until.toISOString() });
    return [
      {
        id: row.id,
        kind: row.kind as AskView["kind"],
        askedBy: ref(row.askedBy),
        askedOf: ref(row.askedOf),
        place: placeName(turn),
        ...spanOf(fromAt, untilAt),
        other: otherShift && { place: placeName(otherShift), ...spanOf(otherShift.fromAt, otherShift.untilAt) },
        words: row.words,
        mayAnswer: ids.includes(row.askedOfId),
        fromAt,
      },
    ];
  });
  return asks
    .toSorted((one, other) => one.fromAt.getTime() - other.fromAt.getTime())
    .map(({ fromAt: _, ...ask }) => ask);
}

/** The turns that somebody was asked to take. */
export async function askedShifts(tx: Tx, orgId: string): Promise<Set<string>> {
  const rows = await tx.shiftAsk.findMany({
    where: { orgId, state: "open", shiftId: { not: null } },
    select: { shiftId: true },
  });
  return new Set(rows.flatMap(({ shiftId }) => shiftId ?? []));
}
