/*
 * What waits for one person: which step it is, and under which heading of Today it stands.
 * Source: experience.md, "Today first".
 */
import { dateFormat, daysAway } from "@/lib/domain/language";

/**
 * - judge: something came in, and nobody said yet what it is or took it
 * - write: their own concept, or one that was passed on to them
 * - accept: handed in, and theirs to accept or send back
 * - sign: their agreement on the content is asked before it goes on
 * - consult: somebody was held and asks them whether to go on
 * - publish: accepted, and nobody sent it out yet
 * - place: ordered out on a channel where a person has to place it
 * - retry: a network did not take it
 * - moment: its moment passed before it could go out
 */
export const WAITING_KINDS = [
  "judge",
  "write",
  "accept",
  "sign",
  "consult",
  "publish",
  "place",
  "retry",
  "moment",
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

export const DUE_GROUPS = ["today", "this_week", "later"] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Under which heading a deadline stands: today (what is late too), later this week (until Sunday), later. */
export function dueGroup(dueAt: Date, at: { now: Date; zone: string }): DueGroup {
  const days = daysAway(dueAt, at);
  if (days <= 0) return "today";
  return days <
    WEEKDAYS.length - WEEKDAYS.indexOf(dateFormat("en-GB", { weekday: "short", timeZone: at.zone }).format(at.now))
    ? "this_week"
    : "later";
}

/** What is publishing's to do, by how its publications stand; null while nothing is. */
export function publishingStep(states: readonly string[]): "publish" | "place" | "retry" | null {
  const left = states.filter((state) => state !== "cancelled");
  if (left.length === 0) return "publish";
  if (left.includes("failed")) return "retry";
  return left.includes("by_hand") ? "place" : null;
}
