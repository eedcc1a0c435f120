import { GOALS_MAX } from "@/lib/domain/goals";
import { mayTry } from "@/lib/domain/permissions";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { staleIdea } from "@/lib/features/answers/commands";
import { staleItem } from "@/lib/features/items/commands";
import { colleagues } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/generated/client";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { addGoalInput, changeGoalInput, type GoalDraft, goalInput, setIdeaGoalInput } from "./schema";

type Named = { goalId: string };
const notFound = (): Refused => refuse("not_found", "notFound");

/** Sets a goal. The same id again is the same goal. */
export const addGoal = command({
  name: "goals.add",
  input: addGoalInput,
  may: "goals.lead",
  run: async (unit, { id: goalId = newId(), ...said }): Promise<Result<Named>> => {
    const { tx, orgId, now } = unit;
    const hindered =
      (await nameTaken(unit, { goalId, name: said.name })) ?? (await tooMany(unit)) ?? (await unknownPart(unit, said));
    if (hindered) return hindered;
    const goal = { orgId, id: goalId, ...columnsOf(said), createdAt: now };
    const { count } = await tx.goal.createMany({ data: [goal], skipDuplicates: true });
    if (count === 0) return ok({ goalId });
    noted(unit, "goals.add", { goalId, ...said });
    return ok({ goalId });
  },
});

/** Says a goal better or sharper; what was made for it, and how it stood, stays with it. */
export const changeGoal = command({
  name: "goals.change",
  input: changeGoalInput,
  may: "goals.lead",
  run: async (unit, { goalId, seenRevision, ...said }): Promise<Result<{ revision: number }>> => {
    const { tx, orgId } = unit;
    const before = await tx.goal.findFirst({ where: { orgId, id: goalId } });
    if (!before) return notFound();
    const kept = { ownerId: before.ownerId, channelId: before.channelId };
    const hindered = (await nameTaken(unit, { goalId, name: said.name })) ?? (await unknownPart(unit, said, kept));
    if (hindered) return hindered;
    const { count } = await tx.goal.updateMany({
      where: { orgId, id: goalId, revision: seenRevision },
      data: { ...columnsOf(said), revision: { increment: 1 } },
    });
    if (count === 0) return staleItem(unit, goalId);
    const { name, objective, target, targetOn } = before;
    noted(unit, "goals.change", { goalId, ...said, before: { name, objective, target, targetOn } });
    return ok({ revision: seenRevision + 1 });
  },
});

/** Of what is not measured by figures, which figure and how it is taken is forgotten. */
function columnsOf(said: GoalDraft): GoalDraft {
  const { metric, channelId, gathering } = said;
  const isByMetric = said.measure === "metric";
  return {
    ...said,
    ...(isByMetric ? { metric, channelId, gathering } : { metric: null, channelId: null, gathering: null }),
  };
}

type Kept = Pick<GoalDraft, "ownerId" | "channelId">;

/** An owner is a colleague who belongs to the team, a channel one of ours; who or what it had already may stay. */
async function unknownPart(unit: Unit, { ownerId, channelId }: Kept, kept?: Kept): Promise<Refused | null> {
  const { tx, orgId, now } = unit;
  if (channelId && channelId !== kept?.channelId) {
    if ((await tx.channel.count({ where: { orgId, id: channelId } })) === 0)
      return invalid("channelId", "fields.unknown");
  }
  if (!ownerId || ownerId === kept?.ownerId) return null;
  const people = await colleagues(tx, orgId, now);
  const isFit = people.some(({ memberId, roles }) => memberId === ownerId && mayTry(roles, "goals.measure"));
  return isFit ? null : invalid("ownerId", "fields.unknown");
}

type Told = "goals.add" | "goals.change" | "goals.end" | "goals.resume";

function noted(unit: Unit, action: Told, { goalId, ...data }: Named & Prisma.InputJsonObject): void {
  unit.journal({ action, subject: { kind: "goal", id: goalId }, data });
  unit.announce({ topic: "goals" });
}

/** Ends a goal: it is no longer offered; what was made for it keeps it. */
export const endGoal = command({
  name: "goals.end",
  input: goalInput,
  may: "goals.lead",
  run: (unit, input) => setEnd(unit, input.goalId, unit.now),
});

/** Takes an ended goal up again. */
export const resumeGoal = command({
  name: "goals.resume",
  input: goalInput,
  may: "goals.lead",
  run: async (unit, { goalId }): Promise<Result<Named>> => {
    const goal = await unit.tx.goal.findFirst({ where: { orgId: unit.orgId, id: goalId }, select: { name: true } });
    if (!goal) return notFound();
    return (await nameTaken(unit, { goalId, name: goal.name })) ?? setEnd(unit, goalId, null);
  },
});

/** Ending what has ended, and taking up what goes on, leave it as it is. */
async function setEnd(unit: Unit, goalId: string, endedAt: Date | null): Promise<Result<Named>> {
  const { tx, orgId } = unit;
  const where = { orgId, id: goalId };
  const { count } = await tx.goal.updateMany({
    where: { ...where, endedAt: endedAt ? null : { not: null } },
    data: { endedAt },
  });
  if (count === 0) return (await tx.goal.count({ where })) > 0 ? ok({ goalId }) : notFound();
  noted(unit, endedAt ? "goals.end" : "goals.resume", { goalId });
  return ok({ goalId });
}

/**
 * Two goals of one name would look the same everywhere they are chosen. Compared letter by letter: Prisma's own comparison
 * without capitals is a pattern, in which a per cent sign stands for anything.
 */
async function nameTaken({ tx, orgId }: Unit, { goalId, name }: Named & { name: string }): Promise<Refused | null> {
  const same = await tx.$queryRaw<unknown[]>`
    select 1 from goal where org_id = ${orgId}::uuid and ended_at is null and id <> ${goalId}::uuid
      and lower(name) = lower(${name}) limit 1`;
  return same.length === 0 ? null : refuse("conflict", "invalid", { fields: { name: [{ message: "fields.taken" }] } });
}

async function tooMany({ tx, orgId }: Unit): Promise<Refused | null> {
  const running = await tx.goal.count({ where: { orgId, endedAt: null } });
  return running < GOALS_MAX ? null : refuse("conflict", "goals.tooMany", { values: { max: GOALS_MAX } });
}

/** Says which goal an idea is for; the post that is made of it begins with the same. */
export const setIdeaGoal = command({
  name: "goals.setOfIdea",
  input: setIdeaGoalInput,
  may: "board.curate",
  run: async (unit, { ideaId, seenVersion, goalId }): Promise<Result<{ version: number }>> => {
    const { tx, orgId } = unit;
    const where = { orgId, id: ideaId, goneAt: null };
    const idea = await tx.idea.findFirst({ where, select: { version: true, goalId: true } });
    if (!idea) return notFound();
    if (idea.version !== seenVersion) return staleIdea(unit, ideaId);
    if (goalId && (await tx.goal.count({ where: { orgId, id: goalId, endedAt: null } })) === 0)
      return refuse("invalid", "invalid", { fields: { goalId: [{ message: "fields.unknown" }] } });
    const { count } = await tx.idea.updateMany({
      where: { ...where, version: seenVersion },
      data: { goalId, version: { increment: 1 } },
    });
    if (count === 0) return staleIdea(unit, ideaId);
    const data = { goalId, before: idea.goalId };
    unit.journal({ action: "goals.setOfIdea", subject: { kind: "idea", id: ideaId }, data });
    unit.announce({ topic: "ideas", ids: [ideaId] });
    return ok({ version: seenVersion + 1 });
  },
});

/** What the command endpoint can run of the goals. */
export const goalCommands = { addGoal, changeGoal, endGoal, resumeGoal, setIdeaGoal };
