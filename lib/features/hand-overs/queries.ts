import type { MemberActor } from "@/lib/domain/people";
import { covers, type Place, type Stretch } from "@/lib/domain/roster";
import { type StintRow, stintsBetween } from "@/lib/features/roster/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { HandOverView } from "./schema";

/** After so many days what somebody left is no news any more. */
const NEXT_DAYS = 14;
const DAY_MS = 86_400_000;

type Left = Place & Stretch & { writtenById: string };

/** Whose turn comes after one: the first of somebody else that goes on there, at that place or for more than it. */
export const nextAfter = (stints: readonly StintRow[], { writtenById, ...left }: Left): StintRow | null =>
  stints.find(
    (stint) =>
      stint.memberId !== writtenById && stint.from > left.from && stint.until > left.until && covers(stint, left),
  ) ?? null;

/** The same, looked up. */
export async function nextOne(tx: Tx, orgId: string, left: Left): Promise<StintRow | null> {
  const until = new Date(left.until + NEXT_DAYS * DAY_MS);
  return nextAfter(await stintsBetween(tx, orgId, { from: new Date(left.from), until }), left);
}

const SHOWN_MAX = 6;
const person = { select: { id: true, name: true } } as const;
const ref = ({ id, name }: { id: string; name: string }) => ({ memberId: id, name });

type Looking = {
  tx: Tx;
  viewer: MemberActor;
  now: Date;
  placeName: (place: Place) => string;
  nameOf: (memberId: string) => string;
};

/** What was left and is not confirmed, or was in the last day; the newest first. */
export async function handOversFor({ tx, viewer, now, placeName, nameOf }: Looking): Promise<HandOverView[]> {
  const { orgId, memberId } = viewer;
  const since = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const rows = await tx.handOver.findMany({
    where: {
      orgId,
      writtenAt: { gt: since(NEXT_DAYS) },
      OR: [{ confirmedAt: null }, { confirmedAt: { gt: since(1) } }],
    },
    include: { writtenBy: person, confirmedBy: person, shift: true },
    orderBy: { writtenAt: "desc" },
    take: SHOWN_MAX,
  });
  if (rows.length === 0) return [];
  const span = { from: since(NEXT_DAYS), until: new Date(now.getTime() + NEXT_DAYS * DAY_MS) };
  const stints = await stintsBetween(tx, orgId, span);
  return rows.map((row) => {
    const { shift, writtenById, confirmedBy, confirmedAt } = row;
    const { channelId, segmentId } = shift;
    const place = { channelId, segmentId };
    const left = { ...place, from: shift.fromAt.getTime(), until: shift.untilAt.getTime(), writtenById };
    const next = nextAfter(stints, left);
    const isThere = stints.some(
      (stint) =>
        stint.memberId === memberId &&
        stint.from <= now.getTime() &&
        stint.until > now.getTime() &&
        covers(stint, place),
    );
    const isTheirs = writtenById !== memberId && (next?.memberId === memberId || isThere);
    return {
      id: row.id,
      revision: row.revision,
      by: ref(row.writtenBy),
      to: next && { memberId: next.memberId, name: nameOf(next.memberId), at: new Date(next.from).toISOString() },
      place: placeName(place),
      at: row.writtenAt.toISOString(),
      lines: row.words.split("\n").flatMap((line) => line.replace(/^\s*[-•*]\s*/, "").trim() || []),
      confirmed: confirmedBy && confirmedAt ? { by: ref(confirmedBy), at: confirmedAt.toISOString() } : null,
      mayConfirm: confirmedAt === null && isTheirs,
    };
  });
}
