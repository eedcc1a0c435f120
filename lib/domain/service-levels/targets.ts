import { addWorkingMinutes, type Calendar, workingMinutesBetween } from "@/lib/domain/worktime";

/** What a promise can be about, the weightiest first: of two targets that name as much, the one that names this holds. */
const NAMED = ["channelId", "topicId", "segmentId", "priority"] as const;

/** What something noticed is, as far as a promise about answering it depends on that. */
export type Noticed = Record<(typeof NAMED)[number], string | null>;

/** Within how much working time is answered and solved; what is not named (null) means any. */
export type Target = Noticed & { id: string; firstAnswerMinutes: number; solvedMinutes: number };

/**
 * The target that holds for something: of those that match, the one that names most of channel, topic, segment and
 * priority; of as many, the one that names the weightier. Null when none matches: nothing is promised then.
 * Source: domain.md, "Authority rules": what lies inside another is the exception to it.
 */
export function targetFor<T extends Target>(targets: readonly T[], noticed: Noticed): T | null {
  const matching = targets.filter((target) =>
    NAMED.every((name) => target[name] === null || target[name] === noticed[name]),
  );
  return matching.toSorted((one, other) => specificity(other) - specificity(one))[0] ?? null;
}

/** How many are named weighs more than which. */
function specificity(target: Target): number {
  const weights = NAMED.map((name, index) => (target[name] === null ? 0 : 16 + 2 ** (NAMED.length - 1 - index)));
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** The moments until which is promised, in UTC. Throws CalendarError when the calendar never opens that long. */
export const promisedBy = (
  calendar: Calendar,
  noticedAt: string,
  target: Pick<Target, "firstAnswerMinutes" | "solvedMinutes">,
) => ({
  firstAnswerDueAt: addWorkingMinutes(calendar, noticedAt, target.firstAnswerMinutes),
  solvedDueAt: addWorkingMinutes(calendar, noticedAt, target.solvedMinutes),
});

/**
 * Working minutes used since something was noticed, and what that leaves of the promise: negative is too much, 0 also when
 * it came late outside opening hours, null where nothing was promised.
 */
export function usedOf(
  calendar: Calendar,
  { noticedAt, at, promisedMinutes }: { noticedAt: string; at: string; promisedMinutes: number | null },
): { usedMinutes: number; differenceMinutes: number | null } {
  const usedMinutes = workingMinutesBetween(calendar, noticedAt, at);
  return { usedMinutes, differenceMinutes: promisedMinutes === null ? null : promisedMinutes - usedMinutes };
}
