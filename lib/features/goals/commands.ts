import { GOALS_MAX } from "@/lib/domain/goals";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { staleIdea } from "@/lib/features/answers/commands";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { addGoalInput, changeGoalInput, goalInput, setIdeaGoalInput } from "./schema";

type Named = { goalId: string };
const notFound = (): Refused => refuse("not_found", "notFound");

/** Sets a goal. The same id again is the same goal. */
export const addGoal = command({
  name: "goals.add",
  input: addGoalInput,
  may: "goals.lead",
  run: async (unit, { id: goalId = newId(), name, objective }): Promise<Result<Named>> => {
    const { tx, orgId, now } = unit;
    const hindered = (await nameTaken(unit, { goalId, name })) ?? (await tooMany(unit));
    if (hindered) return hindered;
    const goal = { orgId, id: goalId, name, objective, createdAt: now };
    const { count } = await tx.goal.createMany({ data: [goal], skipDuplicates: true });
    if (count === 0) return ok({ goalId });
    unit.journal({ action: "goals.add", subject: { kind: "goal", id: goalId }, data: { name, objective } });
    return ok({ goalId });
  },
});

/** Says a goal better, or under another objective; what was made for it stays with it. */
export const changeGoal = command({
  name: "goals.change",
  input: changeGoalInput,
  may: "goals.lead",
  run: async (unit, { goalId, name, objective }): Promise<Result<Named>> => {
    const { tx, orgId } = unit;
    const before = await tx.goal.findFirst({ where: { orgId, id: goalId }, select: { name: true, objective: true } });
    if (!before) return notFound();
    const taken = await nameTaken(unit, { goalId, name });
    if (taken) return taken;
    await tx.goal.updateMany({ where: { orgId, id: goalId }, data: { name, objective } });
    const data = { name, objective, before };
    unit.journal({ action: "goals.change", subject: { kind: "goal", id: goalId }, data });
    return ok({ goalId });
  },
});

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
async function setEnd({ tx, orgId, journal }: Unit, goalId: string, endedAt: Date | null): Promise<Result<Named>> {
  const where = { orgId, id: goalId };
  const { count } = await tx.goal.updateMany({
    where: { ...where, endedAt: endedAt ? null : { not: null } },
    data: { endedAt },
  });
  if (count === 0) return (await tx.goal.count({ where })) > 0 ? ok({ goalId }) : notFound();
  journal({ action: endedAt ? "goals.end" : "goals.resume", subject: { kind: "goal", id: goalId } });
  return ok({ goalId });
}

/** Two goals of one name would look the same everywhere they are chosen. */
async function nameTaken({ tx, orgId }: Unit, { goalId, name }: Named & { name: string }): Promise<Refused | null> {
  const same = { orgId, endedAt: null, id: { not: goalId }, name: { equals: name, mode: "insensitive" as const } };
  if ((await tx.goal.count({ where: same })) === 0) return null;
  return refuse("conflict", "invalid", { fields: { name: [{ message: "fields.taken" }] } });
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
