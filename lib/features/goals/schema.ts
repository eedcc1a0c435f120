import { z } from "zod";
import {
  GATHERINGS,
  GOAL_ANSWER_MAX,
  GOAL_NAME_MAX,
  GOAL_UNIT_MAX,
  MEASURES,
  OBJECTIVES,
  type Objective,
} from "@/lib/domain/goals";
import { isDay } from "@/lib/domain/planning";
import { CHANNEL_METRICS, METRICS } from "@/lib/domain/results";
import { changeCount, id, said as inWords, plainText, seenIdea } from "@/lib/features/inputs/schema";

const VALUE_MAX = 1_000_000_000_000;

/** A day of the organisation; and a number that a goal is measured in. */
export const day = z.string({ error: "fields.required" }).refine(isDay, { error: "fields.date" });
export const value = z
  .number({ error: "fields.figure" })
  .min(-VALUE_MAX, { error: "fields.too_big" })
  .max(VALUE_MAX, { error: "fields.too_big" });

const answer = plainText(GOAL_ANSWER_MAX).trim().default("");
const unsaid = <Said extends z.ZodType>(said: Said) => said.nullable().default(null);

/** The questions of seed 004 §2.2, with what they come down to; what is left out is not known yet. */
const said = {
  name: inWords(GOAL_NAME_MAX),
  objective: z.enum(OBJECTIVES, { error: "fields.unknown" }),
  specific: answer,
  acceptable: answer,
  realistic: answer,
  ownerId: unsaid(id),
  measure: unsaid(z.enum(MEASURES, { error: "fields.unknown" })),
  metric: unsaid(z.enum(CHANNEL_METRICS, { error: "fields.unknown" })),
  channelId: unsaid(id),
  gathering: unsaid(z.enum(GATHERINGS, { error: "fields.unknown" })),
  unit: plainText(GOAL_UNIT_MAX).trim().default(""),
  baseline: unsaid(value),
  baselineOn: unsaid(day),
  target: unsaid(value),
  targetOn: unsaid(day),
  holdUntil: unsaid(day),
};
const goal = z.object(said);
type Said = z.output<typeof goal>;
type Wrong = (field: keyof Said, message: string) => void;

const AIM = ["baseline", "baselineOn", "target", "targetOn"] as const;

/** From where to where, from when to when: all of it or nothing, and in that order. */
function checkAim(goal: Said, wrong: Wrong): void {
  const { baseline, baselineOn, target, targetOn, holdUntil } = goal;
  const missing = AIM.filter((field) => goal[field] === null);
  if (missing.length < AIM.length) for (const field of missing) wrong(field, "fields.required");
  if (baseline !== null && baseline === target) wrong("target", "fields.sameAsBaseline");
  if (baselineOn && targetOn && targetOn <= baselineOn) wrong("targetOn", "fields.endsBeforeStart");
  if (!holdUntil) return;
  if (!targetOn) wrong("targetOn", "fields.required");
  else if (holdUntil <= targetOn) wrong("holdUntil", "fields.endsBeforeStart");
}

/** What is measured by figures names the figure and how it is taken; followers and the like are those of one channel. */
function checkMeasure({ measure, metric, gathering, channelId }: Said, wrong: Wrong): void {
  if (measure !== "metric") return;
  if (metric === null) wrong("metric", "fields.required");
  if (gathering === null) wrong("gathering", "fields.required");
  if (gathering === "latest" && channelId === null) wrong("channelId", "fields.required");
  const isOfPosts = METRICS.some((one) => one === metric);
  if (metric && gathering && gathering !== "latest" && !isOfPosts) wrong("gathering", "fields.onlyLatest");
}

function checked(goal: Said, context: z.RefinementCtx): void {
  const wrong: Wrong = (field, message) => context.addIssue({ code: "custom", path: [field], message });
  checkAim(goal, wrong);
  checkMeasure(goal, wrong);
}

export const addGoalInput = z.object({ id: id.optional(), ...said }).superRefine(checked);
export const changeGoalInput = z.object({ goalId: id, seenRevision: changeCount, ...said }).superRefine(checked);
export const goalInput = z.object({ goalId: id });
export type GoalDraft = Said;

/** The idea and the version of it that was on screen; `null`: for no goal in particular. */
export const setIdeaGoalInput = seenIdea.extend({ goalId: id.nullable() });

/** A goal as it is written down. */
export type GoalView = GoalDraft & { id: string; revision: number; createdAt: string; isEnded: boolean };

/** What a goal can be given, for whoever leads. */
export type GoalChoices = { people: Choice[]; channels: Choice[]; today: string };
type Choice = { id: string; name: string };

/** What counts towards a goal: the newest of each kind, and how many there are. */
export type GoalParts = Record<GoalPartKind, { count: number; newest: GoalPart[] }>;
export const GOAL_PARTS = ["posts", "ideas", "campaigns", "communities", "effects"] as const;
export type GoalPartKind = (typeof GOAL_PARTS)[number];
export type GoalPart = { id: string; words: string; href: string | null };

export type GoalName = { id: string; name: string; objective: Objective };
