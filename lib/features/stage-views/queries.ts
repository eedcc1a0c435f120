import { STAGES, type Stage, termFor } from "@/lib/domain/agreement";
import type { Priority, Role, WorkKind } from "@/lib/domain/authority";
import { countdown, planDeadline, type Term } from "@/lib/domain/deadlines";
import type { MemberActor } from "@/lib/domain/people";
import type { AcceptanceDuties, PersonRef } from "@/lib/domain/workflow";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { type FlowScene, judgeFor, whoMay } from "@/lib/features/judging/queries";
import { type Colleague, openRunOf } from "@/lib/features/scenes/queries";
import { calendarOf } from "@/lib/features/stages/queries";
import type { StageView, WhatFollows } from "./schema";

type Run = FlowItem["stageRuns"][number];
type Names = ReadonlyMap<string, string>;

const PEOPLE_MAX = 5;
/** The ways in which a stage ends without the work having gone through it. */
const UNFINISHED = ["withdrawn", "expired", "archived"];

/** The four stages of an item as they stand: what was done and by whom, what is going on and until when, what comes. */
export function stageViews(scene: FlowScene, names: Names): StageView[] {
  const { item } = scene;
  const current = STAGES.indexOf(item.stage as Stage);
  return STAGES.map((stage, index) => {
    const run = item.stageRuns.findLast((candidate) => candidate.stage === stage) ?? null;
    if (item.state === "open" && index === current && run) return runningStage(scene, stage, run);
    const isBehind = item.state === "published" || index < current;
    if (isBehind) return finishedStage(stage, run, names);
    return comingStage(scene, stage, item.state === "open" ? null : run);
  });
}

function runningStage(scene: FlowScene, stage: Stage, run: Run): StageView {
  const term = run.term as unknown as Term;
  const openedAt = run.openedAt.toISOString();
  const pausedSince = run.pausedAt?.toISOString() ?? null;
  const step = { term, openedAt, dueAt: run.dueAt.toISOString(), now: scene.now.toISOString(), pausedSince };
  const nextRole = run.passedOnToRole ? undefined : term.escalation[0]?.toRole;
  return {
    ...emptyStage(stage),
    state: "now",
    people: holdersOf(scene, stage),
    startedAt: openedAt,
    due: countdown({ calendar: calendarOf(scene), ...step }),
    standsStillSince: pausedSince,
    passedOnToRole: run.passedOnToRole,
    afterwards: term.afterwards,
    goesTo: nextRole ? refs(scene.people.filter((one) => holds(one, nextRole as Role))) : [],
  };
}

function finishedStage(stage: Stage, run: Run | null, names: Names): StageView {
  const doneBy = run?.closedById ?? null;
  return {
    ...emptyStage(stage),
    state: "done",
    people: doneBy ? [{ memberId: doneBy, name: names.get(doneBy) ?? "" }] : [],
    startedAt: run?.openedAt.toISOString() ?? null,
    endedAt: run?.closedAt?.toISOString() ?? null,
    outcome: run?.outcome ?? "skipped",
    differenceMinutes: run?.differenceMinutes ?? null,
  };
}

function comingStage(scene: FlowScene, stage: Stage, run: Run | null): StageView {
  const isUnfinished = run?.outcome !== undefined && run.outcome !== null && UNFINISHED.includes(run.outcome);
  return {
    ...emptyStage(stage),
    people: scene.item.state === "open" ? holdersOf(scene, stage) : [],
    endedAt: isUnfinished ? (run?.closedAt?.toISOString() ?? null) : null,
    outcome: isUnfinished ? (run?.outcome ?? null) : null,
  };
}

const emptyStage = (stage: Stage): StageView => ({
  stage,
  state: "to_come",
  people: [],
  startedAt: null,
  endedAt: null,
  outcome: null,
  differenceMinutes: null,
  due: null,
  passedOnToRole: null,
  afterwards: null,
  goesTo: [],
  standsStillSince: null,
});

const refs = (people: readonly Colleague[]): PersonRef[] =>
  people.slice(0, PEOPLE_MAX).map(({ memberId, name }) => ({ memberId, name }));

const holds = ({ roles }: Colleague, role: Role): boolean => roles.some((held) => held.role === role);

/** Who has a stage: its writer while writing, afterwards whoever the agreement lets take the step. */
function holdersOf(scene: FlowScene, stage: Stage): PersonRef[] {
  const { author, stageRuns, file } = scene.item;
  const isPassedOn = stageRuns.some((run) => run.closedAt === null && run.stage === stage && run.passedOnToRole);
  if (stage === "respond" && !isPassedOn) return [{ memberId: author.id, name: author.name }];
  if (stage === "notice") return file?.holderId ? [{ memberId: author.id, name: author.name }] : [];
  return refs(whoMay(scene, stage));
}

/**
 * What happens once the viewer has taken the step that is open: who has it then, and until when if it is taken now.
 * Null where nothing follows, or where the step is not theirs.
 */
export function whatFollows(scene: FlowScene, viewer: MemberActor): WhatFollows | null {
  const { item } = scene;
  if (item.state !== "open") return null;
  if (item.stage === "respond") {
    const { outcome, acceptance } = judgeFor(scene, "respond", viewer);
    if (outcome === "go") return followedBy(scene, viewer, { stage: "publish", duties: null });
    if (outcome !== "needs_acceptance") return null;
    return followedBy(scene, viewer, { stage: "accept", duties: acceptance });
  }
  if (item.stage !== "accept" || judgeFor(scene, "accept", viewer).outcome !== "go") return null;
  return followedBy(scene, viewer, { stage: "publish", duties: null });
}

type NextStage = { stage: "accept" | "publish"; duties: AcceptanceDuties | null };

function followedBy(scene: FlowScene, viewer: MemberActor, next: NextStage): WhatFollows {
  const { agreement, item, now } = scene;
  const after: FlowScene = { ...scene, item: inStage(item, viewer, next) };
  const wanted = { workKind: item.kind as WorkKind, priority: item.priority as Priority, stage: next.stage };
  const { amountMinutes, clock, ...term } = termFor(agreement, wanted);
  const isAhead = next.stage === "publish" && item.plannedAt !== null && item.plannedAt > now;
  const from = isAhead && item.plannedAt ? item.plannedAt : now;
  const { dueAt } = planDeadline(agreement.calendar, { ...term, amountMinutes, clock }, from.toISOString());
  const goesByItself = isAhead && judgeFor(after, "publish", viewer).outcome === "go";
  const holders = whoMay(after, next.stage);
  const needsTopic = next.stage === "accept" && holders.length > 0 && holders.every((one) => lacksTopic(after, one));
  return { people: refs(holders), amountMinutes, clock, dueAt, needsTopic, goesByItself };
}

const lacksTopic = (scene: FlowScene, who: Colleague): boolean =>
  judgeFor(scene, "accept", who).demands.some(({ kind, about }) => kind === "expert" && about === null);

/** The item as it will stand when the viewer has handed it on: who may go on is asked of that. */
function inStage(item: FlowItem, viewer: MemberActor, { stage, duties }: NextStage): FlowItem {
  const run = openRunOf(item);
  if (!run) return item;
  const opened: Run = { ...run, stage, openedById: viewer.memberId, passedOnToRole: null, demands: { ...duties } };
  return { ...item, stage, stageRuns: [...item.stageRuns.filter((other) => other !== run), opened] };
}
