import { addDays, type Day, weekdayOf } from "./days";

/** Two posts on one channel closer together than this are in each other's way. */
export const COLLISION_MINUTES = 120;
/** A weekday belongs to the rhythm when something went out on it in so many of the last weeks. */
export const RHYTHM_WEEKS = 4;
export const RHYTHM_AT_LEAST = 3;

export type Timed = { id: string; at: string; channelIds: readonly string[]; isPublished: boolean };
export type Collision = { channelId: string; first: string; second: string; at: string };

/**
 * The pairs of posts that follow each other on one channel within the given minutes, by moment. What is out cannot be
 * moved any more, so of a pair at least one is still to go out.
 */
export function collisionsOf(posts: readonly Timed[], withinMinutes = COLLISION_MINUTES): Collision[] {
  const byChannel = new Map<string, Timed[]>();
  for (const post of posts) {
    for (const channelId of post.channelIds) byChannel.set(channelId, [...(byChannel.get(channelId) ?? []), post]);
  }
  const found = [...byChannel].flatMap(([channelId, onChannel]) => {
    const ordered = onChannel.toSorted(byMoment);
    return ordered.slice(1).flatMap((second, index): Collision[] => {
      const first = ordered[index];
      if (!first || (first.isPublished && second.isPublished)) return [];
      const apart = (Date.parse(second.at) - Date.parse(first.at)) / 60_000;
      return apart < withinMinutes ? [{ channelId, first: first.id, second: second.id, at: second.at }] : [];
    });
  });
  return found.toSorted((a, b) => byMoment(a, b) || (a.channelId < b.channelId ? -1 : 1));
}

const byMoment = (a: { at: string }, b: { at: string }): number => Date.parse(a.at) - Date.parse(b.at);

/** A stretch of days without a post, both ends included. */
export type Gap = { from: Day; until: Day };

/**
 * Where the rhythm of the last weeks breaks. The rule in words: a weekday is in the rhythm when a post went out on it in
 * at least three of the four weeks before today; a day from today up to four weeks ahead is a gap when its weekday is in
 * the rhythm and nothing stands on it. Gaps with only empty days between them are one.
 * @param busy the days on which something went out or is planned.
 */
export function gapsOf(busy: ReadonlySet<Day>, today: Day): Gap[] {
  const rhythm = rhythmOf(busy, today);
  const gaps: Gap[] = [];
  let open: Gap | null = null;
  for (let ahead = 0; ahead < RHYTHM_WEEKS * 7; ahead += 1) {
    const day = addDays(today, ahead);
    if (busy.has(day)) {
      open = null;
    } else if (rhythm.has(weekdayOf(day))) {
      if (open) {
        open.until = day;
      } else {
        open = { from: day, until: day };
        gaps.push(open);
      }
    }
  }
  return gaps;
}

/** The weekdays on which something usually goes out. */
function rhythmOf(busy: ReadonlySet<Day>, today: Day): Set<number> {
  const weeks = Array.from({ length: RHYTHM_WEEKS }, (_, index) => index + 1);
  const usual = [0, 1, 2, 3, 4, 5, 6].filter((offset) => {
    const used = weeks.filter((ago) => busy.has(addDays(today, offset - ago * 7)));
    return used.length >= RHYTHM_AT_LEAST;
  });
  return new Set(usual.map((offset) => weekdayOf(addDays(today, offset))));
}
