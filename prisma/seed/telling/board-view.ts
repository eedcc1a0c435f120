import { addDays } from "@/lib/domain/planning";
import { addReading } from "@/lib/features/goal-readings/commands";
import { addGoal, setIdeaGoal } from "@/lib/features/goals/commands";
import { addLabel, putLabel } from "@/lib/features/labels/commands";
import { sayThanks } from "@/lib/features/thanks/commands";
import { versionOf } from "./ideas";
import { storyId } from "./ids";
import type { Ago } from "./moments";
import { must } from "./must";
import { find, idOf, type Stage } from "./stage";
import type { StoryCourse, StoryGoal, StoryLabel, StoryThanks } from "./story";
import type { Happening } from "./timeline";

/** So long before the first idea was pinned. */
const BEFORE_ALL = 30;
const SOON_AFTER = 4;

const atTheStart = ({ story }: Stage): Ago => Math.max(...story.ideas.map(({ pinned }) => pinned)) + BEFORE_ALL;
const soonAfterPin = ({ story }: Stage, key: string): Ago => find(story.ideas, key).pinned - SOON_AFTER;

/** The id of a goal by its name; they come in the order of the story. */
export function goalIdOf({ story }: Stage, name: string): string {
  const place = (story.goals ?? []).findIndex((goal) => goal.name === name);
  return storyId(`${story.name} goal ${name}`, place);
}

/** A goal the leader set, and the ideas that are for it. Their ids keep the order of the story. */
export function happeningsOfGoal(stage: Stage, { name, objective, ideas, course }: StoryGoal): Happening[] {
  const caller = stage.as(stage.story.leader);
  const goalId = goalIdOf(stage, name);
  const adding = { id: goalId, name, objective, ...(course ? aimOf(stage, course) : {}) };
  const choosing = ideas.map((key): Happening => {
    const ideaId = idOf(stage.story, "idea", key);
    return {
      at: soonAfterPin(stage, key),
      happens: async (now) =>
        must(setIdeaGoal, { caller, raw: { ideaId, seenVersion: await versionOf(stage, ideaId), goalId }, now }),
    };
  });
  const reading = (course ? readingsOf(stage, course) : []).map((said): Happening => {
    const happens = (now: Date) => must(addReading, { caller, raw: { goalId, ...said }, now });
    return { at: JUST_NOW, happens, isAside: true };
  });
  return [
    { at: atTheStart(stage), happens: (now) => must(addGoal, { caller, raw: adding, now }) },
    ...choosing,
    ...reading,
  ];
}

const JUST_NOW = 2;
const WEEK = 7;

/** A day so many days from the one on which the story is told. */
const dayFromNow = ({ moments }: Stage, days: number) =>
  addDays(moments.before(JUST_NOW).toISOString().slice(0, 10), days);

function aimOf(stage: Stage, { specific, unit, baseline, target, inDays, holdInDays, readings }: StoryCourse) {
  return {
    ...{ measure: "by_hand" as const, specific, unit, baseline, target, targetOn: dayFromNow(stage, inDays) },
    baselineOn: dayFromNow(stage, -1 - readings.length * WEEK),
    holdUntil: holdInDays === undefined ? null : dayFromNow(stage, holdInDays),
  };
}

const readingsOf = (stage: Stage, { readings }: StoryCourse) =>
  readings.map((value, index) => {
    return { value, onDay: dayFromNow(stage, -1 - (readings.length - 1 - index) * WEEK) };
  });

/** A label, and the ideas it was put on. */
export function happeningsOfLabel(stage: Stage, { name, colour, ideas }: StoryLabel): Happening[] {
  const caller = stage.as(stage.story.leader);
  const labelId = storyId(`${stage.story.name} label ${name}`);
  const putting = ideas.map((key): Happening => {
    const raw = { ideaId: idOf(stage.story, "idea", key), labelId };
    return {
      at: soonAfterPin(stage, key),
      happens: (now) => must(putLabel, { caller, raw, now }),
      isAside: true,
    };
  });
  const adding = { id: labelId, name, colour };
  return [{ at: atTheStart(stage), happens: (now) => must(addLabel, { caller, raw: adding, now }) }, ...putting];
}

/** Somebody thanks a colleague for an idea. */
export function happeningsOfThanks(stage: Stage, { by, idea, at, words }: StoryThanks): Happening[] {
  const raw = { ideaId: idOf(stage.story, "idea", idea), words };
  return [{ at, happens: (now) => must(sayThanks, { caller: stage.as(by), raw, now }), isAside: true }];
}
