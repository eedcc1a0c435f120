/*
 * The nine tasks of a social media team, and who does what in each. Source: seed 002, the list of tasks and
 * responsibilities; the four parts are those of a responsibility chart.
 */

/** In the order of the article; the last one only where there is a community to keep. */
export const TASKS = [
  "channels",
  "content",
  "conversation",
  "reputation",
  "reporting",
  "policy",
  "tools",
  "awareness",
  "community",
] as const;
export type Task = (typeof TASKS)[number];

/** Does it, answers for it, is asked beforehand, is told afterwards. */
export const PARTS = ["responsible", "accountable", "consulted", "informed"] as const;
export type Part = (typeof PARTS)[number];

export type Division = { task: Task; isOurs: boolean; parts: readonly { part: Part; memberId: string }[] };

/** How a task stands, what needs attention first. */
export const TASK_STANDINGS = ["nobodys", "nobody_answers", "nobody_does", "divided", "not_ours"] as const;
export type TaskStanding = (typeof TASK_STANDINGS)[number];

/** Whether somebody does a task and somebody answers for it. Who is only asked or told does neither. */
export function standingOf({ isOurs, parts }: Pick<Division, "isOurs" | "parts">): TaskStanding {
  if (!isOurs) return "not_ours";
  const has = (wanted: Part) => parts.some(({ part }) => part === wanted);
  if (!has("responsible") && !has("accountable")) return "nobodys";
  if (!has("accountable")) return "nobody_answers";
  return has("responsible") ? "divided" : "nobody_does";
}

/** All nine, those that are nobody's first; within a standing in the order of the article. */
export function inAttentionOrder<T extends Division>(divisions: readonly T[]): T[] {
  const rank = (one: T) => TASK_STANDINGS.indexOf(standingOf(one)) * TASKS.length + TASKS.indexOf(one.task);
  return divisions.toSorted((a, b) => rank(a) - rank(b));
}
