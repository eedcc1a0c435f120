/** Coming, running or past, from its period; somebody may end it sooner. */
export const PHASES = ["running", "coming", "past"] as const;
export type Phase = (typeof PHASES)[number];

/** Days are "YYYY-MM-DD" in the organisation's own time zone; both ends belong to the period. */
export type Period = { startsOn: string; endsOn: string };

/**
 * Where a campaign stands on a day. Days compare as texts.
 * @param endedAt when somebody ended it before its time; null while nobody did.
 */
export function phaseOf({ startsOn, endsOn, endedAt }: Period & { endedAt: unknown }, today: string): Phase {
  if (endedAt !== null || endsOn < today) return "past";
  return startsOn > today ? "coming" : "running";
}
