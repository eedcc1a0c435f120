import { addDays, dayOf } from "@/lib/domain/planning";
import { answerPoint, makePoint } from "@/lib/features/advice/commands";
import { writeBriefing } from "@/lib/features/briefing/commands";
import { addPolicy, confirmPolicy, revisePolicy } from "@/lib/features/policies/commands";
import { answerStartUp } from "@/lib/features/start-up/commands";
import { addDepartment, saveTeamProfile } from "@/lib/features/team-people/commands";
import { divideTask } from "@/lib/features/team-tasks/commands";
import { addTool } from "@/lib/features/tools/commands";
import { storyId } from "./ids";
import type { Ago } from "./moments";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { StoryAdvice, StoryTeam } from "./team-story";
import type { Happening } from "./timeline";

const HALF_AN_HOUR = 30;

/** The team with its departments, tasks, guidelines and tools, as its people said and led it. */
export function happeningsOfTeam(stage: Stage, team: StoryTeam): Happening[] {
  const { story } = stage;
  const leader = stage.as(story.leader);
  const member = (who: string) => idOf(story, "member", who);
  const some = (whom: string[] = []) => whom.map(member);
  const departmentId = (name: string) => storyId(`${story.name} department ${name}`);
  const departments = team.departments.map(({ name, people }) => (now: Date) => {
    return must(addDepartment, { caller: leader, raw: { id: departmentId(name), name, people }, now });
  });
  const profiles = team.profiles.map(({ who, department, skills, affinities, weekHours = null }) => (now: Date) => {
    const said = { departmentId: departmentId(department), skills, affinities, weekHours };
    return must(saveTeamProfile, {
      caller: stage.as(who),
      raw: { memberId: member(who), seenRevision: 0, ...said },
      now,
    });
  });
  const tasks = team.tasks.map(({ task, accountable, isOurs = true, words = "", ...parts }) => (now: Date) => {
    const raw = {
      task,
      seenRevision: 0,
      isOurs,
      words,
      accountableId: accountable ? member(accountable) : null,
      responsibleIds: some(parts.responsible),
      consultedIds: some(parts.consulted),
      informedIds: some(parts.informed),
    };
    return must(divideTask, { caller: leader, raw, now });
  });
  const tools = team.tools.map(({ owner, yearCostCents = null, renewsInDays, ...tool }) => (now: Date) => {
    const told = dayOf(stage.moments.before(0).toISOString(), stage.zone);
    const renewsOn = renewsInDays === undefined ? null : addDays(told, renewsInDays);
    return must(addTool, { caller: leader, raw: { ...tool, ownerId: member(owner), yearCostCents, renewsOn }, now });
  });
  const founding = [...departments, ...tasks, ...tools].map((happens) => ({ at: team.at, happens }));
  // After the departments, all at once: what one brings says nothing about what another does.
  const said = profiles.map((happens) => ({ at: team.at - 1, happens, isAside: true as const }));
  return [...founding, ...said, ...team.policies.flatMap((policy) => issued(stage, policy)), ...checked(stage, team)];
}

function issued(stage: Stage, { title, at, body, readBy, next }: StoryTeam["policies"][number]): Happening[] {
  const caller = stage.as(stage.story.leader);
  const policyId = storyId(`${stage.story.name} policy ${title}`);
  /** One after the other, half an hour apart. */
  const readings = (version: number, from: Ago, by: readonly string[]) =>
    by.map((who, place): Happening => {
      const raw = { policyId, version };
      const happens = (now: Date) => must(confirmPolicy, { caller: stage.as(who), raw, now });
      return { at: from - HALF_AN_HOUR * (place + 1), happens, isAside: true };
    });
  const first: Happening = {
    at,
    happens: (now) => must(addPolicy, { caller, raw: { id: policyId, title, body }, now }),
  };
  const again: Happening[] = next
    ? [
        {
          at: next.at,
          happens: (now) => {
            const raw = { policyId, seenVersion: 1, title, body: next.body, changes: next.changes };
            return must(revisePolicy, { caller, raw, now });
          },
        },
        ...readings(2, next.at, next.readBy),
      ]
    : [];
  return [first, ...readings(1, at, readBy), ...again];
}

function checked(stage: Stage, { startUp: { at, answers } }: StoryTeam): Happening[] {
  const caller = stage.as(stage.story.leader);
  return Object.entries(answers).map(([question, option]) => {
    return { at, happens: (now: Date) => must(answerStartUp, { caller, raw: { question, option }, now }) };
  });
}

/** What an adviser was told, what they asked, and what the team answered. */
export function happeningsOfAdvice(stage: Stage, { adviser, briefing, points }: StoryAdvice): Happening[] {
  const { story } = stage;
  const numbers = new Map<string, number>();
  const told = briefing.map(({ at, part, body }): Happening => {
    return {
      at,
      happens: (now) => {
        const seenNumber = numbers.get(part) ?? 0;
        numbers.set(part, seenNumber + 1);
        return must(writeBriefing, { caller: stage.as(story.leader), raw: { part, seenNumber, body }, now });
      },
    };
  });
  const asked = points.flatMap(({ at, answer, ...point }): Happening[] => {
    const id = storyId(`${story.name} point ${point.statement}`);
    const ask: Happening = {
      at,
      happens: (now) => must(makePoint, { caller: stage.as(adviser), raw: { id, ...point }, now }),
    };
    if (!answer) return [ask];
    const { words, outcome = null } = answer;
    const raw = { pointId: id, seenRevision: 0, words, outcome };
    return [ask, { at: answer.at, happens: (now) => must(answerPoint, { caller: stage.as(answer.by), raw, now }) }];
  });
  return [...told, ...asked];
}
