/** How long somebody may pause and still be in the same sitting. */
const SITTING_MINUTES = 10;
/** A text of this many signs that loses more than half of them was thrown away rather than edited. */
const WORTH_KEEPING = 40;

type Kept = { memberId: string; at: Date; body: string };

/**
 * Whether a change belongs to the sitting of the last kept version, and so takes its place in the history. One sitting
 * of one person is one version; what throws most of a text away begins a new one, so that nothing typed is lost.
 */
export function isSameSitting(last: Kept, next: Kept): boolean {
  const pausedMs = next.at.getTime() - last.at.getTime();
  const throwsAway = last.body.length >= WORTH_KEEPING && next.body.length < last.body.length / 2;
  return last.memberId === next.memberId && pausedMs <= SITTING_MINUTES * 60_000 && !throwsAway;
}
