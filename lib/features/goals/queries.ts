import { asObjective, type Gathering, type Measure } from "@/lib/domain/goals";
import { mayTry } from "@/lib/domain/permissions";
import type { ChannelMetric } from "@/lib/domain/results";
import { campaignHref } from "@/lib/features/campaign-facts/schema";
import { communityHref } from "@/lib/features/communities/schema";
import { todayOf } from "@/lib/features/goal-course/queries";
import { itemHref } from "@/lib/features/items/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { GoalChoices, GoalName, GoalPart, GoalParts, GoalView } from "./schema";

const PARTS_SHOWN = 5;
/** Nobody counts further by reading; beyond it "or more" is said. */
const PARTS_COUNTED = 1_000;

/** The goals that have ended, the newest first. */
export async function endedGoals(tx: Tx, orgId: string): Promise<GoalName[]> {
  const goals = await tx.goal.findMany({
    where: { orgId, endedAt: { not: null } },
    orderBy: [{ endedAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, name: true, objective: true },
  });
  return goals.map(({ id, name, objective }) => ({ id, name, objective: asObjective(objective) }));
}

/** A goal as it is written down; null where there is none. */
export async function readGoal(tx: Tx, orgId: string, goalId: string): Promise<GoalView | null> {
  const goal = await tx.goal.findFirst({ where: { orgId, id: goalId } });
  if (!goal) return null;
  const { orgId: _, createdAt, endedAt, ...said } = goal;
  return {
    ...said,
    objective: asObjective(goal.objective),
    measure: goal.measure as Measure | null,
    metric: goal.metric as ChannelMetric | null,
    gathering: goal.gathering as Gathering | null,
    createdAt: createdAt.toISOString(),
    isEnded: endedAt !== null,
  };
}

/** Who can own a goal, and the channels whose figures can tell how it stands. */
export async function goalChoices(tx: Tx, look: { orgId: string; now: Date }): Promise<GoalChoices> {
  const { orgId, now } = look;
  const everybody = await colleagues(tx, orgId, now);
  const select = { id: true, name: true };
  return {
    people: everybody
      .filter(({ roles }) => mayTry(roles, "goals.measure"))
      .map(({ memberId: id, name }) => ({ id, name })),
    channels: await tx.channel.findMany({ where: { orgId }, orderBy: [{ name: "asc" }, { id: "asc" }], select }),
    today: await todayOf(tx, look),
  };
}

/** What was made for a goal, of each kind the newest; counted no further than anybody reads. */
export async function goalParts(tx: Tx, orgId: string, goalId: string): Promise<GoalParts> {
  const where = { orgId, goalId };
  const [take, counted] = [PARTS_SHOWN, PARTS_COUNTED];
  const newest = { orderBy: { id: "desc" }, take } as const;
  const [onBoard, told, running] = [
    { ...where, goneAt: null },
    { ...where, removedAt: null },
    { ...where, endedAt: null },
  ];
  const posts = await tx.item.findMany({ where, ...newest, select: { id: true, title: true } });
  const ideas = await tx.idea.findMany({ where: onBoard, ...newest, select: { id: true, title: true } });
  const campaigns = await tx.campaign.findMany({ where, ...newest, select: { id: true, name: true } });
  const communities = await tx.community.findMany({ where: running, ...newest, select: { id: true, name: true } });
  const effects = await tx.effect.findMany({
    where: told,
    orderBy: [{ onDay: "desc" }, { id: "desc" }],
    take,
    select: { id: true, words: true, itemId: true, ideaId: true },
  });
  return {
    posts: {
      count: await tx.item.count({ where, take: counted }),
      newest: posts.map(({ id, title }) => ({ id, words: title, href: itemHref(id) })),
    },
    ideas: {
      count: await tx.idea.count({ where: onBoard, take: counted }),
      newest: ideas.map(({ id, title }) => ({ id, words: title, href: `/board/${id}` })),
    },
    campaigns: {
      count: await tx.campaign.count({ where }),
      newest: campaigns.map(({ id, name }) => ({ id, words: name, href: campaignHref(id) })),
    },
    communities: {
      count: await tx.community.count({ where: running }),
      newest: communities.map(({ id, name }) => ({ id, words: name, href: communityHref(id) })),
    },
    effects: {
      count: await tx.effect.count({ where: told, take: counted }),
      newest: effects.map(({ id, words, itemId, ideaId }): GoalPart => {
        return { id, words, href: itemId ? itemHref(itemId) : ideaId ? `/board/${ideaId}` : null };
      }),
    },
  };
}
