/** Somebody who is at the buttons now, in the order in which their turns began; `null` is every channel or segment. */
export type OnDuty = { memberId: string; channelId: string | null; segmentId: string | null };

/**
 * Who of those at the buttons something is for: whoever has exactly its channel and segment goes before whoever has all
 * of them, and of those whose turn began last; null when nobody is there for it.
 */
export function atTheButtonsFor(
  duties: readonly OnDuty[],
  about: { channelId: string | null; segmentId: string | null },
): string | null {
  const fits = (of: string | null, wanted: string | null) => of === null || of === wanted;
  const named = ({ channelId, segmentId }: OnDuty) => (channelId === null ? 0 : 2) + (segmentId === null ? 0 : 1);
  const theirs = duties.filter(
    ({ channelId, segmentId }) => fits(channelId, about.channelId) && fits(segmentId, about.segmentId),
  );
  return theirs.toReversed().toSorted((one, other) => named(other) - named(one))[0]?.memberId ?? null;
}
