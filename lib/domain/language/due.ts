/** How a deadline looks: the state picks colour and icon, key and values the words (`time.due.*`). */
export type DueWords = {
  state: "calm" | "soon" | "late" | "standing_still";
  key: "minutesLeft" | "hoursLeft" | "daysLeft" | "minutesLate" | "hoursLate" | "daysLate" | "standingStill";
  values: { minutes: string; hours: number; days: number; hasMinutes: string; clock: string };
};

export type DueSituation = {
  /** Minutes that are left on the term's clock; negative when it is late. */
  leftMinutes: number;
  /** Minutes of the whole term on that clock. */
  termMinutes: number;
  /** Somebody else must act first: the clock does not run. */
  standsStill?: boolean;
  /** Which clock counts: working time, or the one on the wall. */
  clock?: "working" | "clock";
};

/** From three quarters of the term on, a deadline is soon. */
const SOON_SHARE = 0.75;
const DAY_MINUTES = { working: 480, clock: 1440 };
/** Below this, hours say more than days. */
const DAYS_FROM = 2;

/** Puts a deadline in words that are exact to the minute under two days of its clock, and in whole days from there. */
export function describeDue(situation: DueSituation): DueWords {
  const { leftMinutes, termMinutes, standsStill = false, clock = "working" } = situation;
  const late = leftMinutes < 0;
  const amount = Math.abs(leftMinutes);
  const minutes = amount % 60;
  const values = {
    hours: Math.floor(amount / 60),
    days: Math.floor(amount / DAY_MINUTES[clock]),
    minutes: amount < 60 ? String(amount) : String(minutes).padStart(2, "0"),
    hasMinutes: minutes > 0 ? "yes" : "no",
    clock,
  };
  if (standsStill) return { state: "standing_still", key: "standingStill", values };
  const state = late ? "late" : 1 - leftMinutes / termMinutes >= SOON_SHARE ? "soon" : "calm";
  if (amount >= DAYS_FROM * DAY_MINUTES[clock]) return { state, key: late ? "daysLate" : "daysLeft", values };
  if (amount >= 60) return { state, key: late ? "hoursLate" : "hoursLeft", values };
  return { state, key: late ? "minutesLate" : "minutesLeft", values };
}

/** The moment from which a term counts, as long as that is still to come; until then there is nothing to count down. */
export function startOf({ startsAt }: { startsAt: string | null }, now: Date): Date | null {
  return startsAt !== null && Date.parse(startsAt) > now.getTime() ? new Date(startsAt) : null;
}

/** A count of minutes made at a moment, and until when the clock runs on from there; moments are ISO. */
export type RunningCount = { leftMinutes: number; asOf: string; runsUntil: string | null };

/** What is left of it at a later moment, whole minutes: it counts down until the clock stops, and no further. */
export function minutesLeftAt({ leftMinutes, asOf, runsUntil }: RunningCount, now: Date): number {
  if (runsUntil === null) return leftMinutes;
  const until = Math.min(now.getTime(), Date.parse(runsUntil));
  return leftMinutes - Math.max(0, Math.floor((until - Date.parse(asOf)) / 60_000));
}
