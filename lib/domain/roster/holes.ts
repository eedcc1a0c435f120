import type { Stretch } from "./moments";
import { type Gap, gapsIn, isAnybodyAt, type Need, type Stint } from "./needs";
import type { Clock } from "./patterns";
import { covers, isSamePlace, type Place } from "./places";
import { overlap, united, without } from "./stretches";

/** Whoever puts something out stays for what comes back: so long somebody has to be there after it. */
export const AFTER_POST_MS = 4 * 3_600_000;

/** Something that is planned to go out on a channel. */
export type PlannedPost = { id: string; title: string; at: number; channelId: string };

/** A while in which somebody is needed and nobody is there, with what goes out in it. */
export type Hole = Gap & { posts: PlannedPost[] };

export type Looked = {
  needs: readonly Need[];
  posts: readonly PlannedPost[];
  stints: readonly Stint[];
  clock: Clock;
  /** What has been needs nobody any more. */
  now: number;
};

/**
 * What nobody has in these days: the hours in which somebody is needed, and those after something goes out on a channel
 * at whose moment nobody is there. What is left of it, soonest first.
 */
export function holesIn(days: { from: string; to: string }, { needs, posts, stints, clock, now }: Looked): Hole[] {
  const unattended = posts.filter(({ at, channelId }) => at >= now && !isAnybodyAt(stints, whole(channelId), at));
  const places = [...needs, ...unattended.map(({ channelId }) => whole(channelId))].filter(
    (place, index, all) => all.findIndex((other) => isSamePlace(place, other)) === index,
  );
  const past = [{ from: Number.NEGATIVE_INFINITY, until: now }];
  return places
    .flatMap((place) => {
      const needed = needs
        .filter((need) => isSamePlace(need, place))
        .flatMap((need) => gapsIn(need, days, { stints, clock }));
      const after = unattended.filter(({ channelId }) => isSamePlace(whole(channelId), place));
      const there = stints.filter((stint) => covers(stint, place));
      const alone = after.flatMap(({ at }) => without([{ from: at, until: at + AFTER_POST_MS }], there).slice(0, 1));
      return without(united([...needed, ...alone]), past).map((gap) => holeOf(place, gap, after));
    })
    .sort((one, other) => one.from - other.from);
}

const whole = (channelId: string): Place => ({ channelId, segmentId: null });

const holeOf = ({ channelId, segmentId }: Place, gap: Stretch, posts: readonly PlannedPost[]): Hole => ({
  channelId,
  segmentId,
  ...gap,
  posts: posts.filter(({ at }) => overlap(gap, { from: at, until: at + 1 })),
});
