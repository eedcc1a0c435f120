import { ALIKE_FROM, likeness } from "@/lib/domain/board/look-alikes";
import { bandOf, type Count, isSmall } from "./share";

/** What two communities have in common. */
export type Alike = "topic" | "segment" | "name";
/** The smaller could go up in the larger. */
export type MergeCandidate = { id: string; intoId: string; alike: Alike[] };

type Candidate = {
  id: string;
  name: string;
  topicId: string | null;
  segmentId: string | null;
  count: Omit<Count, "onDay"> | null;
};

const SUGGESTED_AT_MOST = 6;

/**
 * Communities that look as if they were about the same, of which each is small or too quiet to speak for its people
 * (seed 004 §3.2 and §3.3: bring comparable ones together, the small ones too). One that was never counted is not
 * judged. Each pair once, those that have most in common first.
 */
export function mergeCandidates(communities: readonly Candidate[]): MergeCandidate[] {
  const fit = communities.filter(isWorthMerging).toSorted((a, b) => a.id.localeCompare(b.id));
  return fit
    .flatMap((a, index) => fit.slice(index + 1).map((b) => ({ a, b, alike: alikeOf(a, b) })))
    .filter(({ alike }) => alike.length > 0)
    .toSorted((one, other) => other.alike.length - one.alike.length)
    .slice(0, SUGGESTED_AT_MOST)
    .map(({ a, b, alike }) => {
      const [smaller, larger] = sizeOf(a) > sizeOf(b) ? [b, a] : [a, b];
      return { id: smaller.id, intoId: larger.id, alike };
    });
}

const sizeOf = ({ count }: Candidate): number => count?.size ?? 0;

function isWorthMerging({ count }: Candidate): boolean {
  if (!count) return false;
  const band = bandOf(count);
  return band === "quiet" || (band === "lively" && isSmall(count));
}

/** People of one segment talk about many things: that alone counts where neither says about which. */
function alikeOf(a: Candidate, b: Candidate): Alike[] {
  const isSameTopic = a.topicId !== null && a.topicId === b.topicId;
  const isSameSegment = a.segmentId !== null && a.segmentId === b.segmentId;
  const saysNoTopic = a.topicId === null && b.topicId === null;
  const alike: Alike[] = [];
  if (isSameTopic) alike.push("topic");
  if (isSameSegment && (isSameTopic || saysNoTopic)) alike.push("segment");
  if (likeness(a.name, b.name) >= ALIKE_FROM) alike.push("name");
  return alike;
}
