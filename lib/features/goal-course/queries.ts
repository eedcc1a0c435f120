import { asObjective, byAttention, courseOf, type Gathering, type Measure, type Reading } from "@/lib/domain/goals";
import { addDays, type Day, dayOf, mondayOf } from "@/lib/domain/planning";
import type { Metric } from "@/lib/domain/results";
import { sumsOf } from "@/lib/features/result-sums/queries";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { GoalCourse } from "./schema";

type Look = { orgId: string; now: Date };

/** A series goes back two years at most, whatever the history. */
const SERIES_DAYS = 728;
const LAST_OF_WEEK = 6;

const COURSE_GOAL = {
  ...{ id: true, name: true, objective: true, endedAt: true, createdAt: true, measure: true, metric: true },
  ...{ channelId: true, gathering: true, unit: true, baseline: true, baselineOn: true, target: true, targetOn: true },
  ...{ holdUntil: true, ownerId: true, owner: { select: { name: true } } },
} as const satisfies Prisma.GoalSelect;
type Row = Prisma.GoalGetPayload<{ select: typeof COURSE_GOAL }>;

/** Every goal that runs and how it stands: what asks for something first, and of one state the oldest first. */
export async function goalCourses(tx: Tx, { orgId, now }: Look): Promise<GoalCourse[]> {
  const goals = await tx.goal.findMany({
    where: { orgId, endedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: COURSE_GOAL,
  });
  return (await coursesOf(tx, { orgId, now }, goals)).sort(byAttention);
}

/** One goal and how it stands, whether it runs or has ended; null where there is none. */
export async function goalCourse(tx: Tx, look: Look, goalId: string): Promise<GoalCourse | null> {
  const goal = await tx.goal.findFirst({ where: { orgId: look.orgId, id: goalId }, select: COURSE_GOAL });
  return goal ? ((await coursesOf(tx, look, [goal]))[0] ?? null) : null;
}

/** What day it is for the organisation. */
export async function todayOf(tx: Tx, { orgId, now }: Look): Promise<Day> {
  const where = { orgId, isInForce: true };
  const { timeZone } = await tx.calendarVersion.findFirstOrThrow({ where, select: { timeZone: true } });
  return dayOf(now.toISOString(), timeZone);
}

async function coursesOf(tx: Tx, look: Look, goals: readonly Row[]): Promise<GoalCourse[]> {
  const today = await todayOf(tx, look);
  const byHand = await readingsOf(tx, look.orgId, { goals, today });
  const courses: GoalCourse[] = [];
  for (const goal of goals) {
    const series = byHand.get(goal.id) ?? (await countedOf(tx, look.orgId, { goal, today }));
    courses.push(courseOfRow(goal, series, today));
  }
  return courses;
}

function courseOfRow(goal: Row, series: Reading[], today: Day): GoalCourse {
  const { id, name, ownerId, owner, unit, baseline, baselineOn, target, targetOn, holdUntil } = goal;
  const aim = { baseline, baselineOn, target, targetOn, holdUntil };
  return {
    ...{ id, name, objective: asObjective(goal.objective), measure: goal.measure as Measure | null, unit, series },
    ...{ owner: ownerId && owner ? { memberId: ownerId, name: owner.name } : null, ownerId },
    ...{ ...aim, isEnded: goal.endedAt !== null, today },
    ...courseOf(aim, series, today),
  };
}

type OfGoals = { goals: readonly Row[]; today: Day };
type OfGoal = { goal: Row; today: Day };

/** The readings of the goals that are measured by hand; none of a goal is an empty series. */
async function readingsOf(tx: Tx, orgId: string, { goals, today }: OfGoals): Promise<Map<string, Reading[]>> {
  const goalIds = goals.filter(({ measure }) => measure === null || measure === "by_hand").map(({ id }) => id);
  const series = new Map<string, Reading[]>(goalIds.map((id) => [id, []]));
  if (goalIds.length === 0) return series;
  const rows = await tx.goalReading.findMany({
    where: { orgId, goalId: { in: goalIds }, removedAt: null, onDay: { gte: addDays(today, -SERIES_DAYS) } },
    orderBy: { onDay: "asc" },
    select: { goalId: true, onDay: true, value: true },
  });
  for (const { goalId, onDay, value } of rows) series.get(goalId)?.push({ onDay, value });
  return series;
}

/** What is computed and kept nowhere: from the effects told for the goal, or from the figures. */
async function countedOf(tx: Tx, orgId: string, { goal, today }: OfGoal): Promise<Reading[]> {
  const earliest = addDays(today, -SERIES_DAYS);
  const from = goal.baselineOn && goal.baselineOn > earliest ? goal.baselineOn : earliest;
  const counting = { orgId, goal, from, today };
  if (goal.measure === "effects") return effectSeries(tx, counting);
  if (goal.metric === null) return [];
  return goal.gathering === ("latest" satisfies Gathering) ? latestSeries(tx, counting) : sumSeries(tx, counting);
}

type Counting = { orgId: string; goal: Row; from: Day; today: Day };

/** The amounts of the effects that were told for this goal, added up from the baseline on. */
async function effectSeries(tx: Tx, { orgId, goal, from, today }: Counting): Promise<Reading[]> {
  const days = await tx.effect.groupBy({
    by: ["onDay"],
    where: { orgId, goalId: goal.id, removedAt: null, amount: { not: null }, onDay: { gte: from, lte: today } },
    orderBy: { onDay: "asc" },
    _sum: { amount: true },
  });
  return runningTotal(
    days.map(({ onDay, _sum: sums }) => ({ onDay, value: sums.amount ?? 0 })),
    goal.baseline ?? 0,
  );
}

/** The weeks that are over, each by itself or added up from the baseline on. A week without figures is not known. */
async function sumSeries(tx: Tx, { orgId, goal, from, today }: Counting): Promise<Reading[]> {
  const rows = await sumsOf(tx, {
    ...{ orgId, fromWeek: mondayOf(from), toWeek: addDays(mondayOf(today), -1), line: "all" },
    metrics: [goal.metric as Metric],
    ...(goal.channelId ? { channelId: goal.channelId } : {}),
  });
  const weeks = new Map<Day, number>();
  for (const { weekOf, sum } of rows) weeks.set(weekOf, (weeks.get(weekOf) ?? 0) + sum);
  const perWeek = [...weeks].map(([weekOf, value]) => ({ onDay: addDays(weekOf, LAST_OF_WEEK), value }));
  return goal.gathering === "added_up" ? runningTotal(perWeek, goal.baseline ?? 0) : perWeek;
}

/** The newest figure of a channel in each week, such as its followers. */
async function latestSeries(tx: Tx, { orgId, goal, from, today }: Counting): Promise<Reading[]> {
  if (goal.channelId === null || goal.metric === null) return [];
  const rows = await tx.channelFigure.findMany({
    where: { orgId, channelId: goal.channelId, metric: goal.metric, onDay: { gte: from, lte: today } },
    orderBy: { onDay: "asc" },
    select: { onDay: true, value: true },
  });
  return [...new Map(rows.map((row) => [mondayOf(row.onDay), row])).values()];
}

function runningTotal(parts: readonly Reading[], start: number): Reading[] {
  let total = start;
  return parts.map(({ onDay, value }) => {
    total += value;
    return { onDay, value: total };
  });
}
